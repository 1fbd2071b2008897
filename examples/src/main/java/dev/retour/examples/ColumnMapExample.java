package dev.retour.examples;

import dev.retour.courier.BillLine;
import dev.retour.courier.BillSink;
import dev.retour.courier.DeclaredTotals;
import dev.retour.csv.BillCsvReader;
import dev.retour.csv.ColumnMaps;
import dev.retour.csv.CsvDocuments;
import dev.retour.csv.Source;
import dev.retour.csv.TableMap;
import dev.retour.csv.Tally;
import dev.retour.json.Documents;
import dev.retour.kernel.Finding;
import dev.retour.kernel.Language;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Waybill;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;

/** Reads a bill by a column map and prints what it holds. */
public final class ColumnMapExample {

    private ColumnMapExample() {}

    /** Prints every line, total and finding of a bill: the first argument is the map, the second the bill. */
    public static void main(String... args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path map = Path.of(args[0]);
        Path bill = Path.of(args[1]);
        // tag::read[]
        ColumnMaps maps = Documents.standard()
                .read(CsvDocuments.COLUMN_MAPS, map.toString(), Files.readString(map))
                .orThrow();
        Tally tally = BillCsvReader.of(maps.bill().orElse(TableMap.CANONICAL)).read(Source.of(bill), new Print(out));
        // end::read[]
        out.println(tally.accepted() + " rows used, " + tally.quarantined() + " left out, " + tally.skipped()
                + " skipped, " + tally.footers() + " of totals");
    }

    // tag::sink[]
    private record Print(PrintStream out) implements BillSink {

        @Override
        public void line(BillLine line) {
            out.println(line.source() + ": " + line.waybill().orElseThrow() + " "
                    + line.day().orElseThrow() + " "
                    + line.weights().charged().orElseThrow() + " " + new TreeSet<>(line.legs()) + " " + line.charge()
                    + " "
                    + line.amount());
        }

        @Override
        public void declared(DeclaredTotals totals) {
            totals.total().ifPresent(total -> out.println(totals.source() + ": declares " + total));
        }

        @Override
        public void finding(Finding finding) {
            out.println(finding.severity() + " " + finding.text(Language.EN));
        }

        @Override
        public void unread(Waybill waybill, SourceRef row) {
            out.println(row + ": left out, a row of " + waybill);
        }
    }
    // end::sink[]
}
