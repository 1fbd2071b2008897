package dev.retour.returns;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.OrderId;
import dev.retour.order.Basis;
import dev.retour.returns.CaseFact.Opened;
import java.time.Instant;
import java.util.Optional;

/**
 * A return case as it stands.
 *
 * @param id its id
 * @param order the order that it belongs to
 * @param basis on which ground units come back
 * @param reason the host's code of the reason
 * @param status where it is
 * @param deadline when it expires if nothing happens
 */
public record ReturnCase(CaseId id, OrderId order, Basis basis, String reason, CaseStatus status, Instant deadline) {

    /**
     * A case that was opened.
     *
     * @param id its id
     * @param opened what was said when it was opened
     * @return the case
     */
    public static ReturnCase opened(CaseId id, Opened opened) {
        CaseStatus status = CaseTransition.of(Optional.empty(), opened.kind()).to();
        return new ReturnCase(id, opened.order(), opened.basis(), opened.reason(), status, opened.deadline());
    }

    /**
     * The case after something that happened to it.
     *
     * @param fact what happened; not that it was opened
     * @return the case
     * @throws IllegalArgumentException if that cannot happen to a case that is where this one is
     */
    public ReturnCase with(CaseFact fact) {
        CaseStatus next = CaseTransition.of(Optional.of(status), fact.kind()).to();
        return new ReturnCase(id, order, basis, reason, next, deadline);
    }
}
