package dev.retour.returns;

import static dev.retour.returns.CaseStory.ALIPAY;
import static dev.retour.returns.CaseStory.CASE;
import static dev.retour.returns.CaseStory.GIFT_CARD;
import static dev.retour.returns.CaseStory.ORDER;
import static dev.retour.returns.CaseStory.shirts;

import dev.retour.order.entitlement.RefundId;
import dev.retour.policy.RefundTiming;
import dev.retour.policy.Resolution;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.compensation.CompensationId;
import dev.retour.returns.disposition.Disposition;
import dev.retour.returns.disposition.DispositionAct;
import dev.retour.returns.disposition.DispositionRequest;
import dev.retour.returns.settlement.SettlementAct;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.Money;

/**
 * A case where it is, and how it got there.
 *
 * @param status where it is
 * @param how what happened to it
 * @param told tells it anew
 */
record Situation(CaseStatus status, String how, Supplier<CaseStory> told) {

    static final RefundId REFUND = RefundId.of("R-1");
    static final CompensationId GIFT = CompensationId.of("G-1");

    /** Every status, with all that makes a difference to what is possible there. */
    static List<Situation> all() {
        return List.of(
                new Situation(CaseStatus.UNOPENED, "goods came of which nobody has asked", Situation::unasked),
                new Situation(CaseStatus.REQUESTED, "two shirts are asked for", Situation::reviewed),
                new Situation(CaseStatus.IN_REVIEW, "a person looks into it", () -> moved(AuthorizationAct.REVIEW)),
                new Situation(
                        CaseStatus.IN_REVIEW,
                        "the customer has to show something",
                        () -> moved(AuthorizationAct.REQUEST_INFO)),
                new Situation(CaseStatus.IN_REVIEW, "it is with the platform", () -> moved(AuthorizationAct.ESCALATE)),
                new Situation(CaseStatus.APPROVED, "only money is asked for", Situation::money),
                new Situation(CaseStatus.APPROVED, "a refund waits for its approval", Situation::calculated),
                new Situation(CaseStatus.AWAITING_GOODS, "goods are to come", Situation::inspecting),
                new Situation(
                        CaseStatus.IN_TRANSIT,
                        "a courier has them",
                        () -> inspecting().ships()),
                new Situation(
                        CaseStatus.PARTIALLY_RECEIVED,
                        "one of two came",
                        () -> inspecting().receives(shirts(1))),
                new Situation(
                        CaseStatus.RECEIVED, "both came", () -> inspecting().receives(shirts(2))),
                new Situation(
                        CaseStatus.RECEIVED, "both came, and somebody else gets it at its deadline", Situation::urgent),
                new Situation(CaseStatus.INSPECTED, "both are accepted, and money is due", Situation::accepted),
                new Situation(
                        CaseStatus.INSPECTED,
                        "both are refused",
                        () -> inspecting().receives(shirts(2)).refuses(shirts(2))),
                new Situation(
                        CaseStatus.INSPECTED,
                        "the money is back, the goods lie about",
                        () -> said(accepted().refunded("R-1"), SettlementAct.SETTLE)),
                new Situation(CaseStatus.SETTLING, "a refund was sent", () -> money().refunded("R-1")),
                new Situation(
                        CaseStatus.SETTLING,
                        "the payment service is at work",
                        () -> said(money().refunded("R-1"), SettlementAct.TAKE)),
                new Situation(
                        CaseStatus.SETTLING,
                        "nobody knows what became of the refund",
                        () -> said(money().refunded("R-1"), SettlementAct.LOSE_SIGHT)),
                new Situation(
                        CaseStatus.MANUAL_ACTION,
                        "a refund failed",
                        () -> said(money().refunded("R-1"), SettlementAct.FAIL)),
                new Situation(CaseStatus.SETTLING, "something beyond the price is on its way", Situation::given),
                new Situation(
                        CaseStatus.MANUAL_ACTION,
                        "something beyond the price failed",
                        () -> given().hears(
                                        "gift",
                                        new CaseNews.CompensationAnswered(
                                                GIFT, 1, SettlementAct.FAIL, Optional.empty()))),
                new Situation(
                        CaseStatus.MANUAL_ACTION,
                        "a warehouse found nothing inside",
                        () -> inspecting().hears("empty", CaseStory.received(true))),
                new Situation(
                        CaseStatus.MANUAL_ACTION,
                        "a courier has lost them, and no rule says whose loss it is",
                        () -> inspecting().follows("P-1", ParcelWay.LOST)),
                new Situation(CaseStatus.DONE, "all is done", Situation::done),
                new Situation(CaseStatus.CLOSED, "all is done", () -> closed(done())),
                new Situation(CaseStatus.REJECTED, "nothing is approved", () -> moved(AuthorizationAct.REJECT)),
                new Situation(
                        CaseStatus.REJECTED,
                        "nothing is approved, and it is closed",
                        () -> closed(moved(AuthorizationAct.REJECT))),
                new Situation(
                        CaseStatus.CANCELLED, "the customer wants it no more", () -> moved(AuthorizationAct.WITHDRAW)),
                new Situation(CaseStatus.EXPIRED, "nobody acted in time", Situation::expired));
    }

