package dev.retour.csv;

import dev.retour.courier.BillLine;
import dev.retour.courier.BillSink;
import dev.retour.courier.DeclaredTotals;
import dev.retour.kernel.Finding;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Waybill;
import java.util.ArrayList;
import java.util.List;

/** A sink that keeps everything, for tests. */
final class Collected implements BillSink {

    final List<BillLine> lines = new ArrayList<>();
    final List<DeclaredTotals> totals = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();

    /** Waybill and line of each row that was left out. */
    final List<String> unread = new ArrayList<>();

    @Override
    public void line(BillLine line) {
        lines.add(line);
    }

    @Override
    public void declared(DeclaredTotals declared) {
        totals.add(declared);
    }

    @Override
    public void finding(Finding finding) {
        findings.add(finding);
    }

    @Override
    public void unread(Waybill waybill, SourceRef row) {
        unread.add(waybill + "@" + row.line());
    }

    List<String> places() {
        return findings.stream().map(Collected::place).toList();
    }

    static String place(Finding finding) {
        SourceRef at = finding.source();
        String code = finding.reason().code().name();
        return at.line() == 0 ? code : code + "@" + at.line() + ":" + at.column();
    }
}
