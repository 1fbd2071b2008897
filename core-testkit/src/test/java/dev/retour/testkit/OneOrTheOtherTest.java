package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.rating.Condition;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.RateCardBuilder;
import dev.retour.courier.rating.RateEntry;
import dev.retour.courier.rating.SegmentRate;
import dev.retour.courier.rating.Surcharge;
import dev.retour.courier.rating.SurchargeRate;
import dev.retour.courier.rating.Tax;
import dev.retour.courier.rating.WeightPricing;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Length;
import dev.retour.kernel.Language;
import dev.retour.money.Percent;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelBuilder;
import dev.retour.reconciliation.billing.AuditPolicy;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import dev.retour.reconciliation.billing.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By a fact that is not known, one charge is due or another one: what may be due together counts, and the same holds throughout. */
class OneOrTheOtherTest extends AuditCase {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final Condition NOVEMBER = new Condition.Between(FIRST, LocalDate.of(2026, 11, 30));
    private static final Condition DECEMBER =
            new Condition.Between(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31));
    private static final Condition LATER = new Condition.Not(NOVEMBER);
    private static final Condition LONG = new Condition.Longer(Length.parse("150 cm"));
    private static final Tax TENTH = new Tax(Tax.Mode.ON_TOP, Percent.parse("10%"));

    private static Surcharge due(ChargeKind kind, Condition when, String amount) {
        return Surcharge.of(kind + amount, kind, when, fixed(amount));
    }

    private static RateCardBuilder since(Surcharge... surcharges) {
        return card().validFrom(FIRST).addSurcharges(surcharges);
    }

    /** A peak charge in November, and fuel later on. */
    private static RateCard peakOrFuel(String peak, String fuel) {
        return since(due(ChargeKind.PEAK, NOVEMBER, peak), due(ChargeKind.FUEL, LATER, fuel))
                .build();
    }

    private AuditSummary audit(RateCard card, BillLine... others) {
        return audit(card, parcel, "12", others);
    }

    @Test
    void an_honest_bill_of_the_dearer_season_is_looked_into_for_the_difference_and_nothing_else() {
        AuditSummary summary = audit(peakOrFuel("2", "1"), charge(ChargeKind.PEAK, "2"));

        assertFound(found(DiscrepancyClass.CHARGE_NOT_JUDGED, "1.00"));
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("13", "1"));
    }

    @ParameterizedTest
    @CsvSource({"2, 1, FUEL, 1", "2, 2, PEAK, 2", "2, 2, FUEL, 2"})
    void an_honest_bill_of_the_cheapest_season_is_correct(String peak, String fuel, ChargeKind kind, String billed) {
        assertThat(audit(peakOrFuel(peak, fuel), charge(kind, billed)).classes())
                .isEmpty();
        assertThat(audits.get(0).verdict()).isEqualTo(Verdict.CORRECT);
        assertThat(audits.get(0).effects().minor()).isEmpty();
    }

    @Test
    void tax_on_one_charge_in_place_of_another_is_part_of_that_difference() {
        Surcharge fuel = Surcharge.of(
                "fuel",
                ChargeKind.FUEL,
                LATER,
                new SurchargeRate.PercentOf(Percent.parse("10%"), List.of(ChargeKind.FREIGHT)));

        audit(
                since(due(ChargeKind.PEAK, NOVEMBER, "2"), fuel).tax(TENTH).build(),
                charge(ChargeKind.PEAK, "2"),
                charge(ChargeKind.TAX, "1.40"));

        assertFound(found(DiscrepancyClass.CHARGE_NOT_JUDGED, "0.88"));
    }

    @Test
    void another_fault_of_an_honest_season_is_claimed_alone() {
        audit(peakOrFuel("2", "1"), charge(ChargeKind.PEAK, "2"), charge(ChargeKind.PACKAGING, "5"));

        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "1.00"), found(DiscrepancyClass.SURCHARGE_NOT_DUE, "5.00"));
    }

    @Test
    void charges_of_both_seasons_are_claimed_beyond_what_one_of_them_makes_due() {
        RateCard card = since(due(ChargeKind.PEAK, NOVEMBER, "50"), due(ChargeKind.OTHER_SURCHARGE, DECEMBER, "50"))
                .build();

        audit(card, charge(ChargeKind.PEAK, "50"), charge(ChargeKind.OTHER_SURCHARGE, "50"));

        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "50.00"), found(DiscrepancyClass.SURCHARGE_NOT_DUE, "50.00"));
    }

    @Test
    void the_charge_of_the_other_season_beside_that_of_the_cheapest_is_claimed_beyond_the_dearest() {
        audit(peakOrFuel("2", "1"), charge(ChargeKind.PEAK, "2"), charge(ChargeKind.FUEL, "1"));

        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "1.00"),
                found(DiscrepancyClass.SURCHARGE_RATE_WRONG, "1.00"));
    }

    @Test
    void what_no_season_makes_less_is_missed_for_certain() {
        AuditSummary summary = audit(peakOrFuel("2", "1"), charge(ChargeKind.PEAK, "0.50"));

        assertFound(found(DiscrepancyClass.SURCHARGE_RATE_WRONG, "-0.50"));
        assertThat(summary.underAmount()).isEqualTo(Money.parse("CNY 0.50"));
    }

    @Test
    void of_charges_that_are_due_in_each_others_place_only_what_the_cheapest_leaves_out_is_told() {
        AuditSummary summary = audit(peakOrFuel("5", "10"), AuditPolicy.standard(), List.of(parcel), List.of());

        assertThat(summary.toAccrue()).isEqualTo(Money.parse("CNY 17.00"));
        assertOneNoteWith("FUEL", "DAY");
        assertThat(audits.get(0).notes().get(0).text(Language.EN)).doesNotContain("PEAK");
    }

    @Test
    void a_season_that_covers_the_card_leaves_nothing_out() {
        RateCard card = since(due(ChargeKind.PEAK, NOVEMBER, "5"))
                .validTo(LocalDate.of(2026, 11, 30))
                .build();

        audit(card, AuditPolicy.standard(), List.of(parcel), List.of());

        assertThat(audits.get(0).notes()).isEmpty();
    }

    /** Ours is the far zone. The peak charge is dearer in the other one, and storage than the peak charge of ours. */
    private static RateCard zones() {
        return since(peakIn("far", "1"), peakIn("near", "10"), due(ChargeKind.STORAGE, LATER, "4"))
                .addRates(RateEntry.forward("near", WeightPricing.of(new SegmentRate.Fixed(new BigDecimal("12")))))
                .build();
    }

    private static Surcharge peakIn(String zone, String amount) {
        Condition inZone = new Condition.InZones(List.of(zone));
        return due(ChargeKind.PEAK, new Condition.All(List.of(NOVEMBER, inZone)), amount);
    }

    @Test
    void what_stands_for_an_unknown_fact_in_our_price_stands_for_it_in_the_price_by_the_couriers_facts() {
        Parcel dated = new ParcelBuilder().from(parcel).shipped(FIRST).build();
        for (Parcel one : List.of(dated, parcel)) {
            audit(zones(), one, line("12").zone("near").build(), charge(ChargeKind.PEAK, "10"));

            assertFound(found(DiscrepancyClass.ZONE_WRONG, "9.00"));
        }
    }

    @Test
    void tax_is_in_doubt_by_every_unknown_fact_also_of_a_charge_that_is_not_billed() {
        RateCard card = since(
                        due(ChargeKind.PEAK, NOVEMBER, "5"),
                        due(ChargeKind.PEAK, LATER, "3"),
                        due(ChargeKind.OVERSIZE, LONG, "20"))
                .tax(TENTH)
                .build();

        audit(card, charge(ChargeKind.OVERSIZE, "20"), charge(ChargeKind.TAX, "3.50"));

        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "20.00"),
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "2.00"),
                found(DiscrepancyClass.SURCHARGE_RATE_WRONG, "-3.00"));
    }

    @Test
    void a_share_is_in_doubt_by_what_it_is_a_share_of_also_where_that_is_billed_as_something_else() {
        Surcharge fuel = Surcharge.of(
                "fuel",
                ChargeKind.FUEL,
                LONG,
                new SurchargeRate.PercentOf(Percent.parse("10%"), List.of(ChargeKind.FREIGHT, ChargeKind.PEAK)));
        RateCard card = since(due(ChargeKind.PEAK, NOVEMBER, "5"), due(ChargeKind.PEAK, LATER, "3"), fuel)
                .build();

        audit(card, parcel, "15", charge(ChargeKind.FUEL, "1.50"));

        assertFound(
                found(DiscrepancyClass.CHARGE_NOT_JUDGED, "1.50"),
                found(DiscrepancyClass.RATE_WRONG, "3.00"),
                found(DiscrepancyClass.SURCHARGE_RATE_WRONG, "-3.00"));
    }
}
