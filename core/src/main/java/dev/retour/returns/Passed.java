package dev.retour.returns;

import java.time.Instant;

/**
 * What was missed of a case when somebody was reminded last, or got it. It counts as long as nothing else has happened to the case; what
 * did happen, and is corrected, takes nothing of it away.
 *
 * @param missed which deadlines passed
 * @param moved when something had happened to the case last by then, see {@link ReturnCase#moved}
 */
public record Passed(Deadline.Missed missed, Instant moved) {}
