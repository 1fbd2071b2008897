package dev.retour.desk;

import dev.retour.host.RetourObserver.Outcome;
import dev.retour.kernel.Decision;

/**
 * An answer, and how it came about.
 *
 * @param reply the answer
 * @param outcome whether it is new
 */
record Answer(Reply reply, Outcome outcome) {

    static Answer to(Decision<?> decision) {
        return decision instanceof Decision.Refused<?> refused
                ? new Answer(Reply.refused(refused.reasons()), Outcome.REFUSED)
                : new Answer(Reply.accepted(), Outcome.ACCEPTED);
    }
}
