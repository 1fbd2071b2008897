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
import dev.retour.courier.rating.RateCardBuilder;
import dev.retour.courier.rating.RateEntry;
import dev.retour.courier.rating.Rater;
import dev.retour.courier.rating.ReverseRate;
import dev.retour.courier.rating.Surcharge;
import dev.retour.courier.rating.SurchargeRate;
import dev.retour.courier.rating.Volumetric;
import dev.retour.courier.rating.WeightPricing;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Dimensions;
import dev.retour.freight.Direction;
import dev.retour.freight.Length;
import dev.retour.freight.LengthUnit;
import dev.retour.freight.Weight;
import dev.retour.freight.WeightUnit;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.SourceRef;
import dev.retour.money.Percent;
import dev.retour.money.Rounding;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelBuilder;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.Purpose;
import dev.retour.parcel.Waybill;
import dev.retour.reconciliation.billing.Assumption;
import dev.retour.reconciliation.billing.AuditPolicy;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.AuditSummary.BillCleared;
import dev.retour.reconciliation.billing.BillAudit;
import dev.retour.reconciliation.billing.BillAuditRun;
import dev.retour.reconciliation.billing.Discrepancy;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import dev.retour.reconciliation.billing.ParcelAudit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Single parcels that a bill or an audit easily gets wrong; each was wrong once. */
class BillAuditCasesTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    /** 12 for the first kg and 6.50 for each further half, wherever it goes. */
    private static RateCardBuilder card() {
        return RateCard.builder()
                .id("cases")
                .version("1")
                .courier("C")
                .currency(CNY)
                .validFrom(LocalDate.of(2026, 1, 1))
                .addRates(RateEntry.forward(
                        "far",
                        WeightPricing.firstPlusStep(
                                Weight.parse("1 kg"),
                                new BigDecimal("12"),
                                Weight.parse("0.5 kg"),
                                new BigDecimal("6.5"))))
                .addZones(dev.retour.courier.rating.ZoneRule.to(
                        "far", dev.retour.courier.rating.PlacePattern.builder().build()));
    }

    private final List<ParcelAudit> audits = new ArrayList<>();
    private final Parcel parcel = Parcel.builder(ParcelId.of("P"))
            .waybill(Waybill.of("W"))
            .weight(Weight.parse("0.9 kg"))
            .build();
    private int row = 1;

    private BillLineBuilder line(String amount) {
        row++;
        return BillLine.builder(SourceRef.of("bill.csv", row), Money.of(CNY, new BigDecimal(amount)))
                .waybill(Waybill.of("W"))
                .charge(ChargeKind.FREIGHT);
    }

    private AuditSummary audit(RateCard card, AuditPolicy policy, List<Parcel> parcels, List<BillLine> lines) {
        audits.clear();
        BillAuditRun run = BillAudit.of(Rater.of(card)).with(policy).begin(Bill.CONTEXT);
        parcels.forEach(run::expect);
        lines.forEach(run::line);
        return run.finish(audits::add);
    }

    private AuditSummary audit(RateCard card, Parcel one, BillLine... lines) {
        return audit(card, AuditPolicy.builder().addAccounts("ME").build(), List.of(one), List.of(lines));
    }

    private static BillCleared cleared(String payable, String disputed) {
        return new BillCleared(Money.of(CNY, new BigDecimal(payable)), Money.of(CNY, new BigDecimal(disputed)));
    }

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
    void a_line_without_waybill_is_no_second_waybill() {
        Parcel unnumbered = Parcel.builder(ParcelId.of("P"))
                .order(OrderId.of("O"))
                .weight(Weight.parse("0.9 kg"))
                .build();
        BillLine silent = new BillLineBuilder()
                .from(line("3").order(OrderId.of("O")).charge(ChargeKind.PEAK).build())
                .waybill(Optional.empty())
                .build();

        AuditSummary summary = audit(
                card().build(), unnumbered, line("12").order(OrderId.of("O")).build(), silent);

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.SURCHARGE_NOT_DUE);
    }

    @Test
    void the_order_of_the_lines_of_a_stranger_changes_neither_class_nor_place() {
        List<Parcel> twins = List.of(
                Parcel.builder(ParcelId.of("P1")).order(OrderId.of("O")).build(),
                Parcel.builder(ParcelId.of("P2")).order(OrderId.of("O")).build());
        List<BillLine> lines = new ArrayList<>(List.of(
                line("12").order(OrderId.of("O")).build(),
                line("3").charge(ChargeKind.PEAK).build()));

        AuditSummary one = audit(card().build(), AuditPolicy.standard(), twins, lines);
        List<ParcelAudit> before = List.copyOf(audits);
        Collections.reverse(lines);

        assertThat(audit(card().build(), AuditPolicy.standard(), twins, lines)).isEqualTo(one);
        assertThat(audits).isEqualTo(before);
        assertThat(one.classes()).containsOnlyKeys(DiscrepancyClass.AMBIGUOUS_PARCEL);
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
    void a_remark_is_no_charge_so_its_parcel_is_still_to_be_billed() {
        AuditSummary summary =
                audit(card().build(), parcel, line("0").kind(LineKind.INFO).build());

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.SHIPPED_NOT_BILLED);
        assertThat(summary.toAccrue()).isEqualTo(Money.parse("CNY 12.00"));
    }

    @Test
    void a_remark_about_a_stranger_is_no_result() {
        BillLine remark = new BillLineBuilder()
                .from(line("0").kind(LineKind.INFO).build())
                .waybill(Waybill.of("X"))
                .build();

        audit(card().build(), parcel, line("12").build(), remark);

        assertThat(audits).hasSize(1);
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
        run.declared(new dev.retour.courier.DeclaredTotals(Optional.empty(), Optional.of(2L), SourceRef.of("db")));

        assertThat(run.finish(audit -> {}).billDiscrepancies()).isEmpty();
    }

    private static RateCard returning() {
        return card().addReverse(dev.retour.courier.rating.ReverseRule.of(
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

    @Test
    void a_sale_without_legs_still_goes_forward() {
        assertThat(audit(returning(), parcel, line("12").build()).classes()).isEmpty();
    }
}
