package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.BillLineBuilder;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.RateEntry;
import dev.retour.courier.rating.RateEntryBuilder;
import dev.retour.courier.rating.ReverseRate;
import dev.retour.courier.rating.ReverseRule;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.money.Percent;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelBuilder;
import dev.retour.parcel.Purpose;
import dev.retour.reconciliation.billing.Assumption;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Freight whose lines state no leg: which ways it is for is told by its name, by what stands beside it, and by us. */
class UnstatedLegsTest extends AuditCase {

    /** Each way back costs half of the way there. */
    private static RateCard refusing() {
        ReverseRate half = new ReverseRate.FractionOfForward(Percent.parse("50%"));
        return card().addReverse(ReverseRule.of(Direction.RTO, half), ReverseRule.of(Direction.CUSTOMER_RETURN, half))
                .build();
    }

    private static RateCard returningAtFullPrice() {
        return card().addReverse(
                        ReverseRule.of(Direction.RTO, new ReverseRate.FractionOfForward(Percent.parse("100%"))))
                .build();
    }

    /** To bring it once more costs as much as the first time. */
    private static RateCard redelivering() {
        RateEntry first = card().build().rates().get(0);
        return card().addRates(new RateEntryBuilder()
                        .from(first)
                        .directions(List.of(Direction.REDELIVERY))
                        .build())
                .build();
    }

    /** Which of the two lines of a bill state their legs. */
    enum Stating {
        THERE,
        BACK,
        NONE;

        BillLine there(BillLineBuilder line) {
            return this == THERE ? line.addLegs(Direction.FORWARD).build() : line.build();
        }

        BillLine back(BillLineBuilder line, Direction leg) {
            return this == BACK ? line.addLegs(leg).build() : line.build();
        }
    }

    private BillLineBuilder freightBack(String amount) {
        return line(amount).charge(ChargeKind.RETURN_FREIGHT);
    }

    private Parcel refused() {
        return new ParcelBuilder()
                .from(parcel)
                .addLegs(Direction.FORWARD, Direction.RTO)
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void freight_that_is_called_the_way_back_is_for_it_whichever_line_states_its_leg(Stating stating) {
        AuditSummary summary =
                audit(refusing(), refused(), stating.there(line("12")), stating.back(freightBack("6"), Direction.RTO));

        assertThat(summary.classes()).isEmpty();
        assertThat(summary.assumptions()).isEmpty();
        assertThat(audits.get(0).expected()).contains(Money.parse("CNY 18.00"));
    }

    @ParameterizedTest
    @EnumSource
    void freight_back_that_is_too_dear_is_a_wrong_rate_and_no_wrong_way_whichever_line_states_its_leg(Stating stating) {
        audit(refusing(), refused(), stating.there(line("12")), stating.back(freightBack("8"), Direction.RTO));

        assertThat(audits.get(0).discrepancies()).singleElement().satisfies(found -> {
            assertThat(found.type()).isEqualTo(DiscrepancyClass.RATE_WRONG);
            assertThat(found.atStake()).isEqualTo(Money.parse("CNY 2.00"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void where_we_do_not_know_the_legs_freight_there_and_back_is_for_both_ways_and_the_assumption_is_told(
            Stating stating) {
        AuditSummary summary =
                audit(refusing(), parcel, stating.there(line("12")), stating.back(freightBack("6"), Direction.RTO));

        assertThat(summary.classes()).isEmpty();
        assertThat(summary.assumptions()).containsEntry(Assumption.LEGS, 1L);
        assertThat(audits.get(0).expected()).contains(Money.parse("CNY 18.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6", "12"})
    void where_nobody_knows_the_legs_nothing_is_claimed_that_the_way_back_explains_to_the_cent(String back) {
        RateCard card = back.equals("6") ? refusing() : returningAtFullPrice();
        audit(card, parcel, line("12").build(), line(back).build());

        assertThat(audits.get(0).discrepancies())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.action()).isEqualTo(DiscrepancyClass.Action.INVESTIGATE));
        assertThat(audits.get(0).notes())
                .extracting(note -> note.code().code())
                .contains("clearance.WAY_BACK_EXPLAINS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.99", "6.01", "12"})
    void what_the_way_back_does_not_explain_to_the_cent_is_claimed(String more) {
        audit(refusing(), parcel, line("12").build(), line(more).build());

        assertThat(audits.get(0).discrepancies())
                .anySatisfy(found -> assertThat(found.action()).isEqualTo(DiscrepancyClass.Action.DISPUTE));
    }

    @Test
    void where_we_know_that_it_never_came_back_freight_back_is_claimed() {
        Parcel there =
                new ParcelBuilder().from(parcel).addLegs(Direction.FORWARD).build();
        audit(refusing(), there, line("12").build(), line("6").build());

        assertThat(audits.get(0).discrepancies())
                .singleElement()
                .satisfies(found -> assertThat(found.action()).isEqualTo(DiscrepancyClass.Action.DISPUTE));
    }

    @Test
    void freight_back_alone_is_for_the_way_back_alone_where_we_do_not_know_the_legs() {
        assertThat(audit(refusing(), parcel, freightBack("6").build()).classes())
                .isEmpty();
        assertThat(audits.get(0).expected()).contains(Money.parse("CNY 6.00"));
    }

    @Test
    void freight_back_of_what_a_customer_sends_back_is_for_that_way_and_no_other() {
        Parcel back = new ParcelBuilder().from(parcel).purpose(Purpose.RETURN).build();

        audit(refusing(), back, line("2").build(), freightBack("6").build());

        assertThat(audits.get(0).expected()).contains(Money.parse("CNY 6.00"));
        assertThat(audits.get(0).quote().orElseThrow().lines())
                .extracting(line -> line.leg())
                .containsOnly(Direction.CUSTOMER_RETURN);
    }

    @Test
    void a_second_freight_back_is_for_the_way_back_that_the_first_one_states() {
        audit(
                refusing(),
                parcel,
                line("12").build(),
                freightBack("6").addLegs(Direction.CUSTOMER_RETURN).build(),
                freightBack("1").build());

        assertThat(audits.get(0).expected()).contains(Money.parse("CNY 18.00"));
    }

    @Test
    void freight_back_of_a_parcel_that_by_our_records_did_not_come_back_is_claimed() {
        Parcel delivered =
                new ParcelBuilder().from(parcel).addLegs(Direction.FORWARD).build();

        AuditSummary summary = audit(
                refusing(), delivered, line("12").build(), freightBack("6").build());

        assertThat(summary.clearance().orThrow()).containsExactly(cleared("12", "6"));
    }

    @Test
    void freight_beside_a_redelivery_is_for_the_way_there_since_nobody_redelivers_what_was_never_sent() {
        AuditSummary summary = audit(
                redelivering(),
                parcel,
                line("12").build(),
                line("12").addLegs(Direction.REDELIVERY).build());

        assertThat(summary.classes()).isEmpty();
        assertThat(summary.assumptions()).containsEntry(Assumption.LEGS, 1L);
        assertThat(audits.get(0).expected()).contains(Money.parse("CNY 24.00"));
    }
}
