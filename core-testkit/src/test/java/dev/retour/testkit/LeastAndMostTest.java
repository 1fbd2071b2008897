package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.rating.BillableWeight;
import dev.retour.courier.rating.Condition;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.RateCardBuilder;
import dev.retour.courier.rating.ReverseRate;
import dev.retour.courier.rating.ReverseRule;
import dev.retour.courier.rating.Surcharge;
import dev.retour.courier.rating.SurchargeBuilder;
import dev.retour.courier.rating.SurchargeRate;
import dev.retour.courier.rating.Tax;
import dev.retour.courier.rating.Volumetric;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.freight.Length;
import dev.retour.freight.LengthUnit;
import dev.retour.freight.WeightUnit;
import dev.retour.money.Percent;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelBuilder;
import dev.retour.reconciliation.billing.AuditPolicy;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is due whatever the facts are that are not known is expected; what none of them makes due is claimed. */
class LeastAndMostTest extends AuditCase {

    private static final Condition LONG = new Condition.Longer(Length.parse("150 cm"));
    private static final Condition DEAR = new Condition.WorthMore(new BigDecimal("1000"));
    private static final SurchargeRate HALF = SurchargeRate.PercentOfValue.of(Percent.parse("0.5%"));

    /** 0.5 % of the value and no less than 1, whatever is sent. */
    private static final RateCard INSURED = card().addSurcharges(new SurchargeBuilder()
                    .from(Surcharge.always("insurance", ChargeKind.INSURANCE, HALF))
                    .minimum(BigDecimal.ONE)
                    .build())
            .build();

    private static Condition november(int from, int to) {
        return new Condition.Between(LocalDate.of(2026, 11, from), LocalDate.of(2026, 11, to));
    }

    private static Surcharge peak(int from, int to, String amount) {
        return Surcharge.of("peak" + from, ChargeKind.PEAK, november(from, to), fixed(amount));
    }

    private AuditSummary audit(RateCard card, BillLine... others) {
        return audit(card, parcel, "12", others);
    }

