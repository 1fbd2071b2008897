package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.LineKind;
import dev.retour.courier.StatedWeights;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Weight;
import dev.retour.kernel.Language;
import dev.retour.parcel.Waybill;
import dev.retour.reconciliation.billing.AuditPolicy;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import dev.retour.reconciliation.billing.Verdict;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** How much of a bill may be paid. */
class DisputedAmountsTest extends AuditCase {

    @Test
    void what_stands_on_another_account_and_is_taken_back_there_is_not_disputed() {
        AuditSummary summary = audit(
                card().build(),
                parcel,
                line("12").account("OTHER").build(),
                line("-12").account("OTHER").build());

        assertThat(summary.clearance().orThrow()).containsExactly(cleared("0", "0"));
    }

    @Test
    void a_tolerated_weight_is_paid_even_beside_something_that_is_not() {
        AuditPolicy tolerant =
                AuditPolicy.builder().weightTolerance(Weight.parse("0.3 kg")).build();
        BillLine heavy =
                line("19").weights(StatedWeights.billed(Weight.parse("1.1 kg"))).build();

        AuditSummary summary = audit(card().build(), tolerant, List.of(parcel), List.of(heavy));

        assertThat(summary.overAmount()).isEqualTo(Money.parse("CNY 7.00"));
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("18.50", "0.50"));
    }

    @Test
    void a_remark_is_no_charge_so_its_parcel_is_still_to_be_billed() {
        AuditSummary summary =
                audit(card().build(), parcel, line("0").kind(LineKind.INFO).build());

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.SHIPPED_NOT_BILLED);
        assertThat(summary.toAccrue()).isEqualTo(Money.parse("CNY 12.00"));
    }

    @Test
    void a_parcel_with_duties_or_claims_alone_is_still_to_be_billed_and_they_are_counted() {
        AuditSummary summary = audit(
                card().build(),
                parcel,
                line("30").charge(ChargeKind.DUTY).build(),
                line("-80")
                        .charge(ChargeKind.CLAIM_PAYOUT)
                        .kind(LineKind.CREDIT)
                        .build());

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.SHIPPED_NOT_BILLED);
        assertThat(summary.toAccrue()).isEqualTo(Money.parse("CNY 12.00"));
        assertThat(audits.get(0).outside()).isEqualTo(Money.parse("CNY -50.00"));
    }

    @Test
    void a_parcel_with_lines_of_another_account_alone_is_still_to_be_billed_to_ours() {
        AuditSummary summary =
                audit(card().build(), parcel, line("12").account("OTHER").build());

        assertThat(summary.classes())
                .containsOnlyKeys(DiscrepancyClass.NOT_OUR_ACCOUNT, DiscrepancyClass.SHIPPED_NOT_BILLED);
        assertThat(summary.count(Verdict.NOT_BILLED)).isEqualTo(1);
        assertThat(summary.toAccrue()).isEqualTo(Money.parse("CNY 12.00"));
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("0", "12"));
    }

    @Test
    void a_parcel_whose_charge_has_an_unknown_code_or_currency_is_not_accrued_since_that_may_be_its_freight() {
        BillLine unknown = line("12").charge(ChargeKind.UNKNOWN).code("?").build();
        BillLine foreign = line("12").amount(Money.parse("HKD 12.00")).build();

        assertThat(audit(card().build(), parcel, unknown).toAccrue().isZero()).isTrue();
        assertThat(audit(card().build(), parcel, foreign).toAccrue().isZero()).isTrue();
    }

    @Test
    void money_given_back_on_another_account_does_not_set_off_a_charge_that_is_repeated() {
        AuditSummary summary = audit(
                card().build(),
                parcel,
                line("12").build(),
                line("12").build(),
                line("-12").account("OTHER").build());

        assertThat(summary.disputed()).isEqualTo(Money.parse("CNY 12.00"));
    }

    @Test
    void a_tolerance_as_large_as_it_can_be_takes_every_difference_for_rounding() {
        AuditPolicy lenient =
                AuditPolicy.builder().roundingTolerance(Long.MAX_VALUE).build();

        AuditSummary summary = audit(
                card().build(),
                lenient,
                List.of(parcel),
                List.of(line("15").build(), line("3").charge(ChargeKind.PEAK).build()));

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.ROUNDING);
    }

    @Test
    void an_unknown_parcel_on_another_account_has_a_payer_that_is_not_guessed() {
        audit(
                card().build(),
                parcel,
                line("12").build(),
                bare("9").waybill(Waybill.of("X")).account("OTHER").build());

        assertThat(audits.get(0).discrepancies().get(0).reason().text(Language.EN))
                .endsWith("payer ?.");
    }
}
