package dev.retour;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.OrderId;
import dev.retour.order.Basis;
import dev.retour.order.ChargeMoney;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.OrderLineId;
import dev.retour.policy.ReasonKind;
import dev.retour.policy.Resolution;
import dev.retour.policy.ReturnReason;
import dev.retour.policy.RiskSignal;
import dev.retour.returns.Authority;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.OpenBuilder;
import java.util.List;
import org.joda.money.Money;

/** What a customer wants to bring back, put together step by step. Lives as long as the call that it is lent to; not thread-safe. */
public final class OpenRequest {

    private final OpenBuilder open;

    OpenRequest(OrderId order, CaseId caseId) {
        this.open = CaseCommand.Open.builder(order, caseId);
    }

    /**
     * Adds units of a line.
     *
     * @param line the line
     * @param quantity how many, above 0
     * @return this request
     * @throws IllegalArgumentException if the quantity is below 1
     */
    public OpenRequest line(OrderLineId line, long quantity) {
        open.addLines(LineUnits.of(line, quantity));
        return this;
    }

    /**
     * Adds units with serial numbers.
     *
     * @param line the line
     * @param serials their serial numbers, one for each unit
     * @return this request
     */
    public OpenRequest serials(OrderLineId line, String... serials) {
        open.addLines(new LineUnits(line, serials.length, List.of(serials)));
        return this;
    }

    /**
     * Adds money of a line of which no units come back 仅退款.
     *
     * @param line the line
     * @param gross how much of what the customer paid for it, above 0
     * @return this request
     */
    public OpenRequest amount(OrderLineId line, Money gross) {
        open.addAmounts(new LineMoney(line, gross)).resolution(Resolution.REFUND_ONLY);
        return this;
    }

    /**
     * Adds a part of a charge.
     *
     * @param charge the charge
     * @param gross how much of it, with tax, of its sign
     * @return this request
     */
    public OpenRequest charge(ChargeId charge, Money gross) {
        open.addCharges(new ChargeMoney(charge, gross));
        return this;
    }

    /**
     * Sets the reason; {@link ReasonKind#OTHER} unless said otherwise.
     *
     * @param reason the reason
     * @return this request
     */
    public OpenRequest reason(ReturnReason reason) {
        open.reason(reason);
        return this;
    }

    /**
     * Sets the reason under the name of its kind.
     *
     * @param kind the kind
     * @return this request
     */
    public OpenRequest reason(ReasonKind kind) {
        return reason(ReturnReason.of(kind));
    }

    /**
     * Sets the ground; {@link Basis#RETURN} unless said otherwise.
     *
     * @param ground the ground
     * @return this request
     */
    public OpenRequest basis(Basis ground) {
        open.basis(ground);
        return this;
    }

    /**
     * Sets what the customer wants; {@link Resolution#RETURN_AND_REFUND} unless said otherwise. An exchange, a second delivery and a
     * repair are refused: no case carries them out.
     *
     * @param wanted what the customer wants
     * @return this request
     */
    public OpenRequest resolution(Resolution wanted) {
        open.resolution(wanted);
        return this;
    }

    /**
     * Lets the platform decide instead of us.
     *
     * @return this request
     */
    public OpenRequest decidedByPlatform() {
        open.authority(Authority.PLATFORM);
        return this;
    }

    /**
     * Sets the channel through which the customer asked; {@code ONLINE} unless said otherwise.
     *
     * @param code the host's code of it
     * @return this request
     */
    public OpenRequest intake(String code) {
        open.intake(code);
        return this;
    }

    /**
     * Sets in which condition the customer says the goods are.
     *
     * @param code the host's code of it
     * @return this request
     */
    public OpenRequest condition(String code) {
        open.condition(code);
        return this;
    }

    /**
     * Adds something that the customer shows.
     *
     * @param id the host's id of it, such as of a photo
     * @return this request
     */
    public OpenRequest evidence(String id) {
        open.addEvidence(id);
        return this;
    }

    /**
     * Adds something that makes the return look doubtful and that the order does not tell, such as
     * {@link dev.retour.policy.RiskThresholds#ofAddress}.
     *
     * @param signal the signal
     * @return this request
     */
    public OpenRequest risk(RiskSignal signal) {
        open.addRisks(signal);
        return this;
    }

    CaseCommand.Open command() {
        return open.build();
    }
}
