package dev.retour.returns;

import java.time.Instant;

/**
 * Until when something has to happen to a case.
 *
 * @param at the instant at which it has not
 * @param then what happens then
 * @param version the version of the setting that it comes from
 */
public record Deadline(Instant at, Action then, String version) {

    /** What happens when a deadline passes. Actions may be added; keep a default branch. */
    public enum Action {
        /** What has not come or is not decided expires. */
        EXPIRE,
        /** Somebody is reminded, and the time begins anew. */
        REMIND,
        /** The case is closed. */
        CLOSE
    }

    Deadline reminding() {
        return new Deadline(at, Action.REMIND, version);
    }
}
