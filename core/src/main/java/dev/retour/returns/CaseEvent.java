package dev.retour.returns;

import java.time.Instant;
import java.util.Optional;

/**
 * An event of the stream of a return case.
 *
 * @param at when it happened
 * @param fact what happened
 * @param deadline until when something has to happen after that; empty if there is no deadline
 */
public record CaseEvent(Instant at, CaseFact fact, Optional<Deadline> deadline) {}
