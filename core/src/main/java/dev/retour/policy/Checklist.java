package dev.retour.policy;

import dev.retour.kernel.Identifier;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What is looked at when goods come back 质检清单, and how much less goes back where it is not as it should be.
 *
 * @param code its name, which explanations use
 * @param checks what is looked at, in the order in which it is taken off
 * @param rounding how percentages are rounded, to the smallest unit of the currency
 */
@Value.Builder
public record Checklist(String code, List<Check> checks, RoundingMode rounding) {

    /**
     * Checks the code and copies the checks.
     *
     * @throws IllegalArgumentException if the code is no legal {@link Identifier}
     */
    public Checklist {
        Identifier.check("Code of a checklist", code);
        checks = List.copyOf(checks);
    }

    /**
     * Starts a checklist that rounds half up.
     *
     * @param code its name
     * @return a builder
     */
    public static ChecklistBuilder builder(String code) {
        return new ChecklistBuilder().code(code).rounding(RoundingMode.HALF_UP);
    }

    /**
     * A check of a part, of the look or of the packaging.
     *
     * @param part its code
     * @return the check; empty if it is not on the list, or is a grade
     */
    public Optional<Check> part(String part) {
        return parts().filter(check -> check.code().equals(part)).findFirst();
    }

    /**
     * What an inspection may say to be missing or worse.
     *
     * @return the codes, in the order of the list, without those of grades
     */
    public List<String> codes() {
        return parts().map(Check::code).toList();
    }

    private Stream<Check> parts() {
        return checks.stream().filter(check -> check.aspect() != Check.Aspect.GRADE);
    }

    /**
     * What a grade means.
     *
     * @param grade its code
     * @return the check; empty if the grade takes nothing off
     */
    public Optional<Check> grade(String grade) {
        return checks.stream()
                .filter(check -> check.aspect() == Check.Aspect.GRADE)
                .filter(check -> check.code().equals(grade))
                .findFirst();
    }
}
