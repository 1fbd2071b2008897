package dev.retour.returns;

import dev.retour.order.entitlement.Share;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.TenderId;
import dev.retour.policy.PolicyAnswer;
import dev.retour.policy.RefundTiming;
import dev.retour.returns.CaseFact.Opened;
import dev.retour.returns.authorization.AuthorizationStatus;
import dev.retour.returns.authorization.AuthorizedLine;
import dev.retour.returns.receipt.Goods;
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
import java.util.function.ToLongFunction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What of an opened case is to be refunded, as far as its policy lets money go back by now. Made for one look. */
final class Dues {

    private final ReturnCase of;
    private final Opened opened;
    private final Goods goods;
    private final Absence absence;
    private final Optional<RefundBreakdown> only;

    Dues(ReturnCase of, Opened opened, Goods goods) {
        this(of, opened, goods, Optional.empty());
    }

    private Dues(ReturnCase of, Opened opened, Goods goods, Optional<RefundBreakdown> only) {
        this.of = of;
        this.opened = opened;
        this.goods = goods;
        this.absence = new Absence(of, opened, goods);
        this.only = only;
    }

    /** Whether all that a refund is for may go back by now, beside what counts already. */
    boolean covers(RefundBreakdown refund) {
        for (AuthorizedLine line : of.authorization().lines()) {
            long units = units(refund, line.line());
            if (units > 0 && due(line) < refunded(line.line()) + units) {
                return false;
            }
        }
        return true;
    }

    /** The same, but beside what counts already only the units of one refund are due. */
    Dues only(RefundBreakdown refund) {
        return new Dues(of, opened, goods, Optional.of(refund));
    }

    /** What did not come. */
    Absence absence() {
        return absence;
    }

    /** Of how many units of a line money may go back by now, whether it did or not. */
    long due(AuthorizedLine line) {
        return only.isPresent() ? refunded(line.line()) + units(only.get(), line.line()) : byNow(line);
    }

    private long byNow(AuthorizedLine line) {
        long approved = line.in(AuthorizationStatus.APPROVED);
        return switch (timing(line.line())) {
            case REQUEST -> approved;
            case FIRST_SCAN ->
                Math.max(of.shipped(line.line(), approved), Math.min(approved, back(line.line(), LineGoods::received)));
            case RECEIPT -> Math.min(approved, back(line.line(), LineGoods::received));
            case INSPECTION -> Math.min(approved, back(line.line(), LineGoods::accepted));
        };
    }

    /** What came as far as it counts, and what was lost at our risk. */
    private long back(OrderLineId line, ToLongFunction<LineGoods> counts) {
        Optional<LineGoods> here = goods.line(line);
        return here.isEmpty() ? 0 : counts.applyAsLong(here.get()) + absence.borne(here.get());
    }

    /** For how many units money went back though they did not come: those beyond what a refund may be for by what came. */
    long paidOfAbsent(LineGoods line) {
        long came = timing(line.line()) == RefundTiming.INSPECTION ? line.accepted() : line.received();
        return Math.max(0, Math.min(line.expected() - line.received(), refunded(line.line()) - came));
    }

    /** For how many units that came money went back. */
    long paidOfCome(LineGoods line) {
        return refunded(line.line()) - paidOfAbsent(line);
    }

    /** Of how many units of a line money may ever go back. */
    long mayStillBeDue(AuthorizedLine line) {
        return line.in(AuthorizationStatus.APPROVED);
    }

    private RefundTiming timing(OrderLineId line) {
        return opened.about().expectsGoods()
                ? answer(line).map(PolicyAnswer::refundAt).orElse(RefundTiming.INSPECTION)
                : RefundTiming.REQUEST;
    }

    Optional<PolicyAnswer> answer(OrderLineId line) {
        return opened.answer(line);
    }

    /** Of how many units of a line money went back, or is about to. */
    long refunded(OrderLineId line) {
        long units = 0;
        for (Refund refund : of.refunds()) {
            if (refund.counts()) {
                units += units(refund.breakdown(), line);
            }
        }
        return units;
    }

