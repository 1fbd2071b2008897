package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.BillLineBuilder;
import dev.retour.courier.LineKind;
import dev.retour.courier.StatedWeights;
import dev.retour.courier.rating.BillableWeight;
import dev.retour.courier.rating.Condition;
import dev.retour.courier.rating.EffectSplit.Effect;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.Rater;
import dev.retour.courier.rating.ReverseRate;
import dev.retour.courier.rating.ReverseRule;
import dev.retour.courier.rating.Surcharge;
import dev.retour.courier.rating.SurchargeRate;
import dev.retour.courier.rating.Volumetric;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Dimensions;
import dev.retour.freight.Direction;
import dev.retour.freight.Length;
import dev.retour.freight.LengthUnit;
import dev.retour.freight.Weight;
import dev.retour.freight.WeightUnit;
import dev.retour.kernel.SourceRef;
import dev.retour.money.Percent;
import dev.retour.money.Rounding;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelBuilder;
import dev.retour.parcel.Purpose;
import dev.retour.reconciliation.billing.Assumption;
import dev.retour.reconciliation.billing.AuditPolicy;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.BillAudit;
import dev.retour.reconciliation.billing.BillAuditRun;
import dev.retour.reconciliation.billing.Discrepancy;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import dev.retour.reconciliation.billing.ParcelAudit;
import dev.retour.reconciliation.billing.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is read from the lines of a bill, and what it is taken for. */
class AuditedFactsTest extends AuditCase {

    private static Dimensions sides(int length, int width, int height) {
        return Dimensions.of(
                BigDecimal.valueOf(length),
                BigDecimal.valueOf(width),
                BigDecimal.valueOf(height),
                LengthUnit.CENTIMETER);
    }

    @Test
    void a_weight_that_the_courier_states_does_not_make_a_long_parcel_short() {
        RateCard card = card().addSurcharges(Surcharge.of(
                        "long",
                        ChargeKind.OVERSIZE,
                        new Condition.Longer(Length.parse("120 cm")),
                        new SurchargeRate.Fixed(new BigDecimal("20"))))
                .build();
        Parcel tall =
                new ParcelBuilder().from(parcel).dimensions(sides(150, 5, 5)).build();
        StatedWeights stated = StatedWeights.billed(Weight.parse("0.9 kg"));

        AuditSummary summary = audit(
                card,
                tall,
                line("12").weights(stated).build(),
                line("20").charge(ChargeKind.OVERSIZE).weights(stated).build());

        assertThat(summary.classes()).isEmpty();
    }

    @Test
    void a_weight_on_the_scale_is_not_the_weight_that_was_charged_by_volume() {
        RateCard card = card().addBillableWeights(BillableWeight.builder()
                        .basis(BillableWeight.Basis.MAX)
                        .volumetric(Volumetric.of(6000, LengthUnit.CENTIMETER, WeightUnit.KILOGRAM))
                        .build())
                .build();
        Parcel bulky =
                new ParcelBuilder().from(parcel).dimensions(sides(30, 30, 20)).build();
        StatedWeights onScale = new StatedWeights(
                Optional.empty(),
                Optional.of(Weight.parse("0.9 kg")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        AuditSummary summary = audit(card, bulky, line("39").weights(onScale).build());

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.RATE_WRONG);
        assertThat(summary.overAmount()).isEqualTo(Money.parse("CNY 1.00"));
    }

    @Test
    void a_weight_of_0_of_ours_is_no_weight_so_that_of_the_bill_is_taken_and_told() {
        Parcel unweighed = new ParcelBuilder().from(parcel).weight(Weight.ZERO).build();
        StatedWeights stated = StatedWeights.billed(Weight.parse("1.5 kg"));

        AuditSummary summary =
                audit(card().build(), unweighed, line("18.50").weights(stated).build());

        assertThat(summary.classes()).isEmpty();
        assertThat(summary.assumptions()).containsEntry(Assumption.WEIGHT, 1L);
    }

    @Test
    void a_weight_of_0_on_the_bill_is_not_stated_so_the_next_one_is_what_was_charged() {
        StatedWeights stated = StatedWeights.builder()
                .billed(Weight.ZERO)
                .audited(Weight.parse("1.5 kg"))
                .build();

        audit(card().build(), parcel, line("18.50").weights(stated).build());

        assertThat(audits.get(0).discrepancies()).singleElement().satisfies(found -> {
            assertThat(found.type()).isEqualTo(DiscrepancyClass.WEIGHT_OVER);
            assertThat(found.atStake()).isEqualTo(Money.parse("CNY 6.50"));
        });
    }

    private static StatedWeights onScaleAndByVolume(String actual, String volumetric) {
        return StatedWeights.builder()
                .entered(Weight.parse("0.9 kg"))
                .actual(Weight.parse(actual))
                .volumetric(Weight.parse(volumetric))
                .build();
    }

    @Test
    void the_weight_by_volume_was_charged_where_the_scale_showed_0_and_the_weight_tolerance_looks_at_it() {
        BillLine bulky = line("38").weights(onScaleAndByVolume("0 kg", "3 kg")).build();
        AuditPolicy tolerant =
                AuditPolicy.builder().weightTolerance(Weight.parse("2.1 kg")).build();

        assertThat(audit(card().build(), parcel, bulky).classes()).containsOnlyKeys(DiscrepancyClass.WEIGHT_OVER);
        assertThat(audits.get(0).difference()).contains(Money.parse("CNY 26.00"));
        assertThat(audit(card().build(), tolerant, List.of(parcel), List.of(bulky))
                        .clearance()
                        .orThrow())
                .containsExactly(cleared("38", "0"));
    }

    @Test
    void the_weight_by_volume_is_assumed_where_neither_we_nor_the_scale_of_the_courier_weighed() {
        Parcel unweighed =
                new ParcelBuilder().from(parcel).weight(Optional.empty()).build();

        AuditSummary summary = audit(
                card().build(),
                unweighed,
                line("38").weights(onScaleAndByVolume("0 kg", "3 kg")).build());

        assertThat(summary.count(Verdict.CORRECT)).isEqualTo(1);
        assertThat(summary.assumptions()).containsEntry(Assumption.WEIGHT, 1L);
    }

    @Test
    void where_the_volume_says_0_only_the_scale_is_known_and_not_that_its_weight_was_charged() {
        RateCard card = card().addBillableWeights(BillableWeight.builder()
                        .basis(BillableWeight.Basis.MAX)
                        .volumetric(Volumetric.of(5000, LengthUnit.CENTIMETER, WeightUnit.KILOGRAM))
                        .build())
                .build();
        Parcel bulky =
                new ParcelBuilder().from(parcel).dimensions(sides(40, 25, 20)).build();

        AuditSummary summary = audit(
                card,
                bulky,
                line("12").weights(onScaleAndByVolume("0.9 kg", "0 kg")).build());

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.RATE_WRONG);
        assertThat(summary.underAmount()).isEqualTo(Money.parse("CNY 39.00"));
    }

