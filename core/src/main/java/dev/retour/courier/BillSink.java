package dev.retour.courier;

import dev.retour.kernel.Finding;

/**
 * Takes a bill while it is read. A reader calls it from one thread; nothing needs to be kept.
 *
 * <p>Every row of the bill arrives exactly once: as lines, as totals, or as a finding.
 */
public interface BillSink {

    /**
     * Takes a line.
     *
     * @param line the line
     */
    void line(BillLine line);

    /**
     * Takes totals that the bill declares; they may come before or after the lines.
     *
     * @param totals the totals
     */
    void declared(DeclaredTotals totals);

    /**
     * Takes a finding about a row or about the whole bill. A row may have several; its source says in which line it stands,
     * and line 0 is the whole bill. A finding about many lines, from that of its source on, has in its reason the whole
     * number {@code to}: the last line.
     *
     * @param finding the finding
     */
    void finding(Finding finding);
}
