package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.rating.Condition;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.RateCardBuilder;
import dev.retour.courier.rating.Surcharge;
import dev.retour.courier.rating.SurchargeBuilder;
import dev.retour.courier.rating.SurchargeRate;
import dev.retour.courier.rating.Tax;
import dev.retour.freight.ChargeKind;
import dev.retour.kernel.Language;
import dev.retour.money.Percent;
import dev.retour.money.Rounding;
import dev.retour.parcel.ParcelBuilder;
import dev.retour.reconciliation.billing.AuditPolicy;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import dev.retour.reconciliation.billing.DiscrepancyClass.Action;
import dev.retour.reconciliation.billing.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/**
 * Charges that are due or not by a fact that we do not know: in doubt is only what that fact decides. What no fact makes due
 * is claimed, what is due in any case is missed, and what something else cancels out is named all the same.
 */
class PartlyKnownChargesTest extends AuditCase {

    private static final Surcharge PEAK = Surcharge.of(
            "peak",
            ChargeKind.PEAK,
            new Condition.Between(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)),
            fixed("2"));
    private static final Tax TENTH = new Tax(Tax.Mode.ON_TOP, Percent.parse("10%"));

    private static RateCardBuilder peak() {
        return card().addSurcharges(PEAK);
    }

    private AuditSummary audit(RateCard card, String freight, BillLine... others) {
        return audit(card, parcel, freight, others);
    }

    @Test
    void what_no_unknown_fact_makes_due_is_claimed_beside_what_one_may() {
        AuditSummary summary = audit(peak().build(), "12", charge(ChargeKind.PEAK, "50"));

        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "2.00"),
                found(DiscrepancyClass.SURCHARGE_RATE_WRONG, "48.00"));
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("12", "50"));
    }

    @Test
    void tax_beyond_what_an_unknown_surcharge_can_make_due_is_claimed() {
        audit(peak().tax(TENTH).build(), "12", charge(ChargeKind.PEAK, "2"), charge(ChargeKind.TAX, "50"));

        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "2.00"),
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "0.20"),
                found(DiscrepancyClass.TAX_WRONG, "48.60"));
    }

    @Test
    void what_is_due_in_any_case_and_not_billed_is_no_open_question() {
        RateCard card = card().addSurcharges(Surcharge.always("base", ChargeKind.PEAK, fixed("5")), PEAK)
                .build();

        audit(card, "12", charge(ChargeKind.PEAK, "3"));

        assertFound(found(DiscrepancyClass.SURCHARGE_RATE_WRONG, "-2.00"));
    }

    @Test
    void tax_that_is_not_billed_is_missed_for_certain_beside_a_surcharge_in_doubt() {
        audit(peak().tax(TENTH).build(), "12", charge(ChargeKind.PEAK, "2"));

        assertFound(found(DiscrepancyClass.CHARGE_NOT_JUDGED, "2.00"), found(DiscrepancyClass.TAX_WRONG, "-1.20"));
    }

    @Test
    void a_charge_in_doubt_that_too_little_freight_cancels_out_is_named_with_the_missing_fact() {
        AuditSummary summary = audit(peak().build(), "10", charge(ChargeKind.PEAK, "2"));

        assertFound(
                found(DiscrepancyClass.COMPENSATING_ERRORS, "2.00"), found(DiscrepancyClass.CHARGE_NOT_JUDGED, "2.00"));
        assertThat(audits.get(0).discrepancies().get(1).action()).isEqualTo(Action.INVESTIGATE);
        assertThat(audits.get(0).discrepancies().get(1).reason().text(Language.EN))
                .contains("PEAK", "DAY");
        assertThat(summary.count(Verdict.CORRECT)).isEqualTo(1);
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("12", "0"));
    }

    @Test
    void a_charge_in_doubt_that_a_missing_surcharge_cancels_out_is_named_too() {
        RateCard card = peak().addSurcharges(Surcharge.always("box", ChargeKind.PACKAGING, fixed("2")))
                .build();

        audit(card, "12", charge(ChargeKind.PEAK, "2"));

        assertFound(
                found(DiscrepancyClass.COMPENSATING_ERRORS, "2.00"), found(DiscrepancyClass.CHARGE_NOT_JUDGED, "2.00"));
    }

    private static Surcharge insurance(String maximum) {
        return new SurchargeBuilder()
                .from(Surcharge.always(
                        "insurance", ChargeKind.INSURANCE, SurchargeRate.PercentOfValue.of(Percent.parse("0.5%"))))
                .maximum(new BigDecimal(maximum))
                .build();
    }

    @Test
    void a_share_of_an_unknown_value_may_be_due_up_to_its_maximum() {
        audit(card().addSurcharges(insurance("3")).build(), "12", charge(ChargeKind.INSURANCE, "10"));

        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "3.00"),
                found(DiscrepancyClass.SURCHARGE_RATE_WRONG, "7.00"));
    }

    @Test
    void tax_on_a_share_of_an_unknown_value_may_be_due_on_what_is_billed_of_it_and_on_no_more() {
        RateCard card = card().addSurcharges(insurance("900")).tax(TENTH).build();

        audit(card, "12", charge(ChargeKind.INSURANCE, "10"), charge(ChargeKind.TAX, "5"));

        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "10.00"),
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "1.00"),
                found(DiscrepancyClass.TAX_WRONG, "2.80"));
    }

    @Test
    void a_charge_in_doubt_is_not_claimed_for_what_only_rounding_of_the_sum_hides() {
        Surcharge small = new SurchargeBuilder().from(PEAK).rate(fixed("0.3")).build();
        RateCard card = card().addSurcharges(small)
                .rounding(new Rounding(BigDecimal.ONE, RoundingMode.HALF_UP))
                .roundingLevel(RateCard.RoundingLevel.QUOTE)
                .build();

        audit(card, "12", charge(ChargeKind.PEAK, "0.30"));

        assertFound(found(DiscrepancyClass.CHARGE_NOT_JUDGED, "0.30"));
    }

    @Test
    void what_may_be_due_of_a_parcel_that_is_not_billed_is_told_beside_what_is_to_be_accrued() {
        AuditSummary summary = audit(peak().build(), AuditPolicy.standard(), List.of(parcel), List.of());

        assertThat(summary.toAccrue()).isEqualTo(Money.parse("CNY 12.00"));
        assertOneNoteWith("PEAK", "DAY");
    }

    @Test
    void nothing_is_told_beside_what_is_to_be_accrued_once_the_facts_are_known() {
        AuditSummary summary = audit(
                peak().build(),
                AuditPolicy.standard(),
                List.of(new ParcelBuilder()
                        .from(parcel)
                        .shipped(LocalDate.of(2026, 11, 2))
                        .build()),
                List.of());

        assertThat(summary.toAccrue()).isEqualTo(Money.parse("CNY 14.00"));
        assertThat(audits.get(0).notes()).isEmpty();
    }
}
