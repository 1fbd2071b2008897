package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.RateCardBuilder;
import dev.retour.courier.rating.RateEntryBuilder;
import dev.retour.courier.rating.ReverseRate;
import dev.retour.courier.rating.ReverseRule;
import dev.retour.courier.rating.Surcharge;
import dev.retour.courier.rating.SurchargeBuilder;
import dev.retour.courier.rating.SurchargeRate;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.money.Percent;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelBuilder;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Which charges without legs may recur for each way of their parcel: freight, and what the card has on these ways. */
class RepeatedWaysTest extends AuditCase {

    private static final Surcharge INSURANCE =
            Surcharge.always("insurance", ChargeKind.INSURANCE, new SurchargeRate.Fixed(new BigDecimal("5")));

    /** 12 there and 6 back. */
    private static RateCardBuilder refusing() {
        return card().addReverse(
                        ReverseRule.of(Direction.RTO, new ReverseRate.FractionOfForward(Percent.parse("50%"))));
    }

    private static RateCard insured(Direction... ways) {
        return refusing()
                .addSurcharges(new SurchargeBuilder()
                        .from(INSURANCE)
                        .directions(List.of(ways))
                        .build())
                .build();
    }

    private Parcel going(Direction... legs) {
        return new ParcelBuilder().from(parcel).addLegs(legs).build();
    }

    @Test
    void a_surcharge_that_the_card_has_on_one_way_is_repeated_also_where_the_parcel_is_billed_too_little() {
        AuditSummary summary = audit(
                insured(Direction.FORWARD),
                going(Direction.FORWARD, Direction.RTO),
                line("12").build(),
                charge(ChargeKind.INSURANCE, "5"),
                charge(ChargeKind.INSURANCE, "5"));

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.DUPLICATE_LINE, DiscrepancyClass.RATE_WRONG);
        assertThat(summary.underAmount()).isEqualTo(Money.parse("CNY 6.00"));
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("17", "5"));
    }

    @Test
    void a_surcharge_that_the_card_has_on_both_ways_may_recur_but_not_once_more() {
        Parcel refused = going(Direction.FORWARD, Direction.RTO);
        RateCard card = insured(Direction.FORWARD, Direction.RTO);
        BillLine[] bill = {
            line("12").build(),
            line("6").build(),
            charge(ChargeKind.INSURANCE, "5"),
            charge(ChargeKind.INSURANCE, "5"),
            charge(ChargeKind.INSURANCE, "5")
        };

        assertThat(audit(card, refused, Arrays.copyOf(bill, 4)).classes()).isEmpty();
        assertThat(audit(card, refused, bill).classes()).containsOnlyKeys(DiscrepancyClass.DUPLICATE_LINE);
    }

    @Test
    void a_surcharge_that_the_card_does_not_have_is_due_on_no_way_so_its_copy_is_repeated() {
        AuditSummary summary = audit(
                refusing().build(),
                going(Direction.FORWARD, Direction.RTO),
                line("12").build(),
                line("6").build(),
                charge(ChargeKind.STORAGE, "3"),
                charge(ChargeKind.STORAGE, "3"));

        assertThat(summary.classes())
                .containsOnlyKeys(DiscrepancyClass.DUPLICATE_LINE, DiscrepancyClass.SURCHARGE_NOT_DUE);
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("18", "6"));
    }

    @Test
    void one_amount_for_everything_may_recur_once_for_each_way() {
        AuditSummary summary = audit(
                thereAndBack(),
                going(Direction.FORWARD, Direction.RTO),
                charge(ChargeKind.ALL_IN, "12"),
                charge(ChargeKind.ALL_IN, "12"),
                charge(ChargeKind.ALL_IN, "12"));

        assertThat(summary.count(DiscrepancyClass.DUPLICATE_LINE)).isEqualTo(1);
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("24", "12"));
    }

    @Test
    void freight_may_recur_for_a_redelivery() {
        RateCard card = card().addRates(new RateEntryBuilder()
                        .from(card().build().rates().get(0))
                        .directions(List.of(Direction.REDELIVERY))
                        .build())
                .build();

        assertThat(audit(
                                card,
                                going(Direction.FORWARD, Direction.REDELIVERY),
                                line("12").build(),
                                line("12").build())
                        .classes())
                .isEmpty();
    }

    /** What the way there costs, the way back costs too. */
    private static RateCard thereAndBack() {
        return card().addReverse(
                        ReverseRule.of(Direction.RTO, new ReverseRate.FractionOfForward(Percent.parse("100%"))))
                .build();
    }

    @Test
    void freight_back_that_was_taken_back_leaves_the_word_freight_to_both_ways() {
        AuditSummary summary = audit(
                thereAndBack(),
                going(Direction.FORWARD, Direction.RTO),
                line("12").build(),
                line("12").build(),
                charge(ChargeKind.RETURN_FREIGHT, "12"),
                charge(ChargeKind.RETURN_FREIGHT, "-12"));

        assertThat(summary.classes()).isEmpty();
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("24", "0"));
    }

    @Test
    void a_credit_for_freight_back_alone_names_no_way_back() {
        AuditSummary summary = audit(
                thereAndBack(),
                going(Direction.FORWARD, Direction.RTO),
                line("12").build(),
                line("12").build(),
                charge(ChargeKind.RETURN_FREIGHT, "-3"));

        assertThat(summary.classes()).doesNotContainKey(DiscrepancyClass.DUPLICATE_LINE);
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("21", "0"));
    }

    @Test
    void a_surcharge_that_two_rules_of_the_card_ask_for_may_recur_on_one_way_but_not_once_more() {
        SurchargeRate one = new SurchargeRate.Fixed(BigDecimal.ONE);
        RateCard card = card().addSurcharges(
                        Surcharge.always("seal", ChargeKind.OTHER_SURCHARGE, one),
                        Surcharge.always("scan", ChargeKind.OTHER_SURCHARGE, one))
                .build();
        BillLine[] bill = {
            line("12").build(),
            charge(ChargeKind.OTHER_SURCHARGE, "1"),
            charge(ChargeKind.OTHER_SURCHARGE, "1"),
            charge(ChargeKind.OTHER_SURCHARGE, "1")
        };
        Parcel there = going(Direction.FORWARD);

        AuditSummary due = audit(card, there, Arrays.copyOf(bill, 3));
        assertThat(due.classes()).isEmpty();
        assertThat(due.clearance().orThrow()).containsExactly(cleared("14", "0"));
        assertThat(audit(card, there, bill).clearance().orThrow()).containsExactly(cleared("14", "1"));
    }
}
