package dev.retour.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.courier.BillLine;
import dev.retour.courier.BillSink;
import dev.retour.courier.DeclaredTotals;
import dev.retour.kernel.Finding;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Waybill;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A bill of 200 MB is read in the memory of a small one. */
@Tag("full")
class EndlessBillTest {

    private static final int ROWS = 4_000_000;
    private long lines;
    private long most;

    @Test
    void memory_does_not_grow_with_the_bill() {
        Tally tally = BillCsvReader.of(TableMap.CANONICAL).read(source(), new BillSink() {
            @Override
            public void line(BillLine line) {
                if (lines++ % 500_000 == 0) {
                    most = Math.max(most, used());
                }
            }

            @Override
            public void declared(DeclaredTotals totals) {}

            @Override
            public void finding(Finding finding) {}

            @Override
            public void unread(Waybill waybill, SourceRef row) {}
        });

        assertThat(tally.accepted()).isEqualTo(ROWS);
        assertThat(lines).isEqualTo(ROWS);
        assertThat(most).isLessThan(64L << 20);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static Source source() {
        return new Source() {
            @Override
            public String name() {
                return "endless.csv";
            }

            @Override
            public InputStream open() {
                return new Generated();
            }
        };
    }

    /** Writes rows of some 50 bytes while they are read. */
    private static final class Generated extends InputStream {

        private byte[] row = "waybill,amount,currency,weight,zone,day\n".getBytes(StandardCharsets.US_ASCII);
        private int at;
        private int next;

        @Override
        public int read() {
            if (at == row.length && !more()) {
                return -1;
            }
            return row[at++];
        }

        @Override
        public int read(byte[] target, int from, int length) {
            if (at == row.length && !more()) {
                return -1;
            }
            int count = Math.min(length, row.length - at);
            System.arraycopy(row, at, target, from, count);
            at += count;
            return count;
        }

        private boolean more() {
            if (next == ROWS) {
                return false;
            }
            String text = "SF" + (1_000_000_000_000L + next++) + ",\"1,0" + (10 + next % 80) + ".25\",CNY,1.25,z"
                    + next % 9 + ",2026-05-03\n";
            row = text.getBytes(StandardCharsets.US_ASCII);
            at = 0;
            return true;
        }
    }
}
