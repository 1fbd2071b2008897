package dev.retour.policy;

import dev.retour.kernel.Identifier;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A rule: when it holds, and what follows.
 *
 * @param code its name within the policy, which explanations use
 * @param when when it holds; empty for always
 * @param then what follows
 */
public record Rule(String code, Optional<Condition> when, List<Effect> then) {

    /**
     * Checks the code and copies the effects.
     *
     * @throws IllegalArgumentException if the code is no legal {@link Identifier}
     */
    public Rule {
        Identifier.check("Code of a rule", code);
        then = List.copyOf(then);
    }

    /**
     * A rule that always holds.
     *
     * @param code its name
     * @param then what follows
     * @return the rule
     */
    public static Rule always(String code, Effect... then) {
        return new Rule(code, Optional.empty(), List.of(then));
    }

    /**
     * A rule that holds on a condition.
     *
     * @param code its name
     * @param when the condition
     * @param then what follows
     * @return the rule
     */
    public static Rule when(String code, Condition when, Effect... then) {
        return new Rule(code, Optional.of(when), List.of(then));
    }

    boolean holds(Occasion occasion, ZoneId zone) {
        return when.isEmpty() || when.get().holds(occasion, zone);
    }
}
