package dev.retour.returns;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;

/**
 * News of a case as a host tells them.
 *
 * @param order the order of the case
 * @param caseId the case
 * @param observation who saw it, under which id and in which version, and when it happened
 * @param news what is told
 */
public record ObservedNews(OrderId order, CaseId caseId, Observation observation, CaseNews news) {}
