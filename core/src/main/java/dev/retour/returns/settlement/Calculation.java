package dev.retour.returns.settlement;

import dev.retour.kernel.Language;
import dev.retour.kernel.Reason;
import dev.retour.money.Rounding;
import dev.retour.money.TaxedAmount;
import dev.retour.order.entitlement.Revocation;
import dev.retour.policy.Effect.Fee;
import dev.retour.returns.settlement.RefundLine.Kind;
import dev.retour.returns.settlement.RefundRequest.Part;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Puts a refund together. What is taken off never takes more than there is: promotions first, then what goods lack, then fees.
 *
 * <p>Fees are reckoned on all that the case has refunded, less the fees that it has paid, so parts lose no cent against the whole.
 */
final class Calculation {

    private final RefundRequest request;
    private final CurrencyUnit currency;
    private final Rounding rounding;
    private final List<RefundLine> lines = new ArrayList<>();
    private Money open;

    Calculation(RefundRequest request) {
        this.request = request;
        this.currency = request.before().currency();
        this.rounding = Rounding.halfUp(currency);
        this.open = Money.zero(currency);
    }

    RefundBreakdown breakdown() {
        request.goods().forEach(part -> give(Kind.GOODS, part));
        request.charges().forEach(part -> give(Kind.CHARGE, part));
        request.revocations().stream().filter(Calculation::givesAgain).forEach(this::giveAgain);
        request.revocations().stream().filter(each -> !givesAgain(each)).forEach(this::revoke);
        request.deductions().forEach(this::deduct);
        request.goods().forEach(this::chargeShares);
        fixed().forEach(this::chargeFixed);
        return new RefundBreakdown(currency, lines);
    }

    private void give(Kind kind, Part part) {
        Money others = part.share().value().gross().minus(part.share().paid());
        SettlementReason code = others.isZero() ? SettlementReason.GIVEN_BACK : SettlementReason.GIVEN_BACK_IN_PART;
        Reason reason = part.why()
                .orElse(Reason.of(code))
                .with("item", part.item())
                .with("units", part.units())
                .with("amount", part.share().paid())
                .with("price", part.share().value().gross())
                .with("others", others);
        add(
                kind,
                part.item(),
                "",
                part.units(),
                part.share().value(),
                part.share().paid(),
                reason);
    }

    private void add(Kind kind, String item, String code, long units, TaxedAmount value, Money money, Reason reason) {
        lines.add(new RefundLine(kind, item, code, units, value, money, reason));
        open = open.plus(money);
    }

    private static boolean givesAgain(Revocation each) {
        return each.value().gross().isNegative();
    }

    private void giveAgain(Revocation each) {
        TaxedAmount value = each.value().negated();
        Reason reason = Reason.of(SettlementReason.PROMOTION_AGAIN)
                .with("promotion", each.promotion())
                .with("item", each.line())
                .with("amount", value.gross());
        add(Kind.CLAWBACK, each.line().value(), each.promotion(), 0, value, value.gross(), reason);
    }

    /** Takes off as much of a promotion as there is, and of the value the part that belongs to it. */
    private void revoke(Revocation each) {
        Reason reason = Reason.of(SettlementReason.PROMOTION_REVOKED)
                .with("promotion", each.promotion())
                .with("item", each.line());
        Money wanted = each.value().gross();
        Money taken = least(wanted, open);
        TaxedAmount value = taken.equals(wanted) ? each.value() : each.value().sized(taken);
        takeOff(Kind.CLAWBACK, each.line().value(), each.promotion(), value, taken, wanted, reason);
    }

    /** Several deductions of a line take no more than the line has, and together the tax that belongs to their sum. */
    private void deduct(Deduction each) {
        String line = each.line().value();
        RefundBreakdown soFar = new RefundBreakdown(currency, lines);
        Money before = soFar.money(Kind.DEDUCTION, line).negated();
        Money left = soFar.money(Kind.GOODS, line).minus(before);
        Money taken = least(each.amount(), least(left, open));
        TaxedAmount whole = valueOf(line);
        TaxedAmount value = whole.sized(before.plus(taken)).minus(whole.sized(before));
        takeOff(Kind.DEDUCTION, line, each.what(), value, taken, each.amount(), deducted(each));
    }

    private static Reason deducted(Deduction each) {
        return each.why()
                .map(why -> Reason.of(SettlementReason.DEDUCTED_BY_RULE)
                        .with("because", why.text(Language.EN), why.text(Language.ZH)))
                .orElse(Reason.of(SettlementReason.DEDUCTED))
                .with("item", each.line())
                .with("what", each.what());
    }

    /** What the line that is refunded was sold for, of which a deduction keeps a part. */
    private TaxedAmount valueOf(String item) {
        return lines.stream()
                .filter(line -> line.kind() == Kind.GOODS && line.item().equals(item))
                .map(RefundLine::value)
                .reduce(TaxedAmount.zero(currency), TaxedAmount::plus);
    }

    /** Of all that the case has refunded of the line with this, less what it has paid for that. */
    private void chargeShares(Part part) {
        if (part.fees().isEmpty()) {
            return;
        }
        Money goods = request.before()
                .money(Kind.GOODS, part.item())
                .plus(part.share().paid());
        part.fees()
                .forEach(fee -> fee.percent()
                        .ifPresent(percent -> charge(fee.sort(), part.item(), percent.of(goods, rounding))));
    }

    /** Of each sort the highest that a line asks for, once for the case. */
    private Map<Fee.Sort, Money> fixed() {
        Map<Fee.Sort, Money> fixed = new EnumMap<>(Fee.Sort.class);
        request.goods()
                .forEach(part -> part.fees()
                        .forEach(fee -> fee.fixed()
                                .ifPresent(amount -> fixed.merge(
                                        fee.sort(), amount, (one, two) -> one.isGreaterThan(two) ? one : two))));
        return fixed;
    }

    private void chargeFixed(Fee.Sort sort, Money amount) {
        charge(sort, "", amount);
    }

    private void charge(Fee.Sort sort, String item, Money whole) {
        Money owed = whole.minus(request.before().fees(sort.name(), item));
        Reason reason = Reason.of(SettlementReason.FEE_TAKEN).with("fee", sort);
        takeOff(Kind.FEE, item, sort.name(), TaxedAmount.zero(currency), least(owed, open), owed, reason);
    }

    private void takeOff(
            Kind kind, String item, String code, TaxedAmount value, Money taken, Money wanted, Reason why) {
        if (wanted.isPositive()) {
            Reason reason = why.with("amount", taken).with("wanted", wanted);
            add(kind, item, code, 0, value.negated(), taken.negated(), reason);
        }
    }

    private static Money least(Money one, Money two) {
        return one.isLessThan(two) ? one : two;
    }
}
