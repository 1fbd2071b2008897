package dev.retour.desk;

import dev.retour.kernel.Reason;
import dev.retour.kernel.RetourException;
import java.util.List;

/**
 * The answer to a command. The same command gets the same answer for ever: to try again what was refused, send it under a new id.
 *
 * @param outcome whether it was accepted
 * @param reasons of a refusal: every rule that it breaks
 */
public record Reply(Outcome outcome, List<Reason> reasons) {

    /** Whether a command was accepted. */
    public enum Outcome {
        /** It was accepted, and all that follows from it is stored. */
        ACCEPTED,
        /** It was refused; nothing happened but that the refusal is remembered. */
        REFUSED
    }

    /** Copies the reasons. */
    public Reply {
        reasons = List.copyOf(reasons);
    }

    /**
     * An acceptance.
     *
     * @return the answer
     */
    public static Reply accepted() {
        return new Reply(Outcome.ACCEPTED, List.of());
    }

    /**
     * A refusal.
     *
     * @param reasons every rule that is broken
     * @return the answer
     */
    public static Reply refused(List<Reason> reasons) {
        return new Reply(Outcome.REFUSED, reasons);
    }

    /**
     * Tells whether the command was accepted.
     *
     * @return false if it was refused
     */
    public boolean isAccepted() {
        return outcome == Outcome.ACCEPTED;
    }

    /**
     * For callers who want refusals thrown.
     *
     * @return this, if the command was accepted
     * @throws RetourException if it was refused
     */
    public Reply orThrow() {
        if (!isAccepted()) {
            throw new RetourException(reasons);
        }
        return this;
    }
}
