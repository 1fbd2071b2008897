package dev.retour.testkit.payment;

import dev.retour.desk.RefundAnswer;
import dev.retour.desk.RefundOrder;
import dev.retour.kernel.Scope;
import dev.retour.returns.settlement.SettlementAct;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A request that reached the service: what becomes of it stands at once, and happens when its time comes. */
record Submission(String key, Scope scope, RefundOrder order, Course course, Instant came, String reference) {

    private static final Duration TELLS_AFTER = Duration.ofMinutes(1);

    Payment payment() {
        return new Payment(scope, order.order(), order.tender());
    }

    /** Whether a request asks for the same. */
    boolean isSame(RefundOrder other) {
        return order.order().equals(other.order())
                && order.refund().equals(other.refund())
                && order.tender().equals(other.tender())
                && order.amount().equals(other.amount());
    }

    boolean hasFailed(Instant now) {
        return answer(now).said() == SettlementAct.FAIL;
    }

    /** What the service says of it. */
    RefundAnswer answer(Instant now) {
        for (SettlementAct said : List.of(SettlementAct.REVERSE, SettlementAct.SETTLE, SettlementAct.FAIL)) {
            Optional<Instant> at = at(said).filter(when -> !when.isAfter(now));
            if (at.isPresent()) {
                return saying(said, at.get());
            }
        }
        return saying(SettlementAct.TAKE, came);
    }

    private RefundAnswer saying(SettlementAct said, Instant at) {
        return new RefundAnswer(said, at, Optional.of(reference));
    }

    private Optional<Instant> at(SettlementAct said) {
        return course.until(said).map(came::plus);
    }

    /** The money that left until now. */
    Optional<Payout> payout(Instant now) {
        return at(SettlementAct.SETTLE).filter(when -> !when.isAfter(now)).map(left -> payout(left, now));
    }

    private Payout payout(Instant left, Instant now) {
        Optional<Instant> back = at(SettlementAct.REVERSE).filter(when -> !when.isAfter(now));
        return new Payout(key, payment(), order.refund(), order.amount(), left, back);
    }

    /** What the service will tell of it by itself. */
    List<Notice> notices() {
        return switch (course.telling()) {
            case NOTHING -> List.of();
            case ONCE -> List.of(last(0));
            case TWICE -> List.of(last(0), last(1));
            case TURNED_ROUND -> List.of(last(0), notice(SettlementAct.TAKE, came, last(2).due()));
        };
    }

    private Notice last(int later) {
        List<Notice> all = new ArrayList<>();
        for (SettlementAct said : List.of(SettlementAct.SETTLE, SettlementAct.FAIL, SettlementAct.REVERSE)) {
            at(said).ifPresent(when -> all.add(notice(said, when, when.plus(TELLS_AFTER.multipliedBy(1 + later)))));
        }
        return all.get(all.size() - 1);
    }

    private Notice notice(SettlementAct said, Instant at, Instant due) {
        return new Notice(reference + "-" + said, scope, order, saying(said, at), due);
    }
}
