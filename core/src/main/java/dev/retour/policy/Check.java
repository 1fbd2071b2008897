package dev.retour.policy;

import dev.retour.kernel.Identifier;
import java.util.Optional;

/**
 * One thing that is looked at when goods come back.
 *
 * @param code its name within the checklist, by which an inspection says that it is missing or worse; of a grade the code of the grade
 * @param aspect what of the goods it is about
 * @param because what the customer is told where it is not as it should be
 * @param less how much less goes back then; empty if that is a matter of agreement, or changes nothing
 */
public record Check(String code, Aspect aspect, Wording because, Optional<Reduction> less) {

    /** What of goods is looked at. Aspects may be added; keep a default branch. */
    public enum Aspect {
        /** How they look 外观. */
        LOOK,
        /** What they are packed in 包装. */
        PACKAGING,
        /** What has to be there with them 配件. */
        ACCESSORY,
        /** The grade that they are given as a whole 成色. */
        GRADE
    }

    /**
     * Checks the code.
     *
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public Check {
        Identifier.check("Code of a check", code);
    }

    /**
     * Something that takes money off where it is not as it should be.
     *
     * @param code its name
     * @param aspect what of the goods it is about
     * @param because what the customer is told then
     * @param less how much less goes back then
     * @return the check
     */
    public static Check of(String code, Aspect aspect, Wording because, Reduction less) {
        return new Check(code, aspect, because, Optional.of(less));
    }
}
