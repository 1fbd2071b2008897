package dev.retour.order.terms;

import dev.retour.kernel.Problem;
import dev.retour.kernel.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** Checks the lines of an order: what they add up to, their serial numbers and their bundles. */
final class LineCheck {

    private final OrderTerms terms;
    private final List<Problem> problems;
    private final BundleCheck bundles;

    LineCheck(OrderTerms terms, List<Problem> problems) {
        this.terms = terms;
        this.problems = problems;
        this.bundles = new BundleCheck(terms.lines(), problems);
    }

    void run() {
        for (int i = 0; i < terms.lines().size(); i++) {
            check("$.lines[" + i + "]", terms.lines().get(i));
        }
        bundles.checkShares();
    }

    private void check(String path, OrderLine line) {
        if (isOneCurrency(line)) {
            checkTotal(path, line);
            checkDiscounts(path, line);
        }
        int serials = line.serials().size();
        if (serials > 0 && serials != line.quantity()) {
            Reason reason = Reason.of(TermsReason.SERIALS_COUNT).with("quantity", line.quantity());
            error(path + ".serials", reason.with("serials", serials));
        }
        checkSerials(path, line);
        line.bundle().ifPresent(bundle -> bundles.check(path + ".bundle.parent", line.id(), bundle.parent()));
    }

    private boolean isOneCurrency(OrderLine line) {
        return line.unitPrice().getCurrencyUnit().equals(line.total().currency())
                && line.discounts().stream()
                        .allMatch(discount -> discount.amount()
                                .getCurrencyUnit()
                                .equals(line.total().currency()));
    }

    private static BigMoney price(OrderLine line) {
        return line.unitPrice().multipliedBy(line.quantity());
    }

    private void checkTotal(String path, OrderLine line) {
        BigMoney expected = line.discounts().stream()
                .filter(Discount::onInvoice)
                .map(Discount::amount)
                .reduce(price(line), BigMoney::minus, BigMoney::plus);
        Money found = terms.taxBasis() == TaxBasis.INCLUSIVE
                ? line.total().gross()
                : line.total().net();
        BigMoney off = expected.minus(found).abs();
        if (!off.isZero()) {
            boolean rounded = !off.isGreaterThan(Money.ofMinor(found.getCurrencyUnit(), line.quantity()));
            Reason reason = Reason.of(rounded ? TermsReason.TOTAL_ROUNDED : TermsReason.TOTAL_WRONG)
                    .with("expected", expected.toString())
                    .with("found", found);
            problems.add(rounded ? Problem.warning(path + ".total", reason) : Problem.error(path + ".total", reason));
        }
    }

    /** Discounts on the invoice are off the price; those that others pay are off what the invoice says. */
    private void checkDiscounts(String path, OrderLine line) {
        Money discounts = line.discounts().stream()
                .map(Discount::amount)
                .reduce(Money.zero(line.total().currency()), Money::plus);
        boolean beyond = line.discounts().stream()
                .filter(Discount::onInvoice)
                .map(Discount::amount)
                .reduce(price(line), BigMoney::minus, BigMoney::plus)
                .isNegative();
        if (beyond || line.paid().isNegative()) {
            Reason reason = Reason.of(TermsReason.DISCOUNT_BEYOND_PRICE).with("discounts", discounts);
            error(path + ".discounts", reason.with("price", price(line).toString()));
        }
    }

    private void checkSerials(String path, OrderLine line) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < line.serials().size(); i++) {
            if (!seen.add(line.serials().get(i))) {
                Reason reason = Reason.of(TermsReason.ID_TWICE);
                error(
                        path + ".serials[" + i + "]",
                        reason.with("id", line.serials().get(i)));
            }
        }
    }

    private void error(String path, Reason reason) {
        problems.add(Problem.error(path, reason));
    }
}
