package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.ReverseRate;
import dev.retour.courier.rating.ReverseRule;
import dev.retour.courier.rating.Surcharge;
import dev.retour.courier.rating.SurchargeRate;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.kernel.Language;
import dev.retour.money.Percent;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelBuilder;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.Discrepancy;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import java.math.BigDecimal;
import java.util.List;
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
        assertThat(summary.disputed()).isEqualTo(summary.overAmount()).isEqualTo(Money.parse("CNY 2.00"));
    }

    @Test
    void what_is_disputed_of_a_parcel_is_what_it_is_over_so_that_we_never_pay_less_than_the_contract_says() {
        AuditSummary over = audit(
                FUELLED,
                parcel,
                line("10").build(),
                line("3").charge(ChargeKind.FUEL).build(),
                line("5").charge(ChargeKind.PEAK).build());
        AuditSummary under = audit(
                FUELLED,
                parcel,
                line("5").build(),
                line("3").charge(ChargeKind.FUEL).build(),
                line("5").charge(ChargeKind.PEAK).build());

        assertThat(over.disputed()).isEqualTo(over.overAmount());
        assertThat(over.billed().minus(over.disputed())).isEqualTo(over.expected());
        assertThat(under.disputed().isZero()).isTrue();
        assertThat(over.overAmount()).isEqualTo(Money.parse("CNY 3.00"));
        assertThat(under.underAmount()).isEqualTo(Money.parse("CNY 2.00"));
    }

    @Test
    void a_parcel_that_is_under_disputes_nothing_whatever_is_too_much_inside() {
        AuditSummary summary = audit(
                FUELLED,
                parcel,
                line("-10").build(),
                line("3").charge(ChargeKind.FUEL).build(),
                line("8").charge(ChargeKind.PEAK).build());

        assertThat(summary.disputed().isZero()).isTrue();
        assertThat(summary.classes()).containsKey(DiscrepancyClass.SURCHARGE_NOT_DUE);
    }

    @Test
    void surcharges_that_make_up_for_a_rate_are_told_by_kind() {
        audit(
                FUELLED,
                parcel,
                line("9").build(),
                line("10").charge(ChargeKind.PEAK).build(),
                line("-4").charge(ChargeKind.FUEL).build());

        assertThat(audits.get(0).discrepancies()).singleElement().satisfies(found -> {
            assertThat(found.type()).isEqualTo(DiscrepancyClass.COMPENSATING_ERRORS);
            assertThat(found.atStake()).isEqualTo(Money.parse("CNY 10.00"));
        });
    }

    @Test
    void freight_there_and_freight_back_that_cancel_each_other_out_are_compensating_errors() {
        RateCard both = card().addReverse(ReverseRule.of(
                        Direction.CUSTOMER_RETURN, new ReverseRate.FractionOfForward(Percent.parse("50%"))))
                .build();
        Parcel twoWays = new ParcelBuilder()
                .from(parcel)
                .addLegs(Direction.FORWARD, Direction.CUSTOMER_RETURN)
                .build();

        audit(
                both,
                twoWays,
                line("14").build(),
                line("4").charge(ChargeKind.RETURN_FREIGHT).build());

        assertThat(audits.get(0).discrepancies()).singleElement().satisfies(found -> {
            assertThat(found.type()).isEqualTo(DiscrepancyClass.COMPENSATING_ERRORS);
            assertThat(found.reason().text(Language.EN)).contains("FREIGHT CNY 2.00, RETURN_FREIGHT CNY -2.00");
        });
    }

    @Test
    void what_is_given_back_for_nobody_knows_what_sets_off_no_charge() {
        AuditSummary unnamed =
                audit(List.of(), bare("500").build(), bare("-500").build());
        assertThat(unnamed.disputed()).isEqualTo(Money.parse("CNY 500.00"));
        assertThat(unnamed.outside().isZero()).isTrue();

        AuditSummary codes = audit(
                List.of(parcel),
                line("12").build(),
                line("100").charge(ChargeKind.UNKNOWN).code("X").build(),
                line("-100").charge(ChargeKind.UNKNOWN).code("Y").build());
        assertThat(codes.disputed()).isEqualTo(Money.parse("CNY 100.00"));
    }

    @Test
    void an_unknown_charge_that_is_taken_back_under_its_code_is_not_disputed() {
        AuditSummary summary = audit(
                List.of(parcel),
                line("12").build(),
                line("100").charge(ChargeKind.UNKNOWN).code("X").build(),
                line("-100").charge(ChargeKind.UNKNOWN).code("X").build());

        assertThat(summary.disputed().isZero()).isTrue();
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
