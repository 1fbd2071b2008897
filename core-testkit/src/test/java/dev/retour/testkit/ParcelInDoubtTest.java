package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.BillLineBuilder;
import dev.retour.courier.rating.RatingReason;
import dev.retour.freight.ChargeKind;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Reason;
import dev.retour.kernel.ReasonCode;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelBuilder;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.Payer;
import dev.retour.parcel.Purpose;
import dev.retour.parcel.Waybill;
import dev.retour.reconciliation.billing.Assumption;
import dev.retour.reconciliation.billing.AuditPolicy;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.BillAudit;
import dev.retour.reconciliation.billing.BillAuditRun;
import dev.retour.reconciliation.billing.ClearanceReason;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import dev.retour.reconciliation.billing.ParcelAudit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** When a parcel without a charge is missing, and when that is not certain. */
class ParcelInDoubtTest extends AuditCase {

    private final Parcel unnumbered = new ParcelBuilder()
            .from(parcel)
            .id(ParcelId.of("P2"))
            .waybill(Optional.empty())
            .build();

    private static BillLineBuilder ordered(BillLineBuilder line) {
        return line.order(OrderId.of("O"));
    }

    private List<ReasonCode> notes() {
        return audits.stream()
                .map(ParcelAudit::notes)
                .flatMap(List::stream)
                .map(Reason::code)
                .toList();
    }

    private BillLine duty(BillLineBuilder line) {
        return line.charge(ChargeKind.DUTY).build();
    }

    @Test
    void a_duty_under_another_waybill_or_without_one_does_not_stop_the_accrual_of_a_parcel() {
        AuditSummary elsewhere = audit(List.of(parcel), duty(ordered(bare("30").waybill(Waybill.of("X")))));
        assertThat(elsewhere.toAccrue()).isEqualTo(Money.parse("CNY 12.00"));

        AuditSummary shared = audit(List.of(parcel, unnumbered), duty(ordered(bare("30"))));
        assertThat(shared.toAccrue()).isEqualTo(Money.parse("CNY 24.00"));
    }

    @Test
    void a_line_on_another_account_does_not_stop_the_accrual_of_a_parcel() {
        AuditSummary summary = audit(
                card().build(),
                parcel,
                ordered(bare("12").waybill(Waybill.of("X")).account("OTHER")).build());

        assertThat(summary.toAccrue()).isEqualTo(Money.parse("CNY 12.00"));
    }

    @Test
    void a_parcel_with_a_duty_is_not_accrued_while_its_freight_may_stand_under_another_waybill() {
        AuditSummary summary = audit(
                List.of(parcel),
                duty(line("30")),
                ordered(bare("12").waybill(Waybill.of("X"))).build());

        assertThat(summary.toAccrue().isZero()).isTrue();
        assertThat(notes()).containsExactly(ClearanceReason.PARCEL_ELSEWHERE);
    }

    @Test
    void a_parcel_that_need_not_be_on_the_bill_has_no_result_however_its_order_is_billed() {
        Parcel collect = new ParcelBuilder().from(parcel).payer(Payer.COLLECT).build();
        AuditPolicy through =
                AuditPolicy.builder().billedThrough(LocalDate.of(2026, 3, 1)).build();
        Parcel later = new ParcelBuilder()
                .from(parcel)
                .shipped(LocalDate.of(2026, 3, 2))
                .build();
        BillLine other = ordered(bare("12").waybill(Waybill.of("X"))).build();

        assertThat(audit(List.of(collect), other).parcels()).isZero();
        assertThat(audit(card().build(), through, List.of(later), List.of(other))
                        .parcels())
                .isZero();
    }

    @Test
    void a_waybill_led_to_a_parcel_by_its_order_may_be_that_of_another_one_without_a_line() {
        AuditSummary summary = audit(
                List.of(parcel, unnumbered),
                ordered(bare("12").waybill(Waybill.of("X"))).build());

        assertThat(summary.toAccrue().isZero()).isTrue();
        assertThat(notes())
                .containsExactlyInAnyOrder(ClearanceReason.PARCEL_BY_ORDER, ClearanceReason.PARCEL_ELSEWHERE);
    }

    @Test
    void a_waybill_led_to_a_parcel_by_its_order_is_certain_where_the_others_have_lines() {
        audit(
                List.of(parcel, unnumbered),
                line("12").build(),
                ordered(bare("12").waybill(Waybill.of("X"))).build());

        assertThat(notes()).isEmpty();
    }

    @Test
    void a_parcel_that_is_given_twice_is_not_accrued_twice() {
        Parcel nameless =
                new ParcelBuilder().from(unnumbered).order(Optional.empty()).build();

        assertThat(audit(List.of(nameless, nameless)).toAccrue().isZero()).isTrue();
        assertThat(notes()).containsExactly(ClearanceReason.PARCEL_TWICE, ClearanceReason.PARCEL_TWICE);
    }

    @Test
    void a_missing_parcel_says_what_was_assumed_and_why_it_has_no_price() {
        Parcel back = new ParcelBuilder()
                .from(parcel)
                .purpose(Purpose.RETURN)
                .weight(Optional.empty())
                .build();
        audit(List.of(back));
        assertThat(notes()).containsExactly(RatingReason.WEIGHT_UNKNOWN);

        AuditSummary summary = audit(
                List.of(new ParcelBuilder().from(parcel).purpose(Purpose.RETURN).build()));
        assertThat(summary.assumptions()).containsOnlyKeys(Assumption.LEGS);
        assertThat(notes()).containsExactly(RatingReason.REVERSE_MISSING);
    }

    @Test
    void a_charge_for_a_parcel_that_could_not_be_read_is_looked_into_and_not_claimed_as_unknown() {
        BillAuditRun run =
                BillAudit.of(dev.retour.courier.rating.Rater.of(card().build())).begin(Bill.CONTEXT);
        run.expectUnreadable(parcel);
        run.line(line("12").build());
        AuditSummary byWaybill = run.finish(audits::add);

        assertThat(byWaybill.classes()).containsOnlyKeys(DiscrepancyClass.PARCEL_UNREADABLE);
        assertThat(byWaybill.clearance().orThrow()).containsExactly(cleared("0", "12"));
        assertThat(audits.get(0).discrepancies().get(0).action()).isEqualTo(DiscrepancyClass.Action.INVESTIGATE);
    }

    @Test
    void a_parcel_that_could_not_be_read_and_has_no_line_is_no_result() {
        BillAuditRun run =
                BillAudit.of(dev.retour.courier.rating.Rater.of(card().build())).begin(Bill.CONTEXT);
        run.expectUnreadable(parcel);

        assertThat(run.finish(audits::add).parcels()).isZero();
    }

    @Test
    void charges_too_large_to_be_held_are_compared_with_nothing_and_the_audit_goes_on() {
        AuditSummary summary = audit(
                List.of(parcel, parcel("Q")),
                line("90000000000000000").build(),
                line("89999999999999999").build(),
                bare("12").waybill(Waybill.of("W-Q")).build());

        assertThat(summary.billed()).isEqualTo(Money.parse("CNY 180000000000000011.00"));
        assertThat(summary.disputed()).isEqualTo(Money.parse("CNY 179999999999999999.00"));
        assertThat(notes()).containsExactly(ClearanceReason.CHARGES_TOO_LARGE);
    }
}