    private static CaseStory unasked() {
        return CaseStory.reviewed().shipped().delivered().receives(shirts(1));
    }

    private static CaseStory reviewed() {
        return CaseStory.reviewed().shipped().delivered().opens(shirts(2));
    }

    private static CaseStory moved(AuthorizationAct act) {
        return reviewed().authorized(act);
    }

    private static CaseStory money() {
        return CaseStory.refundedAt(RefundTiming.REQUEST)
                .shipped()
                .delivered()
                .opens(open -> open.addLines(shirts(2)).resolution(Resolution.REFUND_ONLY));
    }

    private static CaseStory calculated() {
        return money().did(new CaseCommand.CalculateRefund(ORDER, CASE, REFUND, Optional.empty()));
    }

    private static CaseStory inspecting() {
        return CaseStory.refundedAt(RefundTiming.INSPECTION)
                .shipped()
                .delivered()
                .opens(shirts(2));
    }

    private static CaseStory urgent() {
        Patience.Limit day = new Patience.Limit(Duration.ofDays(1), Deadline.Action.ESCALATE).escalated(0, "team-lead");
        return inspecting()
                .patience(Patience.STANDARD.with(CaseStatus.RECEIVED, day))
                .receives(shirts(2));
    }

    private static CaseStory accepted() {
        return inspecting().receives(shirts(2)).accepts(shirts(2));
    }

    private static CaseStory said(CaseStory story, SettlementAct act) {
        return story.answers("R-1", GIFT_CARD, act).answers("R-1", ALIPAY, act);
    }

    private static CaseStory done() {
        return said(money().refunded("R-1"), SettlementAct.SETTLE);
    }

    private static CaseStory given() {
        return done().did(gift("G-1"));
    }

    static CaseCommand gift(String id) {
        return CaseCommand.Compensate.builder(ORDER, CASE, CompensationId.of(id))
                .tender(ALIPAY)
                .why("SORRY")
                .amount(Money.parse("CNY 5.00"))
                .build();
    }

    private static CaseStory closed(CaseStory story) {
        story.closes().orThrow();
        return story;
    }

    private static CaseStory expired() {
        CaseStory story = inspecting().days(14);
        story.expires().orThrow();
        return story;
    }

    static DispositionRequest left() {
        return new DispositionRequest(
                shirts(1), Disposition.Origin.ABSENT, Disposition.PENDING, DispositionAct.LEAVE, "CUSTOMER");
    }

    static DispositionRequest writtenOff() {
        return new DispositionRequest(
                shirts(1), Disposition.Origin.ABSENT, Disposition.PENDING, DispositionAct.WRITE_OFF, "COURIER");
    }

    @Override
    public String toString() {
        return "`" + status + "`: " + how;
    }
}
