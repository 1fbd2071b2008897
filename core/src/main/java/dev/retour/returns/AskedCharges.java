package dev.retour.returns;

import dev.retour.kernel.Reason;
import dev.retour.order.ChargeMoney;
import dev.retour.order.entitlement.Order;
import dev.retour.policy.ShippingRefund;
import dev.retour.returns.CaseCommand.Open;
import java.util.List;

/**
 * Charges that were asked for. Where we decide, how much of standard delivery goes back with goods is for the policy to say, not for
 * the request; anything else is for a person, or for the platform.
 */
record AskedCharges(Order order, Open open) {

    /** What a person or a platform decides on, which the case takes at once. */
    List<ChargeMoney> forPersons(List<LineAnswer> answers) {
        return open.charges().stream()
                .filter(each -> !isByPolicy(each, answers))
                .toList();
    }

    /** Of each charge on which the policy decides, that it does. */
    List<Reason> byPolicy(List<LineAnswer> answers) {
        List<ShippingRefund> said = answers.stream()
                .map(each -> each.answer().shipping())
                .distinct()
                .toList();
        return open.charges().stream()
                .filter(each -> isByPolicy(each, answers))
                .map(each -> Decider.reason(CaseReason.DELIVERY_BY_POLICY, open.caseId())
                        .with("charge", each.charge())
                        .with("shipping", said))
                .toList();
    }

    private boolean isByPolicy(ChargeMoney asked, List<LineAnswer> answers) {
        return open.authority() == Authority.SELF
                && !answers.isEmpty()
                && order.terms()
                        .flatMap(terms -> terms.charge(asked.charge()))
                        .filter(Postage::isStandard)
                        .isPresent();
    }
}
