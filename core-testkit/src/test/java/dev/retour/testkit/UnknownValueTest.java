package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.rating.Condition;
import dev.retour.courier.rating.PlacePattern;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.RateCardBuilder;
import dev.retour.courier.rating.ReverseRate;
import dev.retour.courier.rating.ReverseRule;
import dev.retour.courier.rating.Surcharge;
import dev.retour.courier.rating.SurchargeBuilder;
import dev.retour.courier.rating.SurchargeRate;
import dev.retour.courier.rating.Tax;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.freight.Length;
import dev.retour.money.Percent;
import dev.retour.money.Rounding;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelBuilder;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shares of a value that is not known are all of one value, on whatever rule or leg they are due. */
class UnknownValueTest extends AuditCase {

    private static final Condition REMOTE =
            new Condition.ToPlaces(PlacePattern.builder().addProvinces("新疆").build());

    private static SurchargeBuilder share(String code, String percent) {
        SurchargeRate rate = SurchargeRate.PercentOfValue.of(Percent.parse(percent));
        return new SurchargeBuilder().from(Surcharge.always(code, ChargeKind.INSURANCE, rate));
    }

    private static RateCardBuilder taxed(SurchargeBuilder... surcharges) {
        RateCardBuilder card = card().tax(new Tax(Tax.Mode.ON_TOP, Percent.parse("10%")));
        for (SurchargeBuilder one : surcharges) {
            card.addSurcharges(one.build());
        }
        return card;
    }

    private Parcel worth(String value) {
        return new ParcelBuilder()
                .from(parcel)
                .declaredValue(Money.of(CNY, new BigDecimal(value)))
                .build();
    }

