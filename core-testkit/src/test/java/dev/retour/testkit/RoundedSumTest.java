package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.rating.Condition;
import dev.retour.courier.rating.PlacePattern;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.RateCardBuilder;
import dev.retour.courier.rating.RateEntry;
import dev.retour.courier.rating.Surcharge;
import dev.retour.courier.rating.SurchargeBuilder;
import dev.retour.courier.rating.SurchargeRate;
import dev.retour.courier.rating.Tax;
import dev.retour.courier.rating.WeightPricing;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Weight;
import dev.retour.money.Percent;
import dev.retour.money.Rounding;
import dev.retour.reconciliation.billing.AuditPolicy;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a card rounds the sum alone, rounding leaves no more open than it can move. */
class RoundedSumTest extends AuditCase {

    private static final List<ChargeKind> FEES =
            List.of(ChargeKind.PICKUP, ChargeKind.DELIVERY, ChargeKind.PACKAGING, ChargeKind.STORAGE);

    private static RateCardBuilder insured(String step) {
        SurchargeRate share = SurchargeRate.PercentOfValue.of(Percent.parse("1%"));
        return card().rounding(new Rounding(new BigDecimal(step), RoundingMode.HALF_UP))
                .roundingLevel(RateCard.RoundingLevel.QUOTE)
                .addSurcharges(Surcharge.always("insurance", ChargeKind.INSURANCE, share));
    }

    private static RateCardBuilder withFees(String step, String each) {
        RateCardBuilder card = insured(step);
        FEES.forEach(kind -> card.addSurcharges(Surcharge.always(kind.name(), kind, fixed(each))));
        return card;
    }

    private BillLine[] fees(String each) {
        return FEES.stream().map(kind -> charge(kind, each)).toArray(BillLine[]::new);
    }

    private Money open() {
        return audits.get(0).discrepancies().stream()
                .filter(one -> one.type() == DiscrepancyClass.CHARGE_NOT_JUDGED)
                .map(one -> one.atStake())
                .reduce(Money.zero(CNY), Money::plus);
    }

    /** Insurance that rounds to nothing moves no sum of whole steps. */
    @ParameterizedTest
    @EnumSource(names = {"HALF_UP", "HALF_EVEN", "HALF_DOWN", "UP", "DOWN"})
    void nothing_is_open_where_rounding_cannot_have_moved_the_sum(RoundingMode mode) {
        RateCard card =
                insured("1.00").rounding(new Rounding(BigDecimal.ONE, mode)).build();

        audit(card, parcel, "14");

        assertFound(found(DiscrepancyClass.RATE_WRONG, "2.00"));
    }

    @Test
    void what_rounding_leaves_does_not_grow_with_the_charges_of_a_card() {
        audit(withFees("1.00", "1").build(), parcel, "17", fees("6"));

        assertThat(open()).isEqualTo(Money.zero(CNY));
    }

    /** Half a cent of insurance and half a cent of tax, which may be a cent of the sum. */
    @Test
    void no_more_than_a_cent_is_open_where_cents_too_much_are_billed_everywhere() {
        RateCard card = withFees("0.01", "1")
                .tax(new Tax(Tax.Mode.ON_TOP, Percent.parse("10%")))
                .build();
        BillLine[] others = Arrays.copyOf(fees("1.05"), FEES.size() + 1);
        others[FEES.size()] = charge(ChargeKind.TAX, "1.65");

        audit(card, parcel, "12.05", others);

        assertThat(open()).isEqualTo(Money.parse("CNY 0.01"));
    }

    /** Each fee of 0.25 is charged as 0.30, so that the insurance of 0.20 is not charged at all. */
    @Test
    void what_the_rounding_of_other_charges_hides_of_an_open_one_is_open() {
        AuditPolicy exact = AuditPolicy.builder().roundingTolerance(0L).build();
        List<BillLine> lines = new ArrayList<>(List.of(fees("0.30")));
        lines.add(line("12").build());

        audit(withFees("0.10", "0.25").build(), exact, List.of(parcel), lines);

        assertFound(found(DiscrepancyClass.CHARGE_NOT_JUDGED, "0.20"));
    }

    /** Fuel of 17.50 is charged as 18 and both surcharges as 24 of 24.50, so that the freight of 19.20 takes 20 of 44. */
    @Test
    void what_rounding_takes_from_whole_steps_that_are_open_is_open() {
        AuditPolicy exact = AuditPolicy.builder().roundingTolerance(0L).build();
        WeightPricing price = WeightPricing.firstPlusStep(
                Weight.parse("1 kg"), new BigDecimal("19.2"), Weight.parse("1 kg"), BigDecimal.ONE);
        PlacePattern far = PlacePattern.provinces("新疆");
        RateCard card = card().rates(List.of(RateEntry.forward("far", price)))
                .rounding(new Rounding(BigDecimal.ONE, RoundingMode.HALF_EVEN))
                .roundingLevel(RateCard.RoundingLevel.QUOTE)
                .addSurcharges(
                        Surcharge.always("fuel", ChargeKind.FUEL, fixed("17.5")),
                        Surcharge.of("peak", ChargeKind.PEAK, new Condition.ToPlaces(far), fixed("7")))
                .build();

        List<BillLine> lines = List.of(line("20").build(), charge(ChargeKind.FUEL, "18"), charge(ChargeKind.PEAK, "6"));
        audit(card, exact, List.of(parcel), lines);

        assertFound(found(DiscrepancyClass.CHARGE_NOT_JUDGED, "7.00"));
    }

