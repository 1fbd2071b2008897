package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.rating.Rater;
import dev.retour.freight.ChargeKind;
import dev.retour.kernel.Language;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Reason;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelBuilder;
import dev.retour.parcel.Waybill;
import dev.retour.reconciliation.billing.AuditPolicy;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.BillAudit;
import dev.retour.reconciliation.billing.BillAuditRun;
import dev.retour.reconciliation.billing.ClearanceReason;
import dev.retour.reconciliation.billing.Discrepancy;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import dev.retour.reconciliation.billing.DiscrepancyClass.Action;
import dev.retour.reconciliation.billing.Verdict;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** A row that could not be read may take back what others of its waybill charge, so nothing of them is claimed. */
class UnreadChargesTest extends AuditCase {

    private static final SourceRef UNREAD = SourceRef.of("bill.csv", 99);

    /** Audits lines beside a row of the waybill W that could not be read. */
    private AuditSummary audit(Consumer<BillAuditRun> ours, BillLine... lines) {
        audits.clear();
        BillAuditRun run = BillAudit.of(Rater.of(card().build()))
                .with(AuditPolicy.builder().addAccounts("ME").build())
                .begin(Bill.CONTEXT);
        ours.accept(run);
        for (BillLine line : lines) {
            run.line(line);
        }
        run.unread(Waybill.of("W"), UNREAD);
        return run.finish(audits::add);
    }

    private BillLine ofOrder(String amount, ChargeKind kind) {
        return line(amount).charge(kind).order(OrderId.of("O")).build();
    }

    /** A parcel that lines of W are led to by their order alone. */
    private Parcel unnumbered() {
        return new ParcelBuilder().from(parcel).waybill(Optional.empty()).build();
    }

    private void assertNotCompared(AuditSummary summary) {
        assertThat(summary.count(Verdict.NOT_COMPARED)).isEqualTo(1);
        assertThat(audits).hasSize(1);
        assertThat(audits.get(0).notes()).extracting(Reason::code).containsExactly(ClearanceReason.PARCEL_ROW_REJECTED);
        assertThat(summary.outside()).isEqualTo(summary.billed());
    }

    @Test
    void a_copy_that_a_row_which_could_not_be_read_may_take_back_is_not_disputed() {
        AuditSummary summary =
                audit(run -> run.expect(parcel), line("12").build(), line("12").build());

        assertNotCompared(summary);
        assertThat(summary.classes()).isEmpty();
        assertThat(summary.disputed()).isEqualTo(Money.zero(CNY));
    }

    @Test
    void what_is_put_aside_beside_a_row_that_could_not_be_read_is_looked_into_and_not_claimed() {
        AuditSummary summary = audit(
                run -> run.expect(parcel),
                line("12").build(),
                line("12").account("OTHER").build());

        assertNotCompared(summary);
        assertThat(audits.get(0).discrepancies()).singleElement().satisfies(found -> {
            assertThat(found.type()).isEqualTo(DiscrepancyClass.NOT_OUR_ACCOUNT);
            assertThat(found.action()).isEqualTo(Action.INVESTIGATE);
        });
    }

    @Test
    void too_much_for_a_parcel_found_by_its_order_is_not_claimed_beside_a_row_of_its_lines_that_could_not_be_read() {
        AuditSummary summary = audit(run -> run.expect(unnumbered()), ofOrder("20", ChargeKind.FREIGHT));

        assertNotCompared(summary);
        assertThat(summary.overAmount()).isEqualTo(Money.zero(CNY));
    }

    @Test
    void a_parcel_found_by_its_order_is_not_called_billed_too_little_beside_such_a_row() {
        AuditSummary summary = audit(run -> run.expect(unnumbered()), ofOrder("2", ChargeKind.FUEL));

        assertNotCompared(summary);
        assertThat(summary.underAmount()).isEqualTo(Money.zero(CNY));
    }

    @Test
    void charges_for_no_parcel_of_ours_are_looked_into_where_a_row_of_their_waybill_could_not_be_read() {
        AuditSummary summary = audit(run -> {}, line("12").build(), line("12").build());

        assertThat(audits.get(0).discrepancies()).singleElement().satisfies(found -> {
            assertThat(found.type()).isEqualTo(DiscrepancyClass.BILLED_NOT_SHIPPED);
            assertThat(found.action()).isEqualTo(Action.INVESTIGATE);
        });
        assertThat(audits.get(0).notes()).singleElement().satisfies(note -> {
            assertThat(note.code()).isEqualTo(ClearanceReason.WAYBILL_ROW_REJECTED);
            assertThat(note.text(Language.EN)).contains(UNREAD.toString());
            assertThat(note.text(Language.ZH)).contains(UNREAD.toString());
        });
        assertThat(summary.disputed()).isEqualTo(Money.parse("CNY 24.00"));
    }

    @Test
    void charges_for_no_parcel_of_ours_are_claimed_beside_unread_rows_of_other_waybills() {
        audit(run -> {}, bare("12").waybill(Waybill.of("X")).build());

        assertThat(audits.get(0).discrepancies())
                .extracting(Discrepancy::action)
                .containsExactly(Action.DISPUTE);
        assertThat(audits.get(0).notes()).isEmpty();
    }

    @Test
    void copies_for_a_parcel_of_which_no_row_could_be_read_are_not_claimed_beside_such_a_row_of_the_bill() {
        audit(
                run -> run.expectUnreadable(parcel),
                line("12").build(),
                line("12").build());

        assertThat(audits.get(0).discrepancies())
                .singleElement()
                .satisfies(found -> assertThat(found.type()).isEqualTo(DiscrepancyClass.PARCEL_UNREADABLE));
        assertThat(audits.get(0).notes()).extracting(Reason::code).containsExactly(ClearanceReason.PARCEL_ROW_REJECTED);
    }
}
