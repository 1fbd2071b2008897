package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.Surcharge;
import dev.retour.courier.rating.SurchargeRate;
import dev.retour.freight.ChargeKind;
import dev.retour.kernel.Language;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.Discrepancy;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import java.math.BigDecimal;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Errors that cancel each other out are seen all the same. */
class NothingIsNettedTest extends AuditCase {

    private static final RateCard FUELLED = card().addSurcharges(
                    Surcharge.always("fuel", ChargeKind.FUEL, new SurchargeRate.Fixed(new BigDecimal("3"))))
            .build();

    @Test
    void surcharges_that_cancel_each_other_out_are_compensating_errors() {
        AuditSummary summary = audit(
                FUELLED,
                parcel,
                line("12").build(),
                line("3").charge(ChargeKind.PEAK).build());

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.COMPENSATING_ERRORS);
        Discrepancy found = audits.get(0).discrepancies().get(0);
        assertThat(found.atStake()).isEqualTo(Money.parse("CNY 3.00"));
        assertThat(found.reason().text(Language.EN)).contains("FUEL CNY -3.00, PEAK CNY 3.00");
    }

    @Test
    void surcharges_that_nearly_cancel_each_other_out_are_not_rounding() {
        AuditSummary summary = audit(
                FUELLED,
                parcel,
                line("12").build(),
                line("3.01").charge(ChargeKind.PEAK).build());

        assertThat(summary.classes())
                .containsOnlyKeys(DiscrepancyClass.SURCHARGE_NOT_DUE, DiscrepancyClass.SURCHARGE_RATE_WRONG);
    }

    @Test
    void surcharges_that_cancel_each_other_out_are_named_beside_a_wrong_rate() {
        AuditSummary summary = audit(
                FUELLED,
                parcel,
                line("14").build(),
                line("3").charge(ChargeKind.PEAK).build());

        assertThat(summary.classes())
                .containsOnlyKeys(
                        DiscrepancyClass.RATE_WRONG,
                        DiscrepancyClass.SURCHARGE_NOT_DUE,
                        DiscrepancyClass.SURCHARGE_RATE_WRONG);
        assertThat(summary.disputed()).isEqualTo(Money.parse("CNY 2.00"));
    }

    @Test
    void a_rate_and_a_surcharge_that_nearly_cancel_each_other_out_are_not_rounding() {
        AuditSummary summary = audit(
                FUELLED,
                parcel,
                line("13").build(),
                line("2.01").charge(ChargeKind.FUEL).build());

        assertThat(summary.classes())
                .containsOnlyKeys(DiscrepancyClass.RATE_WRONG, DiscrepancyClass.SURCHARGE_RATE_WRONG);
    }
}
