package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.rating.Condition;
import dev.retour.courier.rating.PlacePattern;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.RateCardBuilder;
import dev.retour.courier.rating.Surcharge;
import dev.retour.courier.rating.SurchargeRate;
import dev.retour.courier.rating.Tax;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Length;
import dev.retour.freight.Place;
import dev.retour.kernel.Language;
import dev.retour.kernel.Reason;
import dev.retour.money.Percent;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelBuilder;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.Discrepancy;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import dev.retour.reconciliation.billing.DiscrepancyClass.Action;
import dev.retour.reconciliation.billing.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Charges that are due or not by a fact that we do not know: they are looked into, and neither claimed nor paid. */
class UnknownFactsTest extends AuditCase {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
    private static final SurchargeRate TWO = new SurchargeRate.Fixed(new BigDecimal("2"));

    /** A surcharge that asks for a fact which the parcel of these tests lacks. */
    enum Asked {
        DAY(ChargeKind.PEAK, Surcharge.of("s", ChargeKind.PEAK, new Condition.Between(FIRST, LAST), TWO)),
        DIMENSIONS(
                ChargeKind.OVERSIZE,
                Surcharge.of("s", ChargeKind.OVERSIZE, new Condition.Longer(Length.parse("120 cm")), TWO)),
        DECLARED_VALUE(
                ChargeKind.INSURANCE,
                Surcharge.of("s", ChargeKind.INSURANCE, new Condition.WorthMore(new BigDecimal("500")), TWO)),
        PLACE(
                ChargeKind.REMOTE_AREA,
                Surcharge.of(
                        "s",
                        ChargeKind.REMOTE_AREA,
                        new Condition.ToPlaces(PlacePattern.builder()
                                .addProvinces("西藏")
                                .addCities("那曲")
                                .build()),
                        TWO));

        private final ChargeKind kind;
        private final Surcharge surcharge;

        Asked(ChargeKind kind, Surcharge surcharge) {
            this.kind = kind;
            this.surcharge = surcharge;
        }

        RateCard card() {
            return AuditCase.card().addSurcharges(surcharge).build();
        }
    }

    private final Parcel toTibet =
            new ParcelBuilder().from(parcel).destination(Place.ofProvince("西藏")).build();

    private static RateCardBuilder peak() {
        return card().addSurcharges(Asked.DAY.surcharge);
    }

    private BillLine dated(ChargeKind kind, String amount) {
        return line(amount).charge(kind).day(FIRST).build();
    }

