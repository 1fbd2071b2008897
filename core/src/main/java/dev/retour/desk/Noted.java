package dev.retour.desk;

import dev.retour.kernel.Observation;
import dev.retour.kernel.Reason;
import java.util.List;

/**
 * What became of an observation. It is never refused.
 *
 * @param outcome whether it was new
 * @param parked whether it waits: for the terms of its order, for its case to be opened, for its parcel to be planned
 * @param discrepancies what does not add up any more since it was recorded, and what could not be told of it
 */
public record Noted(Outcome outcome, boolean parked, List<Reason> discrepancies) {

    /** Whether an observation was new. */
    public enum Outcome {
        /** It was new, or a later version, and is recorded. */
        RECORDED,
        /**
         * It was recorded before, with the same content. Personal values do not count: the first one stands, and only a
         * later version changes it.
         */
        REPEATED,
        /** A later version of it was recorded before. */
        SUPERSEDED,
        /**
         * The same version was recorded before with another content. Both are recorded, and listeners are told once. The
         * content with the greater digest holds, whichever came first.
         */
        CONTRADICTED;

        /** What an observation is against the version of it that holds, which may have been told the same content before. */
        static Outcome of(Observation known, Observation told, boolean isSame) {
            int newer = Long.compare(told.version(), known.version());
            if (newer == 0) {
                return isSame ? REPEATED : CONTRADICTED;
            }
            return newer > 0 ? RECORDED : SUPERSEDED;
        }

        /** Whether an event was stored. */
        boolean isStored() {
            return this == RECORDED || this == CONTRADICTED;
        }
    }

    /** Copies the discrepancies. */
    public Noted {
        discrepancies = List.copyOf(discrepancies);
    }
}