    @Test
    void the_minimum_of_a_share_of_an_unknown_value_is_due_in_any_case() {
        AuditSummary summary = audit(INSURED, charge(ChargeKind.INSURANCE, "1"));

        assertThat(summary.classes()).isEmpty();
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("13", "0"));
    }

    @Test
    void the_minimum_of_a_share_of_an_unknown_value_is_missed_where_less_or_nothing_is_billed() {
        assertThat(audit(INSURED).underAmount()).isEqualTo(Money.parse("CNY 1.00"));
        assertThat(audit(INSURED, charge(ChargeKind.INSURANCE, "0.50")).underAmount())
                .isEqualTo(Money.parse("CNY 0.50"));
    }

    @Test
    void what_is_billed_above_the_minimum_of_a_share_of_an_unknown_value_is_looked_into() {
        AuditSummary summary = audit(INSURED, charge(ChargeKind.INSURANCE, "5"));

        assertFound(found(DiscrepancyClass.CHARGE_NOT_JUDGED, "4.00"));
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("13", "4"));
    }

    @Test
    void the_minimum_of_a_share_of_an_unknown_value_is_accrued() {
        AuditSummary summary = audit(INSURED, AuditPolicy.standard(), List.of(parcel), List.of());

        assertThat(summary.toAccrue()).isEqualTo(Money.parse("CNY 13.00"));
        assertThat(audits.get(0).notes()).hasSize(1);
    }

    /** A surcharge for a season, by a card that holds in November alone. */
    private static RateCard within(String from, String to, SurchargeRate rate) {
        Condition season = new Condition.Between(LocalDate.parse(from), LocalDate.parse(to));
        return card().validFrom(LocalDate.of(2026, 11, 1))
                .validTo(LocalDate.of(2026, 11, 30))
                .addSurcharges(Surcharge.of("season", ChargeKind.PEAK, season, rate))
                .build();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-01, 2026-12-31", "2026-10-01, 2026-12-31", "2026-10-01, 2026-11-30", "2026-11-01, 2026-11-30"})
    void a_surcharge_that_is_due_on_every_day_of_the_card_is_expected_whatever_the_day(String from, String to) {
        RateCard card = within(from, to, fixed("5"));

        assertThat(audit(card).underAmount()).isEqualTo(Money.parse("CNY 5.00"));
        assertThat(audit(card, charge(ChargeKind.PEAK, "5")).classes()).isEmpty();
        assertThat(accrued(card)).isEqualTo(Money.parse("CNY 17.00"));
    }

    @Test
    void a_share_that_is_due_on_every_day_of_the_card_is_accrued_whatever_the_day() {
        SurchargeRate tenth = new SurchargeRate.PercentOf(Percent.parse("10%"), List.of(ChargeKind.FREIGHT));

        assertThat(accrued(within("2026-10-01", "2026-12-31", tenth))).isEqualTo(Money.parse("CNY 13.20"));
    }

    private Money accrued(RateCard card) {
        return audit(card, AuditPolicy.standard(), List.of(parcel), List.of()).toAccrue();
    }

    @Test
    void of_rules_for_different_days_one_at_the_most_is_due() {
        RateCard card =
                card().addSurcharges(peak(1, 15, "3"), peak(16, 30, "5")).build();

        AuditSummary summary = audit(card, charge(ChargeKind.PEAK, "8"));

        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "5.00"),
                found(DiscrepancyClass.SURCHARGE_RATE_WRONG, "3.00"));
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("12", "8"));
    }

    @Test
    void days_on_which_the_card_does_not_hold_make_nothing_due() {
        RateCard card = card().validTo(LocalDate.of(2026, 11, 15))
                .addSurcharges(peak(1, 15, "3"), peak(16, 30, "5"))
                .build();

        audit(card, charge(ChargeKind.PEAK, "5"));

        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "3.00"),
                found(DiscrepancyClass.SURCHARGE_RATE_WRONG, "2.00"));
    }

    @Test
    void of_rules_that_leave_nothing_out_the_least_is_due_in_any_case() {
        RateCard card = card().addSurcharges(
                        Surcharge.of("long", ChargeKind.OVERSIZE, LONG, fixed("5")),
                        Surcharge.of("short", ChargeKind.OVERSIZE, new Condition.Not(LONG), fixed("3")))
                .build();

        assertThat(audit(card, charge(ChargeKind.OVERSIZE, "1")).underAmount()).isEqualTo(Money.parse("CNY 2.00"));
        assertThat(audit(card, charge(ChargeKind.OVERSIZE, "3")).classes()).isEmpty();
        audit(card, charge(ChargeKind.OVERSIZE, "6"));
        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "2.00"),
                found(DiscrepancyClass.SURCHARGE_RATE_WRONG, "1.00"));
    }

    @Test
    void of_steps_of_an_unknown_value_the_lowest_is_due_and_a_share_above_them_may_be() {
        RateCard card = card().addSurcharges(
                        Surcharge.of("flat", ChargeKind.INSURANCE, new Condition.Not(DEAR), fixed("2")),
                        Surcharge.of("share", ChargeKind.INSURANCE, DEAR, HALF))
                .build();

        assertThat(audit(card).underAmount()).isEqualTo(Money.parse("CNY 2.00"));
        assertThat(audit(card, charge(ChargeKind.INSURANCE, "2")).classes()).isEmpty();
        audit(card, charge(ChargeKind.INSURANCE, "40"));
        assertFound(found(DiscrepancyClass.CHARGE_NOT_JUDGED, "38.00"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void sides_that_are_not_known_change_no_weight(boolean turned) {
        RateCard card = card().addBillableWeights(BillableWeight.builder()
                        .basis(BillableWeight.Basis.MAX)
                        .volumetric(Volumetric.of(6000, LengthUnit.CENTIMETER, WeightUnit.KILOGRAM))
                        .build())
                .addSurcharges(
                        Surcharge.of("side", ChargeKind.OVERSIZE, turned ? new Condition.Not(LONG) : LONG, fixed("5")))
                .build();

        audit(card, charge(ChargeKind.OVERSIZE, "5"));

        assertFound(found(DiscrepancyClass.CHARGE_NOT_JUDGED, "5.00"));
    }

    @Test
    void a_share_of_an_unknown_value_is_presumed_once_for_the_parcel_so_tax_is_due_on_no_more_than_is_billed_of_it() {
        RateCardBuilder card = card().addReverse(
                        ReverseRule.of(Direction.RTO, new ReverseRate.FractionOfForward(Percent.parse("100%"))))
                .addSurcharges(new SurchargeBuilder()
                        .from(Surcharge.always("insurance", ChargeKind.INSURANCE, HALF))
                        .directions(List.of(Direction.FORWARD, Direction.RTO))
                        .build())
                .tax(new Tax(Tax.Mode.ON_TOP, Percent.parse("10%")));
        Parcel refused = new ParcelBuilder()
                .from(parcel)
                .addLegs(Direction.FORWARD, Direction.RTO)
                .build();

        audit(card.build(), refused, "24", charge(ChargeKind.INSURANCE, "10"), charge(ChargeKind.TAX, "4.40"));

        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "10.00"),
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "1.00"),
                found(DiscrepancyClass.TAX_WRONG, "1.00"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_share_of_an_unknown_value_is_what_the_other_rules_of_its_kind_leave_of_the_bill(boolean shareFirst) {
        Surcharge share = Surcharge.always("share", ChargeKind.INSURANCE, HALF);
        Surcharge flat = Surcharge.always("flat", ChargeKind.INSURANCE, fixed("2"));
        RateCard card = card().addAllSurcharges(shareFirst ? List.of(share, flat) : List.of(flat, share))
                .tax(new Tax(Tax.Mode.ON_TOP, Percent.parse("10%")))
                .build();

        audit(card, charge(ChargeKind.INSURANCE, "10"), charge(ChargeKind.TAX, "2.40"));

        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "8.00"),
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "0.80"),
                found(DiscrepancyClass.TAX_WRONG, "0.20"));
    }

    @Test
    void a_card_with_more_limits_than_can_be_tried_leaves_open_what_all_its_rules_make() {
        RateCardBuilder card = card();
        for (int day = 0; day < 300; day++) {
            LocalDate one = LocalDate.of(2026, 1, 2).plusDays(day);
            card.addSurcharges(
                    Surcharge.of("peak" + day, ChargeKind.PEAK, new Condition.Between(one, one), fixed("1")));
        }

        AuditSummary summary = audit(card.build(), charge(ChargeKind.PEAK, "8"));

        assertFound(found(DiscrepancyClass.CHARGE_NOT_JUDGED, "8.00"));
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("12", "8"));
    }
}