    @ParameterizedTest
    @EnumSource
    void a_surcharge_that_cannot_be_judged_is_looked_into_and_the_missing_fact_is_named(Asked asked) {
        AuditSummary summary = audit(asked.card(), toTibet, line("12").build(), dated(asked.kind, "2"));

        assertThat(audits.get(0).discrepancies()).singleElement().satisfies(found -> {
            assertThat(found.type()).isEqualTo(DiscrepancyClass.CHARGE_NOT_JUDGED);
            assertThat(found.action()).isEqualTo(Action.INVESTIGATE);
            assertThat(found.atStake()).isEqualTo(Money.parse("CNY 2.00"));
            assertThat(found.reason().text(Language.EN)).contains(asked.kind.name(), asked.name());
            assertThat(found.reason().text(Language.ZH)).contains(asked.kind.name(), asked.name());
        });
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("12", "2"));
    }

    @ParameterizedTest
    @EnumSource
    void a_surcharge_that_cannot_be_judged_and_is_not_billed_makes_nothing_doubtful(Asked asked) {
        AuditSummary summary = audit(asked.card(), toTibet, line("12").build(), dated(ChargeKind.FUEL, "1"));

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.SURCHARGE_NOT_DUE);
    }

    @Test
    void a_surcharge_that_no_unknown_fact_makes_due_is_disputed() {
        Surcharge farAway = Surcharge.of(
                "s",
                ChargeKind.PEAK,
                new Condition.All(List.of(
                        new Condition.Between(FIRST, LAST), new Condition.ToPlaces(PlacePattern.provinces("新疆")))),
                TWO);

        AuditSummary summary =
                audit(card().addSurcharges(farAway).build(), toTibet, line("12").build(), dated(ChargeKind.PEAK, "2"));

        assertThat(summary.classes()).containsOnlyKeys(DiscrepancyClass.SURCHARGE_NOT_DUE);
    }

    @Test
    void a_surcharge_is_judged_once_the_fact_is_known() {
        Parcel inDecember =
                new ParcelBuilder().from(parcel).shipped(LAST.plusDays(1)).build();
        Parcel inNovember = new ParcelBuilder().from(parcel).shipped(LAST).build();

        assertThat(audit(peak().build(), inDecember, line("12").build(), dated(ChargeKind.PEAK, "2"))
                        .classes())
                .containsOnlyKeys(DiscrepancyClass.SURCHARGE_NOT_DUE);
        assertThat(audit(peak().build(), inNovember, line("12").build(), dated(ChargeKind.PEAK, "2"))
                        .classes())
                .isEmpty();
    }

    @Test
    void what_is_taken_of_a_surcharge_that_cannot_be_judged_cannot_be_judged_either() {
        RateCard card = peak().addSurcharges(Surcharge.always(
                        "fuel",
                        ChargeKind.FUEL,
                        new SurchargeRate.PercentOf(
                                Percent.parse("10%"), List.of(ChargeKind.FREIGHT, ChargeKind.PEAK))))
                .tax(new Tax(Tax.Mode.ON_TOP, Percent.parse("10%")))
                .build();

        AuditSummary summary = audit(
                card,
                parcel,
                line("12").build(),
                dated(ChargeKind.PEAK, "2"),
                dated(ChargeKind.FUEL, "1.40"),
                dated(ChargeKind.TAX, "1.54"));

        assertThat(audits.get(0).discrepancies())
                .extracting(Discrepancy::type)
                .containsOnly(DiscrepancyClass.CHARGE_NOT_JUDGED)
                .hasSize(3);
        assertThat(audits.get(0).verdict()).isEqualTo(Verdict.OVER);
        assertThat(summary.disputed()).isEqualTo(Money.parse("CNY 2.42")).isEqualTo(summary.overAmount());
    }

    @Test
    void tax_is_disputed_beyond_what_is_due_with_such_a_surcharge_that_is_not_billed() {
        RateCard card =
                peak().tax(new Tax(Tax.Mode.ON_TOP, Percent.parse("10%"))).build();

        audit(card, parcel, line("12").build(), dated(ChargeKind.TAX, "2"));

        assertFound(found(DiscrepancyClass.CHARGE_NOT_JUDGED, "0.20"), found(DiscrepancyClass.TAX_WRONG, "0.60"));
    }

    @Test
    void one_amount_for_everything_is_looked_into_as_far_as_it_may_be_due_with_a_note_of_what_may_be_inside() {
        audit(peak().build(), parcel, charge(ChargeKind.ALL_IN, "14"));
        assertFound(found(DiscrepancyClass.CHARGE_NOT_JUDGED, "2.00"));
        assertOneNoteWith("PEAK", "DAY");

        audit(peak().build(), parcel, charge(ChargeKind.ALL_IN, "19"));
        assertFound(found(DiscrepancyClass.CHARGE_NOT_JUDGED, "2.00"), found(DiscrepancyClass.RATE_WRONG, "5.00"));
    }

    @Test
    void a_share_of_a_value_in_another_currency_is_looked_into() {
        RateCard card = card().addSurcharges(Surcharge.always(
                        "insurance", ChargeKind.INSURANCE, SurchargeRate.PercentOfValue.of(Percent.parse("0.5%"))))
                .build();
        Parcel foreign = new ParcelBuilder()
                .from(parcel)
                .declaredValue(Money.parse("USD 400"))
                .build();
        Parcel ours = new ParcelBuilder()
                .from(parcel)
                .declaredValue(Money.parse("CNY 400"))
                .build();

        assertThat(audit(card, foreign, line("12").build(), dated(ChargeKind.INSURANCE, "2"))
                        .classes())
                .containsOnlyKeys(DiscrepancyClass.CHARGE_NOT_JUDGED);
        assertThat(audit(card, ours, line("12").build(), dated(ChargeKind.INSURANCE, "2"))
                        .classes())
                .isEmpty();
        assertThat(audits.get(0).notes()).isEqualTo(List.<Reason>of());
    }
}
