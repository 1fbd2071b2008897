package dev.retour.desk;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Reason;
import dev.retour.returns.Breach;
import java.util.List;

/**
 * A case that is late, or of which nobody can say it.
 *
 * @param caseId its id
 * @param breaches what was due and has not happened; empty if it cannot be read
 * @param findings why it cannot be read; empty if it can
 */
public record LateCase(CaseId caseId, List<Breach> breaches, List<Reason> findings) {

    /** Copies the lists. */
    public LateCase {
        breaches = List.copyOf(breaches);
        findings = List.copyOf(findings);
    }
}
