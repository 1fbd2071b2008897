package dev.retour.returns;

import static dev.retour.returns.CaseStory.CASE;
import static dev.retour.returns.CaseStory.ORDER;
import static dev.retour.returns.CaseStory.SHIRTS;
import static dev.retour.returns.CaseStory.shirts;

import dev.retour.kernel.Decision;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.RefundId;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.compensation.Pursuit;
import dev.retour.returns.disposition.Disposition;
import dev.retour.returns.disposition.Disposition.Origin;
import dev.retour.returns.disposition.DispositionAct;
import dev.retour.returns.disposition.DispositionRequest;
import dev.retour.returns.receipt.GoodsStatus;
import dev.retour.returns.receipt.LineGoods;
import dev.retour.returns.settlement.Refund;
import dev.retour.returns.settlement.RefundPart;
import dev.retour.returns.settlement.SettlementAct;
import dev.retour.returns.settlement.SettlementStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Somebody who wants a case about shirts to come to an end, and does what its status asks for. */
record Clerk(CaseStory story) {

    /** Helps as often as it takes a patient person, and tells whether the case is closed. */
    boolean ends() {
        for (int step = 0; step < 30 && !isOver(); step++) {
            helps();
        }
        return isOver();
    }

    private boolean isOver() {
        return story.it().opened().isPresent() && story.it().stage() == CaseStage.CLOSED;
    }

    private void helps() {
        switch (story.status()) {
            case UNOPENED -> story.opens(shirts(2));
            case REQUESTED -> story.authorized(AuthorizationAct.APPROVE);
            case IN_REVIEW -> decides();
            case AWAITING_GOODS, IN_TRANSIT, PARTIALLY_RECEIVED -> stopsWaiting();
            case RECEIVED -> story.accepts(shirts(story.it().goods().in(GoodsStatus.RECEIVED)));
            case APPROVED, INSPECTED -> refundsOrDisposes();
            case SETTLING -> settles();
            case MANUAL_ACTION -> mends();
            default -> story.closes().orThrow();
        }
    }

    private void decides() {
        for (AuthorizationAct act : List.of(AuthorizationAct.SUPPLY_INFO, AuthorizationAct.APPROVE)) {
            if (isDone(act)) {
                return;
            }
        }
        story.hears("ruling", new CaseNews.PlatformRuled(List.of(shirts(2)), List.of()));
    }

    private boolean isDone(AuthorizationAct act) {
        return story.authorizes(act).kind() == Decision.Kind.ACCEPTED;
    }

    /** What was refunded already is left with the customer. */
    private void stopsWaiting() {
        if (!isDone(AuthorizationAct.STOP_WAITING)) {
            LineGoods goods = goods();
            long decided = story.it().dispositions().decided(SHIRTS, Origin.ABSENT);
            story.disposes(absent(shirts(goods.expected() - goods.received() - decided)));
        }
    }

    private static DispositionRequest absent(LineUnits units) {
        return new DispositionRequest(units, Origin.ABSENT, Disposition.PENDING, DispositionAct.LEAVE, "CUSTOMER");
    }

    private LineGoods goods() {
        return story.it().goods().line(SHIRTS).orElseThrow();
    }

    private void refundsOrDisposes() {
        Optional<Refund> waiting = story.it().refunds().stream()
                .filter(refund -> refund.isAny(SettlementStatus.CALCULATED))
                .findFirst();
        if (waiting.isPresent()) {
            sends(waiting.get().id());
        } else if (story.refunds("C-" + (story.it().refunds().size() + 1)).kind() == Decision.Kind.REFUSED) {
            disposes();
        }
    }

    /** What the payments have no more is not sent. */
    private void sends(RefundId refund) {
        if (story.does(new CaseCommand.ApproveRefund(ORDER, CASE, refund)).kind() == Decision.Kind.REFUSED) {
            story.did(new CaseCommand.DiscardRefund(ORDER, CASE, refund));
        }
    }

    /** Where nothing is left to do and nothing is left to pay with, the case may be closed. */
    private void disposes() {
        long accepted = goods().accepted() - story.it().dispositions().decided(SHIRTS, Origin.ACCEPTED);
        long refused = goods().refused() - story.it().dispositions().decided(SHIRTS, Origin.REFUSED);
        if (accepted > 0) {
            story.restocks(shirts(accepted));
        }
        if (refused > 0) {
            story.disposes(DispositionRequest.refused(shirts(refused), DispositionAct.SEND_BACK, "WH-1"));
        }
        if (accepted + refused == 0) {
            story.closes();
        }
    }

    private void settles() {
        story.hears(
                "settled",
                new CaseNews.CompensationAnswered(Situation.GIFT, 1, SettlementAct.SETTLE, Optional.empty()));
        parts(RefundPart::isOpen)
                .forEach((refund, part) ->
                        story.answers(refund.value(), part.tender(), part.attempt(), SettlementAct.SETTLE));
    }

    private void mends() {
        story.does(new CaseCommand.PursueCompensation(ORDER, CASE, Situation.GIFT, Pursuit.GIVE_UP));
        Map<RefundId, RefundPart> failed = parts(part -> part.status() == SettlementStatus.FAILED);
        failed.forEach((refund, part) -> story.retries(refund.value(), part.tender()));
        if (failed.isEmpty() && story.status() == CaseStatus.MANUAL_ACTION) {
            stopsWaiting();
        }
    }

    /** The first of such parts of each refund. */
    private Map<RefundId, RefundPart> parts(Predicate<RefundPart> which) {
        Map<RefundId, RefundPart> parts = new LinkedHashMap<>();
        for (Refund refund : story.it().refunds()) {
            Stream<RefundPart> some = refund.parts().stream().filter(which);
            some.findFirst().ifPresent(part -> parts.put(refund.id(), part));
        }
        return parts;
    }
}
