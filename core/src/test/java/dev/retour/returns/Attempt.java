package dev.retour.returns;

import static dev.retour.returns.CaseStory.CASE;
import static dev.retour.returns.CaseStory.GIFT_CARD;
import static dev.retour.returns.CaseStory.ORDER;
import static dev.retour.returns.CaseStory.shirts;
import static dev.retour.returns.Situation.GIFT;
import static dev.retour.returns.Situation.REFUND;

import dev.retour.kernel.Attributes;
import dev.retour.kernel.Decision;
import dev.retour.order.entitlement.RefundId;
import dev.retour.parcel.ParcelId;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.compensation.Pursuit;
import dev.retour.returns.disposition.DispositionAct;
import dev.retour.returns.disposition.DispositionRequest;
import dev.retour.returns.receipt.Grade;
import dev.retour.returns.receipt.Inspection;
import dev.retour.returns.settlement.SettlementAct;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that is tried in every situation.
 *
 * @param name what is wanted, or what is told
 * @param days how many days pass before
 * @param command what is wanted; empty if something is told
 * @param news what is told; empty if something is wanted
 */
record Attempt(String name, long days, Optional<CaseCommand> command, Optional<CaseNews> news) {

    /** Every command and everything that the world tells. */
    static List<Attempt> all() {
        return Stream.of(commands(), goods(), refunds(), gifts(), tidings())
                .flatMap(List::stream)
                .toList();
    }

    private static Attempt wants(String what, CaseCommand command) {
        return new Attempt("`" + command.name() + "`" + what, 0, Optional.of(command), Optional.empty());
    }

    private static Attempt later(CaseCommand command) {
        return new Attempt("`" + command.name() + "` after 30 days", 30, Optional.of(command), Optional.empty());
    }

    private static Attempt tells(String what, CaseNews news) {
        return new Attempt("`" + news.type() + "`" + what, 0, Optional.empty(), Optional.of(news));
    }

    private static List<Attempt> commands() {
        List<Attempt> all = new ArrayList<>();
        all.add(wants("", CaseStory.open(open -> open.addLines(shirts(1)))));
        Stream.of(AuthorizationAct.values())
                .filter(AuthorizationAct::isCommanded)
                .forEach(act -> all.add(wants("", CaseCommand.Authorize.all(ORDER, CASE, act))));
        all.add(later(new CaseCommand.Expire(ORDER, CASE)));
        all.add(later(new CaseCommand.Remind(ORDER, CASE)));
        all.add(later(new CaseCommand.HandUp(ORDER, CASE)));
        all.add(wants("", new CaseCommand.Assign(ORDER, CASE, "anna")));
        all.add(wants("", new CaseCommand.SetDue(ORDER, CASE, CaseStory.START.plus(Duration.ofDays(90)), "PROMISED")));
        all.add(wants("", new CaseCommand.Close(ORDER, CASE)));
        all.add(wants("", new CaseCommand.Reopen(ORDER, CASE, "MISTAKE")));
        return all;
    }

    private static List<Attempt> goods() {
        return List.of(
                inspects(", to accept one", Inspection.accepted(shirts(1), Grade.of(Grade.Kind.A))),
                inspects(", to refuse one", Inspection.refused(shirts(1), Grade.of(Grade.Kind.D))),
                disposes(
                        ", to restock one that is accepted",
                        DispositionRequest.accepted(shirts(1), DispositionAct.RESTOCK, "WH-1")),
                disposes(
                        ", to send one back that is refused",
                        DispositionRequest.refused(shirts(1), DispositionAct.SEND_BACK, "WH-1")),
                disposes(", to leave one with the customer", Situation.left()),
                disposes(", to write one off as lost", Situation.writtenOff()));
    }

    private static Attempt inspects(String what, Inspection said) {
        return wants(what, new CaseCommand.Inspect(ORDER, CASE, List.of(said)));
    }

    private static Attempt disposes(String what, DispositionRequest request) {
        return wants(what, new CaseCommand.Dispose(ORDER, CASE, List.of(request)));
    }

    private static List<Attempt> refunds() {
        RefundId next = RefundId.of("R-9");
        return List.of(
                wants("", new CaseCommand.Refund(ORDER, CASE, next, Optional.empty())),
                wants("", new CaseCommand.CalculateRefund(ORDER, CASE, next, Optional.empty())),
                wants("", new CaseCommand.ApproveRefund(ORDER, CASE, REFUND)),
                wants("", new CaseCommand.DiscardRefund(ORDER, CASE, REFUND)),
                wants("", new CaseCommand.RetryRefund(ORDER, CASE, REFUND, GIFT_CARD)),
                wants("", new CaseCommand.AskRefund(ORDER, CASE, REFUND, GIFT_CARD)),
                wants("", new CaseCommand.GiveUpRefund(ORDER, CASE, REFUND, GIFT_CARD)));
    }

    private static List<Attempt> gifts() {
        List<Attempt> all = new ArrayList<>();
        all.add(wants("", Situation.gift("G-9")));
        for (Pursuit act : Pursuit.values()) {
            all.add(wants(": `" + act + "`", new CaseCommand.PursueCompensation(ORDER, CASE, GIFT, act)));
        }
        return all;
    }

    private static List<Attempt> tidings() {
        List<Attempt> all = new ArrayList<>(List.of(
                tells("", new CaseNews.GoodsShipped(ParcelId.of("BACK-9"))),
                tells(" of one", CaseStory.received(false, shirts(1))),
                tells(" of nothing, and no more is to come", CaseStory.received(true)),
                tells(" for two", new CaseNews.PlatformRuled(List.of(shirts(2)), List.of())),
                tells(" against all", new CaseNews.PlatformRuled(List.of(), List.of(CaseStory.SHIRTS)))));
        all.add(tells("", new CaseNews.SurveyAnswered(4, List.of(), false, Attributes.none())));
        Stream.of(SettlementAct.values()).filter(SettlementAct::isSaid).forEach(said -> {
            all.add(tells(": `" + said + "`", answer(said)));
            all.add(tells(": `" + said + "`", new CaseNews.CompensationAnswered(GIFT, 1, said, Optional.empty())));
        });
        return all;
    }

    private static CaseNews answer(SettlementAct said) {
        return new CaseNews.RefundAnswered(REFUND, GIFT_CARD, 1, said, Optional.empty());
    }

    /** Tries it, and tells where the case is then, or why it is not possible. */
    Answer in(Situation situation) {
        CaseStory story = situation.told().get().days(days);
        if (command.isEmpty()) {
            story.hears("told", news.orElseThrow());
            return new Answer(true, story.status().name());
        }
        Decision<CaseDecision> decision = story.does(command.get());
        return decision.kind() == Decision.Kind.ACCEPTED
                ? new Answer(true, story.status().name())
                : new Answer(false, String.join("`, `", CaseStory.why(decision)));
    }

    /**
     * What came of it.
     *
     * @param isPossible false if it was refused
     * @param text where the case is then, or the codes of the reasons
     */
    record Answer(boolean isPossible, String text) {}
}
