package dev.retour.benchmarks.csv;

import dev.retour.benchmarks.Work;
import dev.retour.courier.BillLine;
import dev.retour.courier.BillSink;
import dev.retour.courier.DeclaredTotals;
import dev.retour.csv.BillCsvReader;
import dev.retour.csv.Source;
import dev.retour.kernel.Finding;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Waybill;

/** Reads a bill by its column map: every cell typed and checked. */
final class TypedBill implements Work<Read> {

    private final Source source;
    private final int lines;

    TypedBill(int lines) {
        this.lines = lines;
        source = Source.of(BillFile.NAME, BillFile.of(lines));
    }

    @Override
    public int size() {
        return 1;
    }

    @Override
    public long units() {
        return lines;
    }

    @Override
    public Read run(int input) {
        Count count = new Count();
        BillCsvReader.of(BillFile.MAP).read(source, count);
        return new Read(count.lines, count.cents);
    }

    @Override
    public Object result(Read answer) {
        return answer;
    }

    private static final class Count implements BillSink {

        private long lines;
        private long cents;

        @Override
        public void line(BillLine line) {
            lines++;
            cents += line.amount().getAmountMinorLong();
        }

        @Override
        public void declared(DeclaredTotals totals) {
            throw new IllegalStateException("The bill declares nothing: " + totals);
        }

        @Override
        public void finding(Finding finding) {
            throw new IllegalStateException("The bill has no fault: " + finding);
        }

        @Override
        public void unread(Waybill waybill, SourceRef row) {
            throw new IllegalStateException("The bill has no fault: " + row);
        }
    }
}
