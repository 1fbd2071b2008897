package dev.retour.returns;

import java.time.Instant;

/**
 * A due date that a person has set. It holds in the place of the limit as long as the case is where it was then, and until something was done
 * at it.
 *
 * @param until the instant
 * @param status where the case was when it was set
 * @param why the host's code of the reason
 */
public record DueDate(Instant until, CaseStatus status, String why) {}
