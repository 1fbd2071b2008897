package dev.retour.desk;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Reason;
import dev.retour.returns.ReturnCase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A case whose deadline has come.
 *
 * @param caseId its id
 * @param at the deadline, in whole microseconds
 * @param found the case as it stands, with its order, status, deadline and what happens then; empty if it cannot be read
 * @param findings why nothing can be done about it by itself; empty if something can
 */
public record DueCase(CaseId caseId, Instant at, Optional<ReturnCase> found, List<Reason> findings) {

    /** Copies the findings. */
    public DueCase {
        findings = List.copyOf(findings);
    }
}
