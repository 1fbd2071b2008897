package dev.retour.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Finding;
import dev.retour.kernel.Language;
import dev.retour.kernel.Reason;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Parcel;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.BillAudit;
import dev.retour.reconciliation.billing.BillAuditRun;
import dev.retour.reconciliation.billing.ClearanceReason;
import dev.retour.reconciliation.billing.DiscrepancyClass;
import dev.retour.reconciliation.billing.ParcelAudit;
import dev.retour.reconciliation.billing.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A row that could not be read is ours to mend, and nothing is held against the courier for it. */
class RejectedRowTest {

    private final Bill bill = Bill.honest(1, 8);
    private final List<ParcelAudit> audits = new ArrayList<>();

    /** The first parcel with several lines. */
    private final Parcel parcel = bill.parcels.stream()
            .filter(one -> lines(one).count() > 1)
            .findFirst()
            .orElseThrow();

    private Stream<BillLine> lines(Parcel one) {
        return bill.lines.stream().filter(line -> line.waybill().equals(one.waybill()));
    }

    /** Audits the bill as if these lines could not be read but for their waybills. */
    private AuditSummary without(Predicate<BillLine> unreadable) {
        BillAuditRun run = BillAudit.of(Bill.RATER).begin(Bill.CONTEXT);
        bill.parcels.forEach(run::expect);
        bill.totals.forEach(run::declared);
        for (BillLine line : bill.lines) {
            if (unreadable.test(line)) {
                run.finding(Finding.error(Reason.of(ClearanceReason.BILL_AT_FAULT), line.source()));
                run.unread(line.waybill().orElseThrow(), line.source());
            } else {
                run.line(line);
            }
        }
        return run.finish(audits::add);
    }

    private ParcelAudit audited() {
        return audits.stream()
                .filter(audit -> audit.waybill().equals(parcel.waybill()))
                .findFirst()
                .orElseThrow();
    }

    private boolean isOfParcel(BillLine line) {
        return line.waybill().equals(parcel.waybill());
    }

    @Test
    void a_parcel_all_of_whose_rows_were_left_out_is_not_compared_and_not_called_unbilled() {
        AuditSummary summary = without(this::isOfParcel);

        assertThat(summary.count(Verdict.NOT_COMPARED)).isEqualTo(1);
        assertThat(summary.count(Verdict.CORRECT)).isEqualTo(7);
        assertThat(summary.count(DiscrepancyClass.SHIPPED_NOT_BILLED)).isZero();
        assertThat(summary.toAccrue().isZero()).isTrue();
        SourceRef first = lines(parcel).findFirst().orElseThrow().source();
        assertThat(audited().notes())
                .singleElement()
                .satisfies(note -> assertThat(note.text(Language.EN))
                        .startsWith("Row " + first + " of the bill names the waybill of parcel " + parcel.id()));
    }

    @Test
    void a_parcel_one_of_whose_rows_was_left_out_is_not_called_billed_too_little() {
        BillLine lost = lines(parcel).findFirst().orElseThrow();

        AuditSummary summary = without(line -> line == lost);

        assertThat(summary.count(Verdict.UNDER)).isZero();
        assertThat(audited().verdict()).isEqualTo(Verdict.NOT_COMPARED);
        assertThat(audited().notes()).extracting(Reason::code).containsExactly(ClearanceReason.PARCEL_ROW_REJECTED);
        assertThat(summary.expected().plus(summary.outside())).isEqualTo(summary.billed());
        assertThat(summary.outside().isPositive()).isTrue();
    }

    @Test
    void the_rows_that_were_left_out_come_first_and_the_total_they_lack_is_not_held_against_the_courier() {
        AuditSummary summary = without(this::isOfParcel);

        assertThat(((Decision.Refused<?>) summary.clearance()).reasons())
                .extracting(Reason::code)
                .containsExactly(ClearanceReason.ROWS_REJECTED, ClearanceReason.TOTAL_OF_READ_ROWS);
        assertThat(summary.billDiscrepancies()).singleElement().satisfies(found -> {
            assertThat(found.type()).isEqualTo(DiscrepancyClass.CONTROL_TOTAL_MISMATCH);
            assertThat(found.responsible()).isEqualTo(DiscrepancyClass.Party.US);
        });
    }
}
