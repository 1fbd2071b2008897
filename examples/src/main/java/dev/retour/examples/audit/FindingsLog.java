package dev.retour.examples.audit;

import dev.retour.csv.SafeCsvWriter;
import dev.retour.kernel.Finding;
import dev.retour.kernel.Language;
import dev.retour.kernel.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes what was noticed in the files to findings.csv as it comes, and keeps the first thousand errors for the screen. */
final class FindingsLog implements Consumer<Finding> {

    static final String NAME = "findings.csv";

    private static final int KEPT = 1_000;
    private static final int DOUBTS = 10;
    private static final String CONTRACT = "rating";
    private static final List<String> HEADER = List.of("severity", "source", "line", "column", "field", "code", "text");

    private final SafeCsvWriter csv;
    private final Language language;
    private final List<Finding> shown = new ArrayList<>();
    private final List<Finding> doubts = new ArrayList<>();
    private long errors;
    private long general;
    private long total;

    private FindingsLog(SafeCsvWriter csv, Language language) {
        this.csv = csv;
        this.language = language;
    }

    static FindingsLog in(Results results, Language language) throws IOException {
        return new FindingsLog(results.begin(NAME, HEADER), language);
    }

    @Override
    public void accept(Finding finding) {
        total++;
        errors += finding.isError() ? 1 : 0;
        if (finding.isError() && shown.size() < KEPT) {
            shown.add(finding);
        }
        doubt(finding);
        csv.text(finding.severity().name())
                .text(finding.source().source())
                .number(finding.source().line())
                .number(finding.source().column())
                .text(finding.source().field())
                .text(finding.reason().code().code())
                .text(finding.reason().text(language))
                .endRow();
    }

    /** A warning about the contract or a whole file concerns every parcel, so it is shown. */
    private void doubt(Finding finding) {
        boolean ofAll =
                finding.source().line() == 0 || finding.reason().code().room().equals(CONTRACT);
        if (finding.severity() != Severity.WARNING || !ofAll) {
            return;
        }
        general++;
        if (doubts.size() < DOUBTS) {
            doubts.add(finding);
        }
    }

    /** All errors, one line each. */
    List<String> lines() {
        return lines(KEPT);
    }

    /** The first errors, one line each, and how many more there are. */
    List<String> lines(int most) {
        List<String> lines = new ArrayList<>();
        shown.stream().limit(most).forEach(error -> lines.add(error.text(language)));
        if (errors > lines.size()) {
            lines.add(Heading.more(errors - lines.size(), language));
        }
        return lines;
    }

    /** The first warnings about the contract and whole files, one line each, and how many more there are. */
    List<String> doubts() {
        List<String> lines = new ArrayList<>();
        doubts.forEach(warning -> lines.add(warning.text(language)));
        if (general > lines.size()) {
            lines.add(Heading.MORE_IN_FILE.say(language, general - lines.size(), NAME));
        }
        return lines;
    }

    /** Where everything stands that was noticed; empty if nothing was. */
    Optional<String> pointer() {
        Heading heading = total == 1 ? Heading.FINDING_IN_FILE : Heading.FINDINGS_IN_FILE;
        return total == 0 ? Optional.empty() : Optional.of(heading.say(language, total, NAME));
    }
}
