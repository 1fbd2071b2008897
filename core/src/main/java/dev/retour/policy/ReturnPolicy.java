package dev.retour.policy;

import dev.retour.kernel.Explanation;
import dev.retour.kernel.Identifier;
import java.time.ZoneId;
import java.util.List;
import org.immutables.value.Value;

/**
 * A shop's policy on returns: rules, of which all that hold are heard.
 *
 * <p>A document is checked when it is loaded; of a policy that was built, {@link ReturnPolicyCheck} tells the faults.
 *
 * @param id its name, which answers repeat; give each version a name of its own
 * @param zone where its days begin
 * @param rules the rules; where only one can be heard, the first one is
 */
@Value.Builder
public record ReturnPolicy(String id, ZoneId zone, List<Rule> rules) {

    /**
     * Checks the id and copies the rules.
     *
     * @throws IllegalArgumentException if the id is no legal {@link Identifier}
     */
    public ReturnPolicy {
        Identifier.check("Id of a policy", id);
        rules = List.copyOf(rules);
    }

    /**
     * Starts a policy without rules.
     *
     * @param id its name
     * @param zone where its days begin
     * @return a builder
     */
    public static ReturnPolicyBuilder builder(String id, ZoneId zone) {
        return new ReturnPolicyBuilder().id(id).zone(zone);
    }

    /**
     * Judges a return. It answers on every occasion.
     *
     * @param occasion what is asked
     * @return the answer, with all reasons
     */
    public PolicyAnswer judge(Occasion occasion) {
        return new Judging(this, occasion).answer();
    }

    /**
     * Explains an answer, rule by rule, also of those that do not hold, for people of the shop. Where something looked doubtful, the last
     * part says so; its code is {@link PolicyReason#RISKS}. Leave it out of what a customer sees; {@link PolicyAnswer#reasons},
     * {@link PolicyAnswer#against} and {@link PolicyAnswer#terms} hold nothing of it.
     *
     * @param occasion what was asked
     * @return the verdict, and under it each rule with what it said, then the risks
     */
    public Explanation explain(Occasion occasion) {
        return new Trace(this, occasion).explanation();
    }
}