    @Test
    void sides_of_0_were_not_measured() {
        RateCard card = card().addBillableWeights(BillableWeight.builder()
                        .basis(BillableWeight.Basis.VOLUMETRIC)
                        .volumetric(Volumetric.of(6000, LengthUnit.CENTIMETER, WeightUnit.KILOGRAM))
                        .build())
                .build();
        Parcel heavy = new ParcelBuilder()
                .from(parcel)
                .weight(Weight.parse("1.5 kg"))
                .dimensions(sides(0, 0, 0))
                .build();

        assertThat(audit(card, heavy, line("18.50").build()).classes()).isEmpty();
    }

    @Test
    void a_charge_that_was_taken_back_no_longer_says_what_was_priced() {
        BillLine wrong = line("18.50")
                .weights(StatedWeights.billed(Weight.parse("1.5 kg")))
                .build();
        BillLine credit = line("-18.50").kind(LineKind.CREDIT).build();
        BillLine right =
                line("12").weights(StatedWeights.billed(Weight.parse("0.9 kg"))).build();

        assertThat(audit(card().build(), parcel, wrong, credit, right).classes())
                .isEmpty();
    }

    @Test
    void kinds_of_surcharges_sum_to_their_effect_where_only_the_sum_is_rounded() {
        SurchargeRate part = new SurchargeRate.Fixed(new BigDecimal("0.6"));
        RateCard card = card().rounding(new Rounding(BigDecimal.ONE, RoundingMode.HALF_UP))
                .roundingLevel(RateCard.RoundingLevel.QUOTE)
                .addSurcharges(
                        Surcharge.always("fuel", ChargeKind.FUEL, part),
                        Surcharge.always("remote", ChargeKind.REMOTE_AREA, part))
                .build();

        AuditSummary summary = audit(
                card,
                parcel,
                line("12").build(),
                line("1").charge(ChargeKind.FUEL).build(),
                line("1").charge(ChargeKind.REMOTE_AREA).build());

        ParcelAudit audit = audits.get(0);
        Money found = audit.discrepancies().stream().map(Discrepancy::atStake).reduce(Money.zero(CNY), Money::plus);
        assertThat(found).isEqualTo(audit.effects().of(Effect.SURCHARGE)).isEqualTo(Money.parse("CNY 1.00"));
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("13", "1"));
    }

    @Test
    void lines_without_a_number_are_rows_of_their_own() {
        BillAuditRun run = BillAudit.of(Rater.of(card().build())).begin(Bill.CONTEXT);
        run.expect(parcel);
        run.line(new BillLineBuilder()
                .from(line("12").build())
                .source(SourceRef.of("db"))
                .build());
        run.line(new BillLineBuilder()
                .from(line("3").charge(ChargeKind.PEAK).build())
                .source(SourceRef.of("db"))
                .build());
        run.declared(
                new dev.retour.courier.DeclaredTotals(Optional.empty(), Optional.of(2L), false, SourceRef.of("db")));

        assertThat(run.finish(audit -> {}).billDiscrepancies()).isEmpty();
    }

    @Test
    void a_way_back_that_was_charged_and_taken_back_is_no_leg_of_the_parcel() {
        RateCard card = card().addReverse(
                        ReverseRule.of(Direction.RTO, new ReverseRate.FractionOfForward(Percent.parse("50%"))))
                .build();
        BillLine back = line("6")
                .charge(ChargeKind.RETURN_FREIGHT)
                .addLegs(Direction.RTO)
                .build();
        BillLine credit = new BillLineBuilder()
                .from(back)
                .kind(LineKind.CREDIT)
                .amount(back.amount().negated())
                .build();
        BillLine freight = line("12").addLegs(Direction.FORWARD).build();

        assertThat(audit(card, parcel, freight, back, credit).classes()).isEmpty();
        assertThat(audits.get(0).expected()).contains(Money.parse("CNY 12.00"));
    }

    private static RateCard returning() {
        return card().addReverse(ReverseRule.of(
                        Direction.CUSTOMER_RETURN, new ReverseRate.FractionOfForward(Percent.parse("50%"))))
                .build();
    }

    @Test
    void a_return_without_legs_is_priced_as_the_way_back_and_the_assumption_is_told() {
        Parcel back = new ParcelBuilder().from(parcel).purpose(Purpose.RETURN).build();

        AuditSummary silent = audit(returning(), back, line("6").build());

        assertThat(silent.classes()).isEmpty();
        assertThat(silent.assumptions()).containsEntry(Assumption.LEGS, 1L);
    }

    @Test
    void a_return_without_legs_that_is_billed_as_a_way_forward_is_disputed() {
        Parcel back = new ParcelBuilder().from(parcel).purpose(Purpose.RETURN).build();

        AuditSummary summary =
                audit(returning(), back, line("12").addLegs(Direction.FORWARD).build());

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.DIRECTION_WRONG);
    }

    /** The way back costs half of the way there. */
    private static RateCard refusing() {
        return card().addReverse(ReverseRule.of(Direction.RTO, new ReverseRate.FractionOfForward(Percent.parse("50%"))))
                .build();
    }

    @Test
    void freight_without_legs_beside_a_way_back_that_has_one_is_for_the_way_there_and_the_assumption_is_told() {
        AuditSummary summary = audit(
                refusing(),
                parcel,
                line("12").build(),
                line("6").addLegs(Direction.RTO).build());

        assertThat(summary.classes()).isEmpty();
        assertThat(summary.assumptions()).containsEntry(Assumption.LEGS, 1L);
        assertThat(audits.get(0).expected()).contains(Money.parse("CNY 18.00"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Direction.class,
            names = {"FORWARD", "RTO"})
    void legs_that_some_lines_do_not_state_are_no_other_legs_than_ours(Direction stated) {
        Parcel refused = new ParcelBuilder()
                .from(parcel)
                .addLegs(Direction.FORWARD, Direction.RTO)
                .build();
        String[] amounts = stated == Direction.RTO ? new String[] {"6", "12"} : new String[] {"12", "6"};

        AuditSummary summary = audit(
                refusing(),
                refused,
                line(amounts[0]).addLegs(stated).build(),
                line(amounts[1]).build());

        assertThat(summary.classes()).isEmpty();
        assertThat(summary.assumptions()).isEmpty();
    }

    @Test
    void a_way_back_that_did_not_happen_is_disputed_also_beside_freight_without_legs() {
        Parcel delivered =
                new ParcelBuilder().from(parcel).addLegs(Direction.FORWARD).build();

        AuditSummary summary = audit(
                refusing(),
                delivered,
                line("12").build(),
                line("6").addLegs(Direction.RTO).build());

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.DIRECTION_WRONG);
        assertThat(summary.overAmount()).isEqualTo(Money.parse("CNY 6.00"));
    }

    @Test
    void a_surcharge_without_legs_beside_a_way_back_makes_no_way_there() {
        AuditSummary summary = audit(
                refusing(),
                parcel,
                line("6").addLegs(Direction.RTO).build(),
                line("1").charge(ChargeKind.FUEL).build());

        assertThat(audits.get(0).expected()).contains(Money.parse("CNY 6.00"));
        assertThat(summary.overAmount()).isEqualTo(Money.parse("CNY 1.00"));
    }

    @Test
    void what_a_customer_sends_back_went_no_way_there_though_a_line_states_no_leg() {
        Parcel back = new ParcelBuilder().from(parcel).purpose(Purpose.RETURN).build();

        audit(
                returning(),
                back,
                line("6").addLegs(Direction.CUSTOMER_RETURN).build(),
                line("2").build());

        assertThat(audits.get(0).expected()).contains(Money.parse("CNY 6.00"));
    }

    @Test
    void a_sale_without_legs_still_goes_forward() {
        assertThat(audit(returning(), parcel, line("12").build()).classes()).isEmpty();
    }
}
