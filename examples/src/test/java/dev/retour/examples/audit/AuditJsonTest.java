package dev.retour.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.rating.Rater;
import dev.retour.csv.BillCsvReader;
import dev.retour.csv.Source;
import dev.retour.csv.TableMap;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Scope;
import dev.retour.reconciliation.billing.BillAudit;
import dev.retour.reconciliation.billing.BillAuditRun;
import dev.retour.testkit.SampleContract;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AuditJsonTest {

    private static final CommandContext CONTEXT =
            new CommandContext(Scope.of("t", "t"), CommandId.of("c"), Actor.of("a"), Instant.EPOCH);

    @Test
    void faults_of_the_whole_bill_and_rows_that_could_not_be_read_are_told_apart() throws IOException {
        BillAuditRun run = BillAudit.of(Rater.of(SampleContract.card())).begin(CONTEXT);
        BillCsvReader reader = BillCsvReader.of(TableMap.CANONICAL);
        reader.read(Source.of("first.csv", "waybill,amount,currency\nW1,1,CNY\nW1,ten,CNY\n"), run);
        reader.read(Source.of("second.csv", "waybill,currency\nW1,CNY\n"), run);

        assertThat(AuditJson.of(run.finish(audit -> {}))).contains("\"rejectedRows\":1,\"faults\":1,");
    }
}
