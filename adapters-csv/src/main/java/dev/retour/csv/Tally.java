package dev.retour.csv;

/**
 * What became of every row of a source. {@code rows} is always the sum of the next four numbers.
 *
 * @param rows the rows read
 * @param accepted the rows used
 * @param quarantined the rows left out because of an error; each has a finding
 * @param skipped rows that hold nothing: preamble, header, comments, blank lines
 * @param footers the rows of totals
 * @param errors the findings that are errors
 * @param warnings the findings that are warnings
 * @param remarks the findings that are harmless
 */
public record Tally(
        long rows,
        long accepted,
        long quarantined,
        long skipped,
        long footers,
        long errors,
        long warnings,
        long remarks) {

    /**
     * Tells whether everything was used.
     *
     * @return true if there is no error, neither in a row nor about the whole source
     */
    public boolean isClean() {
        return errors == 0;
    }
}
