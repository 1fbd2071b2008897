package dev.retour.json;

import dev.retour.kernel.Loaded;
import dev.retour.kernel.Reason;
import java.util.Optional;

/** A document that cannot be read on: its only finding. Never leaves the package. */
final class Unreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final transient Mark mark;
    private final transient Trail trail;

    /**
     * The end of a reading.
     *
     * @param mark where
     * @param trail the way there
     * @param reason why
     */
    Unreadable(Mark mark, Trail trail, Reason reason) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
        this.mark = mark;
        this.trail = trail;
    }

    /**
     * The end of a reading before its first value.
     *
     * @param mark where
     * @param reason why
     */
    Unreadable(Mark mark, Reason reason) {
        this(mark, Trail.ROOT, reason);
    }

    /**
     * Ends the reading.
     *
     * @param source the name of the document
     * @param limits what was accepted
     * @param <T> the type of the document
     * @return no value, and this one finding
     */
    <T> Loaded<T> load(String source, Limits limits) {
        Faults faults = new Faults(source, limits);
        faults.add(mark, trail, () -> reason);
        return faults.load(Optional.empty());
    }
}
