package dev.retour.policy;

import dev.retour.kernel.Problem;
import dev.retour.kernel.Reason;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks a checklist within a policy. */
record ChecklistCheck(String path, List<Problem> problems) {

    void check(Checklist list) {
        if (list.checks().isEmpty()) {
            error(".checks", Reason.of(PolicyReason.LIST_EMPTY));
        }
        if (list.rounding() == RoundingMode.UNNECESSARY) {
            error(".rounding", Reason.of(PolicyReason.ROUNDING_MISSING));
        }
        checks(list.checks());
    }

    /** A grade may have the name of a part. */
    private void checks(List<Check> checks) {
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < checks.size(); i++) {
            Check check = checks.get(i);
            if (!codes.add((check.aspect() == Check.Aspect.GRADE) + check.code())) {
                error(
                        ".checks[" + i + "].code",
                        Reason.of(PolicyReason.CHECK_TWICE).with("check", check.code()));
            }
            int place = i;
            check.less()
                    .filter(less -> ReturnPolicyCheck.takesNothing(less.percent(), less.fixed()))
                    .ifPresent(less -> error(".checks[" + place + "].less", Reason.of(PolicyReason.REDUCTION_INVALID)));
        }
    }

    private void error(String below, Reason reason) {
        problems.add(Problem.error(path + below, reason));
    }
}
