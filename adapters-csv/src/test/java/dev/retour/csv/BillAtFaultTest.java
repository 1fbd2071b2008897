package dev.retour.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Reason;
import dev.retour.reconciliation.billing.AuditSummary;
import dev.retour.reconciliation.billing.BillAuditRun;
import dev.retour.reconciliation.billing.ClearanceReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a bill as a whole is a fault of the bill, and none of its rows. */
class BillAtFaultTest {

    private static final TableMap MAP = TableMap.builder()
            .putColumns("waybill", Column.builder().addNames("No").position(1).build())
            .putColumns("amount", Column.named("Fee"))
            .putColumns("zone", Column.named("Zone"))
            .putColumns("currency", Column.constant("CNY"))
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No,Zone | 1",
                "No | 1",
                "No,Fee,Fee,Zone | 1",
                "Zone,Fee,No | 1",
                "May\\nNo,Nothing | 1",
                "No;Fee;Zone | 1"
            })
    void a_header_that_does_not_fit_is_no_row_and_keeps_the_bill_from_being_posted(String header, int faults) {
        BillAuditRun run = AnyAudit.begun();
        BillCsvReader.of(MAP).read(Source.of("bill.csv", header.replace("\\n", "\n") + "\nA1,12\n"), run);

        AuditSummary summary = run.finish(audit -> {});

        assertThat(summary.rejectedRows()).isZero();
        assertThat(summary.faults()).isEqualTo(faults);
        assertThat(((Decision.Refused<?>) summary.clearance()).reasons())
                .extracting(Reason::code)
                .containsExactly(ClearanceReason.BILL_AT_FAULT);
    }
}
