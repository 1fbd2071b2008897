package dev.retour.policy;

import dev.retour.kernel.Reason;
import dev.retour.policy.Effect.Compensate;
import dev.retour.policy.Effect.Fee;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a policy says of a return. It is frozen on what it decided.
 *
 * @param policy the id of the policy
 * @param verdict yes, no, or ask a person
 * @param reasons every reason, of whatever verdict, in the order of the rules
 * @param window in which time a return may be asked for: of several that are open the longest, of several closed ones the last;
 *     empty if no rule has one, or what it counts from is not known
 * @param fees what is taken off the refund, one of each sort
 * @param freight who bears the freight of what comes back
 * @param offers what the customer may want; empty for anything
 * @param evidence what the customer has to show
 * @param autoApproved whether no person has to approve it
 * @param refundAt when money goes back at the earliest
 * @param shipping whether standard delivery is paid back
 * @param clawback what becomes of promotions whose threshold is no longer reached
 * @param checklist what is looked at when the goods come back; empty for nothing in particular
 * @param compensation what the customer may get beyond the price; empty if no rule says
 * @param terms freight, timing, fees and the like, each with the rule that gave it, in the order of the rules; what no rule says is
 *     not among them
 */
@Value.Builder
public record PolicyAnswer(
        String policy,
        Verdict verdict,
        List<Reason> reasons,
        Optional<Window> window,
        List<Fee> fees,
        FreightPayer freight,
        List<Resolution> offers,
        List<String> evidence,
        boolean autoApproved,
        RefundTiming refundAt,
        ShippingRefund shipping,
        Clawback clawback,
        Optional<Checklist> checklist,
        Optional<Compensate> compensation,
        List<Reason> terms) {

    /** Copies the lists. */
    public PolicyAnswer {
        reasons = List.copyOf(reasons);
        fees = List.copyOf(fees);
        offers = List.copyOf(offers);
        evidence = List.copyOf(evidence);
        terms = List.copyOf(terms);
    }
}
