package dev.retour.returns.settlement;

import dev.retour.kernel.Reason;
import dev.retour.money.Rounding;
import dev.retour.money.TaxedAmount;
import dev.retour.policy.Effect.Fee;
import dev.retour.returns.settlement.RefundLine.Kind;
import dev.retour.returns.settlement.RefundRequest.Part;
import java.util.ArrayList;
import java.util.List;
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
        request.fees().forEach(this::charge);
        return new RefundBreakdown(currency, lines);
    }

    private void give(Kind kind, Part part) {
        Money others = part.share().value().gross().minus(part.share().paid());
        SettlementReason code = others.isZero() ? SettlementReason.GIVEN_BACK : SettlementReason.GIVEN_BACK_IN_PART;
        Reason reason = Reason.of(code)
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

    private void revoke(Revocation each) {
        Reason reason = Reason.of(SettlementReason.PROMOTION_REVOKED)
                .with("promotion", each.promotion())
                .with("item", each.line());
        take(
                Kind.CLAWBACK,
                each.line().value(),
                each.promotion(),
                each.value(),
                each.value().gross(),
                reason);
    }

    private void deduct(Deduction each) {
        Reason reason =
                Reason.of(SettlementReason.DEDUCTED).with("item", each.line()).with("what", each.what());
        take(
                Kind.DEDUCTION,
                each.line().value(),
                each.what(),
                valueOf(each.line().value()),
                each.amount(),
                reason);
    }

    /** What the line that is refunded was sold for, of which a deduction keeps a part. */
    private TaxedAmount valueOf(String item) {
        return lines.stream()
                .filter(line -> line.kind() == Kind.GOODS && line.item().equals(item))
                .map(RefundLine::value)
                .reduce(TaxedAmount.zero(currency), TaxedAmount::plus);
    }

    private void charge(Fee fee) {
        Money owed = fee(fee);
        Reason reason = Reason.of(SettlementReason.FEE_TAKEN).with("fee", fee.sort());
        take(Kind.FEE, "", fee.sort().name(), TaxedAmount.zero(currency), owed, reason);
    }

    /** Of all that the case has refunded with this, less what it has paid. */
    private Money fee(Fee fee) {
        Money goods = request.before().money(Kind.GOODS).plus(sum(Kind.GOODS));
        Money share = fee.percent().map(percent -> percent.of(goods, rounding)).orElse(Money.zero(currency));
        Money whole = fee.fixed().filter(share::isSameCurrency).map(share::plus).orElse(share);
        Money paid = request.before().fees(fee.sort().name());
        return whole.minus(paid);
    }

    private Money sum(Kind kind) {
        return new RefundBreakdown(currency, lines).money(kind);
    }

    /** Takes off as much as there is, and of the value the part that belongs to it. */
    private void take(Kind kind, String item, String code, TaxedAmount whole, Money wanted, Reason why) {
        Money taken = wanted.isGreaterThan(open) ? open : wanted;
        if (taken.isPositive()) {
            Reason reason = why.with("amount", taken).with("wanted", wanted);
            add(kind, item, code, 0, part(whole, taken).negated(), taken.negated(), reason);
        }
    }

    /** A part of a value, with the tax that belongs to it; never more than all of it. */
    private static TaxedAmount part(TaxedAmount whole, Money gross) {
        return gross.isGreaterThan(whole.gross()) ? whole : whole.sized(gross);
    }
}
