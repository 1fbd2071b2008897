package dev.retour.returns;

import dev.retour.order.entitlement.ReservedCharge;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.TenderId;
import dev.retour.policy.PolicyAnswer;
import dev.retour.policy.RefundTiming;
import dev.retour.returns.CaseFact.Opened;
import dev.retour.returns.authorization.AuthorizationStatus;
import dev.retour.returns.authorization.AuthorizedLine;
import dev.retour.returns.receipt.Goods;
import dev.retour.returns.receipt.GoodsStatus;
import dev.retour.returns.receipt.LineGoods;
import dev.retour.returns.settlement.Refund;
import dev.retour.returns.settlement.RefundBreakdown;
import dev.retour.returns.settlement.RefundLine;
import dev.retour.returns.settlement.RefundPart;
import dev.retour.returns.settlement.SettlementStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What of an opened case is to be refunded, as far as its policy lets money go back by now. Made for one look. */
final class Dues {

    private final ReturnCase of;
    private final Opened opened;
    private final Goods goods;

    Dues(ReturnCase of, Opened opened, Goods goods) {
        this.of = of;
        this.opened = opened;
        this.goods = goods;
    }

    /** Of how many units of a line money may go back by now, whether it did or not. */
    long due(AuthorizedLine line) {
        long approved = line.in(AuthorizationStatus.APPROVED);
        Optional<LineGoods> here = goods.line(line.line());
        return switch (timing(line.line())) {
            case REQUEST -> approved;
            case FIRST_SCAN ->
                Math.max(
                        of.shipped(line.line(), approved),
                        here.map(LineGoods::received).orElse(0L));
            case RECEIPT -> here.map(LineGoods::received).orElse(0L);
            case INSPECTION -> here.map(each -> each.in(GoodsStatus.ACCEPTED)).orElse(0L);
        };
    }

    private RefundTiming timing(OrderLineId line) {
        return opened.about().expectsGoods()
                ? answer(line).map(PolicyAnswer::refundAt).orElse(RefundTiming.INSPECTION)
                : RefundTiming.REQUEST;
    }

    Optional<PolicyAnswer> answer(OrderLineId line) {
        for (LineAnswer each : opened.answers()) {
            if (each.line().equals(line)) {
                return Optional.of(each.answer());
            }
        }
        return Optional.empty();
    }

    /** Of how many units of a line money went back, or is about to. */
    long refunded(OrderLineId line) {
        long units = 0;
        for (Refund refund : of.refunds()) {
            if (refund.counts()) {
                units += units(refund, line);
            }
        }
        return units;
    }

    private static long units(Refund refund, OrderLineId line) {
        long units = 0;
        for (RefundLine each : refund.breakdown().lines()) {
            boolean isOfLine =
                    each.kind() == RefundLine.Kind.GOODS && each.item().equals(line.value());
            units += isOfLine ? each.units() : 0;
        }
        return units;
    }

    /** Whether a charge went back, or is about to. */
    boolean isRefunded(String charge) {
        return of.refunds().stream()
                .filter(Refund::counts)
                .flatMap(refund -> refund.breakdown().lines().stream())
                .anyMatch(line ->
                        line.kind() == RefundLine.Kind.CHARGE && line.item().equals(charge));
    }

    /** All that was reckoned before. */
    RefundBreakdown before(CurrencyUnit currency) {
        RefundBreakdown all = RefundBreakdown.nothing(currency);
        for (Refund refund : of.refunds()) {
            all = refund.counts() ? all.plus(refund.breakdown()) : all;
        }
        return all;
    }

    /** What was reckoned before and is not on its way: not sent yet, or come back. */
    Money outstanding(CurrencyUnit currency) {
        Money open = Money.zero(currency);
        for (Refund refund : of.refunds()) {
            open = refund.counts() ? open.plus(refund.breakdown().money()) : open;
            for (RefundPart part : refund.parts()) {
                open = part.counts() ? open.minus(part.amount()) : open;
            }
        }
        return open;
    }

    /** Which looks at goods refunds have taken into account. */
    Set<Integer> looks() {
        Set<Integer> looks = new HashSet<>();
        for (Refund refund : of.refunds()) {
            if (refund.counts()) {
                looks.addAll(refund.looks());
            }
        }
        return looks;
    }

    /** The payments on which a refund of this case was given up. */
    Set<TenderId> givenUp() {
        Set<TenderId> tenders = new HashSet<>();
        for (Refund refund : of.refunds()) {
            for (RefundPart part : refund.parts()) {
                if (part.status() == SettlementStatus.GIVEN_UP) {
                    tenders.add(part.tender());
                }
            }
        }
        return tenders;
    }

    /** Approved units that came, or whose money is on its way, are no longer only a wish. */
    long held(AuthorizedLine line) {
        long came = goods.line(line.line()).map(LineGoods::received).orElse(0L);
        return Math.min(line.in(AuthorizationStatus.APPROVED), Math.max(came, refunded(line.line())));
    }

    /** Whether there is anything that may expire: what waits for the customer, and what was approved and did not come. */
    boolean mayExpire() {
        return of.authorization().lines().isEmpty() ? of.refunds().stream().noneMatch(Refund::counts) : expirable() > 0;
    }

    private long expirable() {
        long units = 0;
        for (AuthorizedLine line : of.authorization().lines()) {
            units += expirable(line);
        }
        return units;
    }

    private long expirable(AuthorizedLine line) {
        return line.in(AuthorizationStatus.REQUESTED)
                + line.in(AuthorizationStatus.INFO_REQUIRED)
                + line.in(AuthorizationStatus.APPROVED)
                - held(line);
    }

    /** Whether everything went back that may by now, or is about to. */
    boolean isSettled() {
        for (AuthorizedLine line : of.authorization().lines()) {
            if (due(line) > refunded(line.line())) {
                return false;
            }
        }
        for (ReservedCharge each : opened.charges()) {
            if (!isRefunded(each.charge().value())) {
                return false;
            }
        }
        return isSent();
    }

    private boolean isSent() {
        List<Refund> refunds = of.refunds();
        return refunds.isEmpty()
                || outstanding(refunds.get(0).breakdown().currency()).isZero();
    }
}
