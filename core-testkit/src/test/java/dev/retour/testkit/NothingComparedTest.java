package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.RateCardBuilder;
import dev.retour.courier.rating.Surcharge;
import dev.retour.freight.ChargeKind;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Language;
import dev.retour.kernel.Reason;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelBuilder;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.Waybill;
import dev.retour.reconciliation.billing.AuditPolicy;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.ClearanceReason;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import dev.retour.reconciliation.billing.ParcelAudit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A bill of whose parcels none has a price, known freight and charges that can be held is not cleared: nothing was compared. */
class NothingComparedTest extends AuditCase {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final RateCard FUELLED = card().addSurcharges(Surcharge.always("fuel", ChargeKind.FUEL, fixed("2")))
            .build();

    private final BillLine unknown =
            line("12").charge(ChargeKind.UNKNOWN).code("FRT").build();
    private final BillLine fuel = charge(ChargeKind.FUEL, "2");
    private final RateCard later = card().validFrom(DAY.plusDays(1)).build();
    private final Parcel before = new ParcelBuilder().from(parcel).shipped(DAY).build();

    @Test
    void a_bill_of_parcels_before_the_days_of_the_card_is_not_cleared() {
        AuditSummary summary = audit(later, before, line("12").build());

        assertThat(summary.count(DiscrepancyClass.NOT_PRICED)).isEqualTo(1);
        assertThat(((Decision.Refused<?>) summary.clearance()).reasons())
                .containsExactly(Reason.of(ClearanceReason.NOTHING_COMPARED).with("count", 1));
    }

    @Test
    void one_parcel_that_was_compared_is_enough_since_the_others_are_disputed() {
        Parcel priced = Parcel.builder(ParcelId.of("Q"))
                .waybill(Waybill.of("V"))
                .weight(parcel.weight())
                .shipped(DAY.plusDays(1))
                .build();
        BillLine ofPriced = line("12").waybill(Waybill.of("V")).build();

        AuditSummary summary = audit(
                later,
                AuditPolicy.standard(),
                List.of(before, priced),
                List.of(line("12").build(), ofPriced));

        assertThat(summary.count(DiscrepancyClass.NOT_PRICED)).isEqualTo(1);
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("12", "12"));
    }

    @Test
    void a_bill_of_parcels_whose_freight_may_be_among_unknown_charges_is_not_cleared() {
        AuditSummary summary = audit(FUELLED, parcel, unknown, fuel);

        assertThat(summary.unjudged()).isEqualTo(1);
        assertThat(((Decision.Refused<?>) summary.clearance()).reasons())
                .containsExactly(Reason.of(ClearanceReason.NOTHING_COMPARED).with("count", 1));
    }

    @Test
    void a_bill_of_nothing_but_charges_that_nobody_knows_is_not_cleared() {
        AuditSummary summary = audit(FUELLED, parcel, unknown);

        assertThat(audits).singleElement().matches(ParcelAudit::unjudged);
        assertThat(((Decision.Refused<?>) summary.clearance()).reasons())
                .containsExactly(Reason.of(ClearanceReason.NOTHING_COMPARED).with("count", 1));
    }

    @Test
    void charges_that_nobody_knows_and_that_were_taken_back_leave_nothing_to_judge() {
        BillLine back = line("-12").charge(ChargeKind.UNKNOWN).code("FRT").build();

        AuditSummary summary = audit(FUELLED, parcel, unknown, back);

        assertThat(summary.unjudged()).isZero();
        assertThat(summary.clearance()).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void a_bill_of_charges_too_large_to_be_held_is_not_cleared_and_the_reason_names_them() {
        AuditSummary summary = audit(
                card().build(),
                parcel,
                line("90000000000000000").build(),
                line("89999999999999999").build());

        assertThat(((Decision.Refused<?>) summary.clearance()).reasons())
                .singleElement()
                .satisfies(reason -> assertThat(reason.text(Language.EN)).contains("1 of them", "too large"));
    }

    @Test
    void a_parcel_without_a_price_beside_one_whose_freight_is_not_known_counts_like_it() {
        RateCard fuelled =
                new RateCardBuilder().from(FUELLED).validFrom(DAY.plusDays(1)).build();
        BillLine ofBefore = line("12").waybill(Waybill.of("B")).build();

        AuditSummary summary = audit(
                fuelled,
                AuditPolicy.standard(),
                List.of(
                        parcel,
                        new ParcelBuilder()
                                .from(before)
                                .id(ParcelId.of("B"))
                                .waybill(Waybill.of("B"))
                                .order(Optional.empty())
                                .build()),
                List.of(unknown, fuel, ofBefore));

        assertThat(summary.count(DiscrepancyClass.NOT_PRICED)).isEqualTo(1);
        assertThat(((Decision.Refused<?>) summary.clearance()).reasons())
                .containsExactly(Reason.of(ClearanceReason.NOTHING_COMPARED).with("count", 2));
    }

    @Test
    void charges_for_parcels_that_are_none_of_ours_are_disputed_as_before() {
        AuditSummary summary =
                audit(later, before, line("12").waybill(Waybill.of("X")).build());

        assertThat(summary.classes())
                .containsOnlyKeys(DiscrepancyClass.BILLED_NOT_SHIPPED, DiscrepancyClass.SHIPPED_NOT_BILLED);
        assertThat(summary.clearance().orThrow()).containsExactly(cleared("0", "12"));
    }

    @Test
    void the_reason_says_how_many_have_no_price_and_what_to_do_in_both_languages() {
        Reason reason = Reason.of(ClearanceReason.NOTHING_COMPARED).with("count", 3);

        assertThat(reason.text(Language.EN))
                .contains(
                        "3 of them have no price, freight that nobody knows, or charges too large",
                        "Correct the rate card or its days",
                        "check the amounts");
        assertThat(reason.text(Language.ZH)).contains("3 个无法定价", "金额超出可表示范围", "更正价格表", "检查账单金额");
    }
}
