package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.BillLineBuilder;
import dev.retour.courier.LineKind;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.ReverseRate;
import dev.retour.courier.rating.ReverseRule;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.kernel.OrderId;
import dev.retour.money.Percent;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelBuilder;
import dev.retour.parcel.ParcelId;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import dev.retour.reconciliation.billing.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** When a charge is billed again, and when it only occurs again. */
class RepeatedChargesTest extends AuditCase {

    @Test
    void a_line_on_another_account_makes_no_line_of_ours_a_repeated_one() {
        AuditSummary summary = audit(
                card().build(),
                parcel,
                line("12").account("ME").build(),
                line("12").account("OTHER").build());

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.NOT_OUR_ACCOUNT);
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("12", "12"));
    }

    @Test
    void an_adjustment_of_an_earlier_bill_neither_repeats_nor_takes_back_a_charge() {
        BillLine adjustment = line("-12").kind(LineKind.ADJUSTMENT).build();

        AuditSummary summary =
                audit(card().build(), parcel, line("12").build(), line("12").build(), adjustment);

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.DUPLICATE_LINE);
    }

    /** The way back costs what the way there does. */
    private static RateCard thereAndBack() {
        return card().addReverse(
                        ReverseRule.of(Direction.RTO, new ReverseRate.FractionOfForward(Percent.parse("100%"))))
                .build();
    }

    private Parcel refused() {
        return new ParcelBuilder()
                .from(parcel)
                .addLegs(Direction.FORWARD, Direction.RTO)
                .build();
    }

    @Test
    void equal_freight_there_and_back_without_legs_is_no_repetition_where_the_parcel_went_both_ways() {
        AuditSummary summary =
                audit(thereAndBack(), refused(), line("12").build(), line("12").build());

        assertThat(summary.classes()).isEmpty();
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("24", "0"));
    }

    @Test
    void equal_freight_more_often_than_the_parcel_went_ways_is_repeated_by_what_is_too_much() {
        AuditSummary summary = audit(
                thereAndBack(),
                refused(),
                line("12").build(),
                on(1, "12", ChargeKind.FREIGHT).build(),
                on(1, "12", ChargeKind.FREIGHT).build());

        assertThat(summary.count(DiscrepancyClass.DUPLICATE_LINE)).isEqualTo(1);
        assertThat(summary.count(Verdict.CORRECT)).isEqualTo(1);
    }

    @Test
    void equal_freight_that_names_the_same_leg_is_repeated_whatever_ways_the_parcel_went() {
        AuditSummary summary = audit(
                thereAndBack(),
                refused(),
                line("12").addLegs(Direction.FORWARD).build(),
                line("12").addLegs(Direction.FORWARD).build(),
                line("12").addLegs(Direction.RTO).build());

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.DUPLICATE_LINE);
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("24", "12"));
    }

    @Test
    void freight_there_that_is_billed_twice_beside_freight_back_is_repeated() {
        AuditSummary summary = audit(
                thereAndBack(),
                refused(),
                line("12").build(),
                line("12").build(),
                line("12").charge(ChargeKind.RETURN_FREIGHT).build());

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.DUPLICATE_LINE);
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("24", "12"));
    }

    private BillLineBuilder on(int day, String amount, ChargeKind kind) {
        return line(amount).charge(kind).day(LocalDate.of(2026, 3, day));
    }

    @Test
    void a_charge_that_recurs_on_another_day_is_not_repeated_but_compared_with_the_card() {
        AuditSummary summary = audit(
                card().build(),
                parcel,
                line("12").build(),
                on(1, "5", ChargeKind.STORAGE).build(),
                on(2, "5", ChargeKind.STORAGE).build());

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.SURCHARGE_NOT_DUE);
        assertThat(summary.overAmount()).isEqualTo(Money.parse("CNY 10.00"));
    }

    @Test
    void freight_of_another_day_is_still_disputed_as_more_than_the_card_asks() {
        AuditSummary summary = audit(
                card().build(),
                parcel,
                on(1, "12", ChargeKind.FREIGHT).build(),
                on(2, "12", ChargeKind.FREIGHT).build());

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.RATE_WRONG);
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("12", "12"));
    }

    @Test
    void a_charge_of_the_same_day_is_repeated_and_so_is_one_without_a_day() {
        AuditSummary summary = audit(
                card().build(),
                parcel,
                on(1, "12", ChargeKind.FREIGHT).build(),
                on(1, "12", ChargeKind.FREIGHT).build(),
                line("12").build());

        assertThat(summary.count(DiscrepancyClass.DUPLICATE_LINE)).isEqualTo(2);
        assertThat(summary.count(Verdict.CORRECT)).isEqualTo(1);
    }

    @Test
    void a_credit_takes_back_one_repeated_charge_whatever_its_day() {
        AuditSummary summary = audit(
                card().build(),
                parcel,
                on(1, "12", ChargeKind.FREIGHT).build(),
                on(1, "12", ChargeKind.FREIGHT).build(),
                on(9, "-12", ChargeKind.FREIGHT).kind(LineKind.CREDIT).build());

        assertThat(summary.classes()).isEmpty();
        assertThat(summary.count(Verdict.CORRECT)).isEqualTo(1);
    }

    @Test
    void a_credit_takes_a_copy_back_whatever_its_code_and_whatever_legs_where_it_names_none() {
        AuditSummary summary = audit(
                card().build(),
                parcel,
                line("12").code("F1").addLegs(Direction.FORWARD).build(),
                line("12").code("F1").addLegs(Direction.FORWARD).build(),
                line("-12").code("CN").kind(LineKind.CREDIT).build());

        assertThat(summary.classes()).isEmpty();
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("12", "0"));
    }

    @Test
    void equal_charges_of_a_waybill_that_two_parcels_share_repeat_nothing() {
        Parcel twin = new ParcelBuilder().from(parcel).id(ParcelId.of("P2")).build();

        AuditSummary summary =
                audit(List.of(parcel, twin), line("12").build(), line("12").build());

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.AMBIGUOUS_PARCEL);
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("0", "24"));
    }

    @Test
    void a_charge_by_waybill_and_the_same_by_order_are_of_one_parcel_so_one_repeats_the_other() {
        AuditSummary summary = audit(
                card().build(),
                parcel,
                line("12").build(),
                bare("12").order(OrderId.of("O")).build());

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.DUPLICATE_LINE);
    }
}
