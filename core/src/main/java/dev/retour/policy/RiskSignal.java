package dev.retour.policy;

import dev.retour.kernel.Attribute;
import dev.retour.kernel.Reason;

/**
 * Something that makes a return look doubtful, with its explanation. It decides nothing by itself.
 *
 * @param kind what it is
 * @param level how much it weighs
 * @param reason the explanation
 */
public record RiskSignal(Kind kind, Level level, Reason reason) {

    /**
     * Checks the reason, which is kept with the case for ever.
     *
     * @throws IllegalArgumentException if it holds a personal fact
     */
    public RiskSignal {
        if (reason.attributes().values().values().stream().anyMatch(Attribute::personal)) {
            throw new IllegalArgumentException(
                    "A signal of risk is kept with its case and cannot be erased, so it must hold no personal"
                            + " fact. Name a number or a pseudonym.");
        }
    }

    /** What looks doubtful. Kinds may be added; keep a default branch. */
    public enum Kind {
        /** A serial number that the host saw is not that of a unit that was sold; see {@link RiskThresholds#ofSerials}. */
        SERIAL_MISMATCH,
        /** The customer returns often; looked at whenever a case is opened. */
        FREQUENT_RETURNS,
        /** The customer refuses parcels often; looked at whenever a case is opened. */
        FREQUENT_REFUSALS,
        /** Much money is at stake in all that is asked for; looked at whenever a case is opened, if there is a limit. */
        HIGH_VALUE,
        /** Many customers share the address, as the host knows; see {@link RiskThresholds#ofAddress}. */
        SHARED_ADDRESS,
        /** Something that the host knows. */
        OTHER
    }

    /** How much a signal weighs. There will be no others. */
    public enum Level {
        /** Worth knowing. */
        LOW,
        /** Worth a look. */
        MEDIUM,
        /** Worth a stop. */
        HIGH
    }
}
