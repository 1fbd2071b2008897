package dev.retour.csv.internal;

import dev.retour.kernel.Finding;
import dev.retour.kernel.Reason;
import dev.retour.kernel.SourceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Where the current row stands, and what is noted about it: faults, by which it fails, and findings, which do not hinder it. */
public final class RowNotes {

    private final String name;
    private final Layout layout;
    private final Consumer<Finding> findings;
    private final List<Finding> faults = new ArrayList<>();
    private SourceRef source;

    RowNotes(String name, Layout layout, Consumer<Finding> findings) {
        this.name = name;
        this.layout = layout;
        this.findings = findings;
        source = SourceRef.of(name);
    }

    void start(long line) {
        source = SourceRef.of(name, line);
        faults.clear();
    }

    /** Hands the faults over and tells whether there was none. */
    boolean finish() {
        faults.forEach(findings);
        return faults.isEmpty();
    }

    /**
     * Where the row stands.
     *
     * @return source and line
     */
    public SourceRef source() {
        return source;
    }

    /**
     * Where the cell of a field stands.
     *
     * @param field the field
     * @return source, line and column; without the column if the table does not have the field
     */
    public SourceRef source(Field field) {
        Slot slot = layout.slot(field);
        return slot == null ? source : slot.in(source);
    }

    /**
     * Tells whether anything of the row is wrong so far.
     *
     * @return true if the row cannot be used
     */
    public boolean hasFailed() {
        return !faults.isEmpty();
    }

    /**
     * Notes that the row cannot be used.
     *
     * @param reason why
     */
    public void fail(Reason reason) {
        faults.add(Finding.error(reason, source));
    }

    /**
     * Notes that a cell cannot be used, and with it the row.
     *
     * @param field the field
     * @param reason why; the name of the field is added
     */
    public void fail(Field field, Reason reason) {
        Slot slot = layout.slot(field);
        if (slot == null) {
            fail(reason.with("field", field.title()));
        } else {
            fail(slot, reason);
        }
    }

    void fail(Slot slot, Reason reason) {
        faults.add(Finding.error(reason.with("field", slot.title()), slot.in(source)));
    }

    /**
     * Reports something about the row that someone should look at.
     *
     * @param reason why
     */
    public void warn(Reason reason) {
        report(Finding.warning(reason, source));
    }

    /**
     * Reports something harmless about the row.
     *
     * @param reason why
     */
    public void remark(Reason reason) {
        report(Finding.info(reason, source));
    }

    /**
     * Reports something that does not hinder the row.
     *
     * @param finding the finding
     */
    public void report(Finding finding) {
        findings.accept(finding);
    }
}
