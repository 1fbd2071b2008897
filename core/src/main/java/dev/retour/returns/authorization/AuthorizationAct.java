package dev.retour.returns.authorization;

import java.util.Locale;

/** What may be done about the authorization of units. Acts may be added; keep a default branch. */
public enum AuthorizationAct {
    /** The customer asks. */
    SUBMIT,
    /** The shop asks the customer for more. */
    REQUEST_INFO,
    /** The customer answers. */
    SUPPLY_INFO,
    /** A person takes it up. */
    REVIEW,
    /** Yes. */
    APPROVE,
    /** No. */
    REJECT,
    /** The customer does not want any more. */
    WITHDRAW,
    /** The deadline passes. */
    EXPIRE,
    /** Nobody waits any more for what did not come. */
    STOP_WAITING,
    /** What was refused is with the customer again when its case is closed. */
    HAND_BACK,
    /** What had ended is taken up again, as when it comes after all. */
    RESUME,
    /** The customer does not accept the no. */
    APPEAL,
    /** The platform is called in. */
    ESCALATE,
    /** The platform says yes. */
    PLATFORM_APPROVE,
    /** The platform says no. */
    PLATFORM_REJECT;

    private final String type = "return." + name().toLowerCase(Locale.ROOT).replace('_', '-');

    /**
     * The stable name of commands and facts of this act.
     *
     * @return such as {@code return.approve}
     */
    public String type() {
        return type;
    }

    /**
     * Tells whether somebody may command it, as opposed to what opening, time, closing, or a platform does.
     *
     * @return true if somebody may
     */
    public boolean isCommanded() {
        return switch (this) {
            case SUBMIT, EXPIRE, HAND_BACK, PLATFORM_APPROVE, PLATFORM_REJECT -> false;
            default -> true;
        };
    }
}
