package dev.retour.courier;

import dev.retour.kernel.Finding;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Waybill;

/**
 * Takes a bill while it is read. A reader calls it from one thread; nothing needs to be kept.
 *
 * <p>Of each row of the bill arrives, once:
 *
 * <ul>
 *   <li>of charges: their lines, and warnings beside them; or a harmless finding alone, if the row charges nothing;
 *   <li>of a row with faults: an error for each fault and no line, as the row is left out as a whole; and its waybill, if that can be read;
 *   <li>of totals: one {@link DeclaredTotals} with what can be read, and an error for each fault; {@link DeclaredTotals#partial}
 *       if there is one. Nothing, if the reader was told to pass them over;
 *   <li>of a header, a comment or an empty row: nothing.
 * </ul>
 *
 * <p>Findings of one row come one after the other. How many rows there were is told by the reader, not here.
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

    /**
     * Learns whose row was left out because of an error, so that its parcel is not taken for one without charges.
     *
     * @param waybill the waybill that the row names; of a malformed row it may be another text
     * @param row where the row stands
     */
    void unread(Waybill waybill, SourceRef row);
}
