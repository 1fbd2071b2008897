package dev.retour.policy;

import dev.retour.kernel.Reason;
import dev.retour.kernel.ReasonCode;
import dev.retour.policy.Effect.Compensate;
import dev.retour.policy.Effect.Fee;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * @param shipping whether standard delivery is paid back; where no rule says, with all goods if they never arrived, else never
 * @param clawback what becomes of promotions whose threshold is no longer reached
 * @param checklist what is looked at when the goods come back; empty for nothing in particular
 * @param compensation what the customer may get beyond the price; empty if no rule says
 * @param terms freight, timing, fees and the like, each with the rule that gave it, in the order of the rules; what no rule says is
 *     not among them
 * @param risks what looked doubtful, for people of the shop and not for the customer
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
        List<Reason> terms,
        List<RiskSignal> risks) {

    private static final Set<ReasonCode> DENIES = Set.of(PolicyReason.RULE_DENIES, PolicyReason.NOT_OFFERED);
    private static final Set<ReasonCode> NOT_TOO_LATE =
            Set.of(PolicyReason.WINDOW_OPEN, PolicyReason.WINDOW_AHEAD, PolicyReason.CALENDAR_WITHOUT_WORKING_DAYS);

    /** Copies the lists. */
    public PolicyAnswer {
        reasons = List.copyOf(reasons);
        fees = List.copyOf(fees);
        offers = List.copyOf(offers);
        evidence = List.copyOf(evidence);
        terms = List.copyOf(terms);
        risks = List.copyOf(risks);
    }

    /**
     * What stands against the return: the reasons to tell a customer whose wish is denied.
     *
     * @return the reasons that deny, in the order of the rules; a window that is closed only if no other one is open, has not
     *     begun, or cannot be told. Empty unless the verdict is {@link Verdict#DENY}
     */
    public List<Reason> against() {
        boolean isLate = reasons.stream().map(Reason::code).noneMatch(NOT_TOO_LATE::contains);
        return reasons.stream()
                .filter(why ->
                        DENIES.contains(why.code()) || (isLate && why.code().equals(PolicyReason.WINDOW_CLOSED)))
                .toList();
    }
}
