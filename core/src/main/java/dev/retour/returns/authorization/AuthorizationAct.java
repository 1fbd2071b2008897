package dev.retour.returns.authorization;

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
    /** The customer does not accept the no. */
    APPEAL,
    /** The platform is called in. */
    ESCALATE,
    /** The platform says yes. */
    PLATFORM_APPROVE,
    /** The platform says no. */
    PLATFORM_REJECT
}