    @Test
    void what_rounding_hides_is_open_also_where_more_than_that_is_wrong() {
        audit(withFees("0.10", "0.25").build(), parcel, "15", fees("0.30"));

        assertThat(open()).isEqualTo(Money.parse("CNY 0.20"));
        assertThat(audits.get(0).difference()).contains(Money.parse("CNY 3.20"));
    }

    private static RateCardBuilder remote(String step) {
        Condition far = new Condition.ToPlaces(PlacePattern.provinces("西藏"));
        return card().rounding(new Rounding(new BigDecimal(step), RoundingMode.HALF_UP))
                .roundingLevel(RateCard.RoundingLevel.QUOTE)
                .addSurcharges(Surcharge.of("remote", ChargeKind.REMOTE_AREA, far, fixed("5")));
    }

    @Test
    void what_is_missing_of_whole_steps_takes_nothing_from_an_open_charge() {
        RateCard card = remote("1.00")
                .addSurcharges(Surcharge.always("delivery", ChargeKind.DELIVERY, fixed("4")))
                .build();

        audit(card, parcel, "12", charge(ChargeKind.DELIVERY, "2"), charge(ChargeKind.REMOTE_AREA, "6"));

        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "5.00"),
                found(DiscrepancyClass.SURCHARGE_RATE_WRONG, "1.00"),
                found(DiscrepancyClass.SURCHARGE_RATE_WRONG, "-2.00"));
    }

    @Test
    void an_open_charge_that_is_not_billed_hides_no_errors_of_whole_steps() {
        RateCard card = remote("1.00").build();

        audit(card, parcel, "11", charge(ChargeKind.PICKUP, "1"));
        assertFound(found(DiscrepancyClass.COMPENSATING_ERRORS, "1.00"));

        audit(card, parcel, "9", charge(ChargeKind.PICKUP, "9"));
        assertFound(found(DiscrepancyClass.SURCHARGE_NOT_DUE, "9.00"), found(DiscrepancyClass.RATE_WRONG, "-3.00"));
    }

    /** Fuel on 5.00 is 0.50, which alone could be a step; but not without the 5.00. */
    @ParameterizedTest
    @ValueSource(strings = {"0.10", "1.00"})
    void an_open_charge_that_is_too_much_to_be_hidden_is_not_presumed_where_it_is_not_billed(String step) {
        SurchargeRate share = new SurchargeRate.PercentOf(Percent.parse("10%"), List.of(ChargeKind.REMOTE_AREA));
        RateCard card = remote(step)
                .addSurcharges(Surcharge.always("fuel", ChargeKind.FUEL, share))
                .build();

        audit(card, parcel, new BigDecimal("12").add(new BigDecimal(step)).toPlainString());

        assertFound(found(DiscrepancyClass.RATE_WRONG, step));
    }

    /** Four fees of 0.25 are 1.00: three are charged as 0.30, and any one of them takes what that leaves. */
    @Test
    void what_rounding_takes_from_one_charge_makes_no_other_one_too_much() {
        RateCard card = new RateCardBuilder()
                .from(withFees("0.10", "0.25").build())
                .surcharges(withFees("0.10", "0.25").build().surcharges().subList(1, 1 + FEES.size()))
                .build();
        for (ChargeKind rest : FEES) {
            List<BillLine> lines = new ArrayList<>(List.of(line("12").build()));
            FEES.forEach(kind -> lines.add(charge(kind, kind == rest ? "0.10" : "0.30")));

            audit(card, AuditPolicy.standard(), List.of(parcel), lines);

            assertFound();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.01", "0.10", "1.00"})
    void a_share_of_which_more_may_be_due_than_its_minimum_is_noted_whatever_the_step(String step) {
        RateCard plain = insured(step).build();
        RateCard card = new RateCardBuilder()
                .from(plain)
                .surcharges(List.of(new SurchargeBuilder()
                        .from(plain.surcharges().get(0))
                        .minimum(new BigDecimal("0.54"))
                        .build()))
                .build();

        AuditSummary summary = audit(card, AuditPolicy.standard(), List.of(parcel), List.of());

        assertThat(summary.toAccrue()).isGreaterThanOrEqualTo(Money.parse("CNY 12.50"));
        assertOneNoteWith("INSURANCE", "DECLARED_VALUE");
    }

    @Test
    void rows_of_zero_make_no_room_for_rounding() {
        BillLine[] lines = Stream.concat(Stream.of(line("12.02").build()), Arrays.stream(fees("0.00")))
                .toArray(BillLine[]::new);

        assertThat(audit(card().build(), parcel, lines).classes()).containsOnlyKeys(DiscrepancyClass.RATE_WRONG);
    }

    @Test
    void charges_that_were_taken_back_make_no_room_for_rounding() {
        AuditSummary summary = audit(
                card().build(),
                parcel,
                line("12.02").build(),
                charge(ChargeKind.PICKUP, "3.00"),
                charge(ChargeKind.PICKUP, "-3.00"));

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.RATE_WRONG);
    }
}