    private static long units(RefundBreakdown refund, OrderLineId line) {
        long units = 0;
        for (RefundLine each : refund.lines()) {
            boolean isOfLine =
                    each.kind() == RefundLine.Kind.GOODS && each.item().equals(line.value());
            units += isOfLine ? each.units() : 0;
        }
        return units;
    }

    /** What went back for units of a line, or is about to, before fees and all that is taken off; empty for none. */
    Optional<Share> given(OrderLineId line) {
        Optional<Share> given = Optional.empty();
        for (Refund refund : of.refunds()) {
            for (RefundLine each : refund.counts() ? refund.breakdown().lines() : List.<RefundLine>of()) {
                if (each.kind() == RefundLine.Kind.GOODS && each.item().equals(line.value())) {
                    Share one = new Share(each.value(), each.money());
                    given = Optional.of(given.map(one::plus).orElse(one));
                }
            }
        }
        return given;
    }

    /** Whether a charge went back, or is about to. */
    boolean isRefunded(String charge) {
        for (Refund refund : of.refunds()) {
            if (refund.counts() && hasCharge(refund.breakdown(), charge)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasCharge(RefundBreakdown breakdown, String charge) {
        for (RefundLine each : breakdown.lines()) {
            if (each.kind() == RefundLine.Kind.CHARGE && each.item().equals(charge)) {
                return true;
            }
        }
        return false;
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

    /** Approved units that came or were written off, or whose money is on its way, are no longer only a wish. */
    long held(AuthorizedLine line) {
        return held(line, absence::writtenOff);
    }

    /** The same of time, which takes nothing whose money is due. */
    long fixed(AuthorizedLine line) {
        return held(line, absence::borne);
    }

    private long held(AuthorizedLine line, ToLongFunction<LineGoods> lost) {
        Optional<LineGoods> here = goods.line(line.line());
        long came = here.isEmpty() ? 0 : here.get().received() + lost.applyAsLong(here.get());
        long kept = came - line.in(AuthorizationStatus.SENT_BACK);
        return Math.min(line.in(AuthorizationStatus.APPROVED), Math.max(kept, refunded(line.line())));
    }

    /** Approved units that the customer has let go of, or whose money is on its way: no time that passes takes them back. */
    long gone(AuthorizedLine line) {
        long here =
                held(line, each -> absence.borne(each) + of.coming(each.line(), line.in(AuthorizationStatus.APPROVED)));
        return Math.max(here, of.shipped(line.line(), line.in(AuthorizationStatus.APPROVED)));
    }

    /** Whether there is anything that may expire: what waits for the customer, and what was approved and is not under way. */
    boolean mayExpire() {
        return of.authorization().lines().isEmpty()
                ? of.refunds().stream().noneMatch(Refund::counts)
                : isAnyExpirable();
    }

    private boolean isAnyExpirable() {
        for (AuthorizedLine line : of.authorization().lines()) {
            if (isExpirable(line)) {
                return true;
            }
        }
        return false;
    }

    private boolean isExpirable(AuthorizedLine line) {
        return line.in(AuthorizationStatus.REQUESTED) + line.in(AuthorizationStatus.INFO_REQUIRED) > 0
                || line.in(AuthorizationStatus.APPROVED) > gone(line);
    }

    /** Whether everything went back that may by now, or is about to. */
    boolean isSettled() {
        for (AuthorizedLine line : of.authorization().lines()) {
            if (due(line) > refunded(line.line())) {
                return false;
            }
        }
        return areChargesSettled() && isSent();
    }

    /** Charges go back with the first goods, so those that are due are back with them; charges alone go back with a refund of their own. */
    private boolean areChargesSettled() {
        return !of.authorization().lines().isEmpty() || of.refunds().stream().anyMatch(Refund::counts);
    }

    /** Where more arrived than was reckoned, as after a refund that was given up, nothing is left to send. */
    private boolean isSent() {
        List<Refund> refunds = of.refunds();
        return refunds.isEmpty()
                || !outstanding(refunds.get(0).breakdown().currency()).isPositive();
    }
}