    @Test
    void what_is_reckoned_on_the_share_of_the_way_back_is_not_claimed() {
        Parcel refused = new ParcelBuilder()
                .from(parcel)
                .addLegs(Direction.FORWARD, Direction.RTO)
                .build();
        SurchargeRate tenth = new SurchargeRate.PercentOf(
                Percent.parse("10%"), List.of(ChargeKind.RETURN_FREIGHT, ChargeKind.INSURANCE));
        RateCard card = card().addReverse(
                        ReverseRule.of(Direction.RTO, new ReverseRate.FractionOfForward(Percent.parse("60%"))))
                .addSurcharges(share("insurance", "1%")
                        .directions(List.of(Direction.FORWARD, Direction.RTO))
                        .build())
                .addSurcharges(new SurchargeBuilder()
                        .from(Surcharge.always("fuel", ChargeKind.FUEL, tenth))
                        .directions(List.of(Direction.RTO))
                        .build())
                .build();
        BillLine back = charge(ChargeKind.RETURN_FREIGHT, "7.20");

        audit(card, refused, "12", back, charge(ChargeKind.INSURANCE, "8"), charge(ChargeKind.FUEL, "1.12"));

        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "8.00"), found(DiscrepancyClass.CHARGE_NOT_JUDGED, "0.40"));
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void tax_on_one_of_two_shares_is_that_of_its_part_of_the_bill(boolean firstFree, boolean secondFree) {
        RateCard card = taxed(
                        share("one", "1%").taxFree(firstFree),
                        share("other", "1%").taxFree(secondFree))
                .build();

        audit(card, parcel, "12", charge(ChargeKind.INSURANCE, "8"), charge(ChargeKind.TAX, "2"));

        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "8.00"),
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "0.40"),
                found(DiscrepancyClass.TAX_WRONG, "0.40"));
    }

    @Test
    void a_charge_that_only_another_place_makes_due_takes_nothing_from_the_share() {
        RateCard card = taxed(
                        new SurchargeBuilder()
                                .from(Surcharge.of("remote", ChargeKind.INSURANCE, REMOTE, fixed("5")))
                                .taxFree(true),
                        share("share", "1%"))
                .build();

        audit(card, parcel, "12", charge(ChargeKind.INSURANCE, "8"), charge(ChargeKind.TAX, "2"));

        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "8.00"), found(DiscrepancyClass.CHARGE_NOT_JUDGED, "0.80"));
    }

    @Test
    void of_shares_for_different_places_each_may_be_all_that_is_billed() {
        RateCard card = taxed(
                        share("remote", "1%").when(REMOTE),
                        share("other", "2%").when(new Condition.Not(REMOTE)).taxFree(true))
                .build();

        audit(card, parcel, "12", charge(ChargeKind.INSURANCE, "8"), charge(ChargeKind.TAX, "2"));

        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "8.00"), found(DiscrepancyClass.CHARGE_NOT_JUDGED, "0.80"));
    }

    @Test
    void a_share_that_has_a_maximum_leaves_the_rest_of_the_bill_to_the_other_one() {
        RateCard card = taxed(
                        share("capped", "1%").maximum(BigDecimal.ONE),
                        share("free", "1%").taxFree(true))
                .build();

        audit(card, parcel, "12", charge(ChargeKind.INSURANCE, "8"), charge(ChargeKind.TAX, "1.50"));

        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "8.00"),
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "0.10"),
                found(DiscrepancyClass.TAX_WRONG, "0.20"));
    }

    @Test
    void a_share_beyond_all_bounds_has_its_maximum_and_no_more() {
        RateCard card =
                taxed(share("capped", "999999%").maximum(BigDecimal.ONE)).build();

        audit(card, parcel, "12", charge(ChargeKind.INSURANCE, "8"), charge(ChargeKind.TAX, "1.30"));

        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "1.00"),
                found(DiscrepancyClass.SURCHARGE_RATE_WRONG, "7.00"),
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "0.10"));
        audit(card, worth("1"), "12", charge(ChargeKind.INSURANCE, "1"), charge(ChargeKind.TAX, "1.30"));
        assertThat(audits.get(0).discrepancies()).isEmpty();
    }

    /** Only the sum is rounded: by the value, the half cent of tax goes one way or the other. */
    @Test
    void a_cent_that_rounding_the_sum_leaves_beside_an_open_charge_is_open_too() {
        Surcharge dear = Surcharge.of(
                "dear", ChargeKind.INSURANCE, new Condition.WorthMore(new BigDecimal("100")), fixed("5.25"));
        RateCard card = card().rounding(new Rounding(new BigDecimal("0.01"), RoundingMode.HALF_EVEN))
                .roundingLevel(RateCard.RoundingLevel.QUOTE)
                .tax(new Tax(Tax.Mode.ON_TOP, Percent.parse("6%")))
                .addSurcharges(Surcharge.always("peak", ChargeKind.PEAK, fixed("8.25")))
                .addSurcharges(new SurchargeBuilder().from(dear).taxFree(true).build())
                .build();
        BillLine[] others = {
            charge(ChargeKind.PEAK, "8.25"), charge(ChargeKind.INSURANCE, "5.25"), charge(ChargeKind.TAX, "1.22")
        };

        audit(card, worth("302"), "12", others);
        assertFound();
        audit(card, parcel, "12", others);
        assertFound(found(DiscrepancyClass.CHARGE_NOT_JUDGED, "5.26"));
        audit(card, parcel, "13", others);
        assertFound(found(DiscrepancyClass.CHARGE_NOT_JUDGED, "5.26"), found(DiscrepancyClass.RATE_WRONG, "1.00"));
    }

    private static RateCard boundless() {
        Condition longer = new Condition.Longer(Length.parse("150 cm"));
        SurchargeRate much = new SurchargeRate.PercentOf(Percent.parse("999999%"), List.of(ChargeKind.OVERSIZE));
        return card().addSurcharges(
                        Surcharge.of("long", ChargeKind.OVERSIZE, longer, fixed("999999999")),
                        Surcharge.of("more", ChargeKind.FUEL, longer, much))
                .build();
    }

    @Test
    void a_parcel_that_is_not_billed_is_accrued_also_where_the_most_that_may_be_due_cannot_be_held() {
        assertThat(audit(boundless(), parcel).toAccrue()).isEqualTo(Money.parse("CNY 12.00"));
        assertThat(audits.get(0).notes())
                .extracting(note -> note.code().code())
                .containsExactly("rating.AMOUNT_TOO_LARGE");
    }

    @ParameterizedTest
    @CsvSource({"FREIGHT, RATE_WRONG", "ALL_IN, CHARGE_NOT_JUDGED"})
    void an_overcharge_is_found_also_where_the_most_that_may_be_due_cannot_be_held(
            ChargeKind kind, DiscrepancyClass type) {
        AuditSummary summary = audit(boundless(), parcel, charge(kind, "13"));

        assertThat(summary.overAmount()).isEqualTo(Money.parse("CNY 1.00"));
        assertFound(found(type, "1.00"));
        assertThat(audits.get(0).notes())
                .extracting(note -> note.code().code())
                .containsExactly("rating.AMOUNT_TOO_LARGE");
    }

    @Test
    void where_the_most_cannot_be_held_all_that_is_billed_of_an_open_charge_is_open() {
        audit(boundless(), parcel, "13", charge(ChargeKind.OVERSIZE, "7"));

        assertFound(found(DiscrepancyClass.CHARGE_NOT_JUDGED, "7.00"), found(DiscrepancyClass.RATE_WRONG, "1.00"));
    }

    /** Shares of 1 % and 0.5 %, or a fee of 5 and a share of 1 %: no more than 8 is billed, so no more than 8 is taxed. */
    @ParameterizedTest
    @CsvSource({"2.80, 0.80", "2.50, 0.50", "2.00, 0"})
    void tax_is_due_on_no_more_than_is_billed_of_charges_that_exclude_each_other(String tax, String wrong) {
        RateCard shares = taxed(
                        share("remote", "1%").when(REMOTE),
                        share("other", "0.5%").when(new Condition.Not(REMOTE)))
                .build();
        RateCard fee = taxed(share("share", "1%"))
                .addSurcharges(Surcharge.of("remote", ChargeKind.INSURANCE, REMOTE, fixed("5")))
                .build();
        for (RateCard card : List.of(shares, fee)) {
            audit(card, parcel, "12", charge(ChargeKind.INSURANCE, "8"), charge(ChargeKind.TAX, tax));

            assertThat(claimed()).isEqualByComparingTo(wrong);
        }
    }

    private BigDecimal claimed() {
        return audits.get(0).discrepancies().stream()
                .filter(one -> one.type() == DiscrepancyClass.TAX_WRONG)
                .map(one -> one.atStake().getAmount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void a_share_is_due_on_no_more_than_is_billed_of_charges_that_exclude_each_other() {
        SurchargeRate tenth = new SurchargeRate.PercentOf(Percent.parse("10%"), List.of(ChargeKind.INSURANCE));
        RateCard card = card().addSurcharges(
                        share("remote", "1%").when(REMOTE).build(),
                        share("other", "0.5%").when(new Condition.Not(REMOTE)).build(),
                        Surcharge.always("fuel", ChargeKind.FUEL, tenth))
                .build();

        audit(card, parcel, "12", charge(ChargeKind.INSURANCE, "8"), charge(ChargeKind.FUEL, "1.60"));

        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "8.00"),
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "0.80"),
                found(DiscrepancyClass.SURCHARGE_RATE_WRONG, "0.80"));
    }
}
