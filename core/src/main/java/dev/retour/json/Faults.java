package dev.retour.json;

import dev.retour.kernel.Finding;
import dev.retour.kernel.Loaded;
import dev.retour.kernel.Reason;
import dev.retour.kernel.Severity;
import dev.retour.kernel.SourceRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What was found in one document so far. Used by one reading, not thread-safe. */
final class Faults {

    private static final Comparator<Finding> BY_PLACE = Comparator.<Finding>comparingLong(
                    finding -> finding.source().line())
            .thenComparingInt(finding -> finding.source().column());

    private final SourceRef source;
    private final int limit;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Severity, Integer> found = new EnumMap<>(Severity.class);

    private final boolean tolerant;

    /**
     * Nothing yet.
     *
     * @param source the name of the document
     * @param limits how many are kept
     */
    Faults(String source, Limits limits) {
        this.source = SourceRef.of(source);
        this.limit = limits.faults();
        this.tolerant = false;
    }

    private Faults(Limits limits) {
        this.source = SourceRef.of("stored");
        this.limit = limits.faults();
        this.tolerant = true;
    }

    /**
     * The faults of something stored, which may hold fields of a later release.
     *
     * @param limits how many are kept
     * @return no faults yet
     */
    static Faults ofStored(Limits limits) {
        return new Faults(limits);
    }

    /**
     * Tells whether unknown fields are skipped.
     *
     * @return false where they are faults
     */
    boolean areTolerant() {
        return tolerant;
    }

    /**
     * Tells how many faults of a severity are kept.
     *
     * @return the most
     */
    int limit() {
        return limit;
    }

    /**
     * Adds an error.
     *
     * @param mark where
     * @param trail the way there
     * @param reason why; not asked once the list is full
     */
    void add(Mark mark, Trail trail, Supplier<Reason> reason) {
        if (hasRoom(Severity.ERROR)) {
            keep(mark, trail.toString(), Severity.ERROR, reason.get());
        }
    }

    /**
     * Adds a finding.
     *
     * @param mark where
     * @param path the path there
     * @param severity how much it hinders
     * @param reason why
     */
    void add(Mark mark, String path, Severity severity, Reason reason) {
        if (hasRoom(severity)) {
            keep(mark, path, severity, reason);
        }
    }

    /** Each severity has its own room, so that no number of remarks hides an error. */
    private boolean hasRoom(Severity severity) {
        return found.merge(severity, 1, Integer::sum) <= limit;
    }

    private void keep(Mark mark, String path, Severity severity, Reason reason) {
        SourceRef place = new SourceRef(source.source(), mark.line(), mark.column(), path);
        findings.add(new Finding(severity, reason, place));
    }

    /**
     * Tells whether the document is usable so far.
     *
     * @return true if no finding is an error
     */
    boolean areHarmless() {
        return !found.containsKey(Severity.ERROR);
    }

    /**
     * Ends the reading.
     *
     * @param value what was read
     * @param <T> the type of the document
     * @return the value if no finding is an error, and the findings in the order of the document
     */
    <T> Loaded<T> load(Optional<T> value) {
        findings.sort(BY_PLACE);
        found.forEach((severity, count) -> {
            if (count > limit) {
                findings.add(
                        new Finding(severity, Reason.of(JsonReason.MORE_FAULTS).with("limit", limit), source));
            }
        });
        return new Loaded<>(value.filter(unused -> areHarmless()), findings);
    }
}
