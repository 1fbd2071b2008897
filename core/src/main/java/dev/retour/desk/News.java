package dev.retour.desk;

import dev.retour.kernel.OrderId;
import dev.retour.published.Published;
import dev.retour.published.Published.MovedUnits;
import dev.retour.published.Published.RefundedLine;
import dev.retour.returns.CaseEvent;
import dev.retour.returns.CaseFact;
import dev.retour.returns.CaseFact.Authorized;
import dev.retour.returns.CaseFact.GoodsDisposed;
import dev.retour.returns.CaseFact.GoodsInspected;
import dev.retour.returns.CaseFact.Opened;
import dev.retour.returns.CaseFact.RefundApproved;
import dev.retour.returns.CaseFact.RefundCalculated;
import dev.retour.returns.CaseFact.Told;
import dev.retour.returns.CaseNews.CompensationAnswered;
import dev.retour.returns.CaseNews.GoodsReceived;
import dev.retour.returns.CaseNews.RefundAnswered;
import dev.retour.returns.CaseNews.SurveyAnswered;
import dev.retour.returns.Deadline;
import dev.retour.returns.ReturnCase;
import dev.retour.returns.compensation.Compensation;
import dev.retour.returns.settlement.Refund;
import java.util.List;
import java.util.Optional;

/** Puts what happened to a case into the words that listeners know. */
record News(OrderId order, ReturnCase after, CaseEvent event) {

    /** What there is to tell: what happened, and what somebody has to do about it. */
    List<Published> published() {
        return new Calls(order, after, event)
                .call()
                .map(call -> List.of(told(), call))
                .orElseGet(() -> List.of(told()));
    }

    private Published told() {
        CaseFact fact = event.fact();
        return switch (fact.kind()) {
            case OPENED -> opened((Opened) fact);
            case AUTHORIZED -> authorized((Authorized) fact);
            case GOODS_INSPECTED -> goods().inspected((GoodsInspected) fact);
            case GOODS_DISPOSED -> goods().disposed((GoodsDisposed) fact);
            case REFUND_CALCULATED -> calculated(((RefundCalculated) fact).refund());
            case REFUND_APPROVED -> requested((RefundApproved) fact);
            case COMPENSATED -> granted(((CaseFact.Compensated) fact).compensation());
            case TOLD -> told((Told) fact);
            default -> moved(fact);
        };
    }

    private GoodsNews goods() {
        return new GoodsNews(order, after, event);
    }

    private Published opened(Opened opened) {
        List<Published.ReturnedLine> lines = opened.lines().stream()
                .map(line -> new Published.ReturnedLine(
                        line.line(),
                        line.units().count(),
                        line.share().value().gross(),
                        line.share().paid()))
                .toList();
        return new Published.ReturnOpened(
                after.id(),
                order,
                opened.about().name(),
                opened.basis(),
                opened.reason().code(),
                lines,
                event.deadline().map(Deadline::at));
    }

    private Published authorized(Authorized fact) {
        List<MovedUnits> units = fact.change().moves().stream()
                .map(move -> new MovedUnits(
                        move.line(), move.units(), move.from().name(), move.to().name()))
                .toList();
        return new Published.ReturnAuthorized(
                after.id(),
                order,
                fact.change().act().name(),
                units,
                fact.change().reasons());
    }

    private Published calculated(Refund refund) {
        List<RefundedLine> lines = refund.breakdown().lines().stream()
                .map(line -> new RefundedLine(
                        line.kind().name(), line.item(), line.code(), line.units(), line.money(), line.reason()))
                .toList();
        return new Published.RefundCalculated(
                after.id(), order, refund.id(), refund.breakdown().money(), lines);
    }

    private Published requested(RefundApproved fact) {
        Refund refund = after.refund(fact.refund()).orElseThrow();
        return new Published.RefundRequested(after.id(), order, refund.id(), refund.sent());
    }

    private Published granted(Compensation granted) {
        return new Published.CompensationGranted(
                after.id(),
                order,
                granted.id().value(),
                granted.kind().name(),
                granted.payer().name(),
                granted.means().name(),
                granted.part().amount(),
                granted.why());
    }

    private Published told(Told fact) {
        if (fact.news() instanceof GoodsReceived came) {
            return goods().received(fact.observation(), came.receipt());
        }
        if (fact.news() instanceof SurveyAnswered answer) {
            return new Published.SurveyAnswered(
                    after.id(), order, answer.score(), answer.categories(), answer.followUp());
        }
        if (fact.news() instanceof CompensationAnswered answer) {
            return new Published.CompensationAnswered(
                    after.id(),
                    order,
                    answer.compensation().value(),
                    answer.said().name(),
                    after.compensation(answer.compensation())
                            .map(each -> each.part().status().name()));
        }
        if (fact.news() instanceof RefundAnswered answer) {
            Optional<String> status = after.refund(answer.refund())
                    .flatMap(refund -> refund.part(answer.tender()))
                    .map(part -> part.status().name());
            return new Published.RefundAnswered(
                    after.id(),
                    order,
                    answer.refund(),
                    answer.tender(),
                    answer.said().name(),
                    status);
        }
        return moved(fact);
    }

    private Published moved(CaseFact fact) {
        return new Published.ReturnMoved(
                after.id(),
                order,
                fact.type(),
                after.status().name(),
                event.deadline().map(Deadline::at));
    }
}
