package dev.retour.order.terms;

import dev.retour.kernel.Problem;
import dev.retour.kernel.Reason;
import dev.retour.money.Magnitude;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.BigMoneyProvider;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Checks the terms of an order and tells every fault at once, each with its place.
 *
 * <p>Errors make the terms unfit to decide on. Warnings are legal but seldom meant. Terms that a host records are not
 * refused for them: what was sold was sold. Made for one order; see {@link #check}.
 */
public final class OrderTermsCheck {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    private final OrderTerms terms;
    private final List<Problem> problems = new ArrayList<>();

    private OrderTermsCheck(OrderTerms terms) {
        this.terms = terms;
    }

    /**
     * Checks terms.
     *
     * @param terms the terms
     * @return every fault; empty for sound terms
     */
    public static List<Problem> check(OrderTerms terms) {
        return new OrderTermsCheck(terms).run();
    }

    private List<Problem> run() {
        if (terms.lines().isEmpty()) {
            error("$.lines", Reason.of(TermsReason.LINES_MISSING));
        }
        if (!COUNTRY.matcher(terms.country()).matches()) {
            error("$.country", Reason.of(TermsReason.COUNTRY_INVALID).with("country", terms.country()));
        }
        checkIds();
        checkAmounts();
        checkTenders();
        checkPromotions();
        new LineCheck(terms, problems).run();
        return List.copyOf(problems);
    }

    private void error(String path, Reason reason) {
        problems.add(Problem.error(path, reason));
    }

    private void checkIds() {
        checkIds("$.lines", terms.lines().stream().map(OrderLine::id).toList());
        checkIds("$.charges", terms.charges().stream().map(ChargeLine::id).toList());
        checkIds("$.tenders", terms.tenders().stream().map(Tender::id).toList());
        checkIds("$.promotions", terms.promotions().stream().map(Promotion::id).toList());
    }

    private void checkIds(String path, List<?> ids) {
        Set<Object> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!seen.add(ids.get(i))) {
                error(
                        path + "[" + i + "].id",
                        Reason.of(TermsReason.ID_TWICE).with("id", ids.get(i).toString()));
            }
        }
    }

    private void checkAmounts() {
        for (int i = 0; i < terms.lines().size(); i++) {
            checkAmounts("$.lines[" + i + "]", terms.lines().get(i));
        }
        for (int i = 0; i < terms.charges().size(); i++) {
            checkAmount(
                    "$.charges[" + i + "].total", terms.charges().get(i).total().gross());
        }
        for (int i = 0; i < terms.promotions().size(); i++) {
            Promotion promotion = terms.promotions().get(i);
            checkAmount("$.promotions[" + i + "].threshold", promotion.threshold());
            checkAmount("$.promotions[" + i + "].discount", promotion.discount());
        }
    }

    private void checkAmounts(String path, OrderLine line) {
        checkAmount(path + ".unitPrice", line.unitPrice());
        checkAmount(path + ".total", line.total().gross());
        if (!Magnitude.holds(line.quantity())) {
            Reason reason = Reason.of(TermsReason.AMOUNT_TOO_LARGE);
            error(path + ".quantity", reason.with("amount", Long.toString(line.quantity())));
        }
        for (int i = 0; i < line.discounts().size(); i++) {
            checkAmount(
                    path + ".discounts[" + i + "].amount",
                    line.discounts().get(i).amount());
        }
    }

    private void checkAmount(String path, BigMoneyProvider amount) {
        CurrencyUnit currency = amount.toBigMoney().getCurrencyUnit();
        if (!currency.equals(terms.currency())) {
            error(
                    path,
                    Reason.of(TermsReason.CURRENCY_MIXED)
                            .with("amount", amount.toString())
                            .with("currency", terms.currency().getCode()));
        }
        if (!Magnitude.holds(amount.toBigMoney().toMoney(RoundingMode.DOWN))) {
            error(path, Reason.of(TermsReason.AMOUNT_TOO_LARGE).with("amount", amount.toString()));
        }
    }

    private void checkTenders() {
        for (int i = 0; i < terms.tenders().size(); i++) {
            checkTender("$.tenders[" + i + "]", terms.tenders().get(i));
        }
        if (terms.isOneCurrency()) {
            checkPaid();
        }
    }

    private void checkTender(String path, Tender tender) {
        checkAmount(path + ".captured", tender.captured());
        tender.sharedPayment().map(Tender.SharedPayment::whole).ifPresent(whole -> {
            checkAmount(path + ".sharedPayment.whole", whole);
            if (whole.getCurrencyUnit().equals(tender.captured().getCurrencyUnit())
                    && whole.isLessThan(tender.captured())) {
                error(
                        path + ".sharedPayment.whole",
                        Reason.of(TermsReason.SHARED_PAYMENT_TOO_SMALL)
                                .with("captured", tender.captured())
                                .with("whole", whole));
            }
        });
    }

    private void checkPaid() {
        Money zero = Money.zero(terms.currency());
        Money lines = terms.lines().stream().map(OrderLine::paid).reduce(zero, Money::plus);
        Money owed =
                terms.charges().stream().map(charge -> charge.total().gross()).reduce(lines, Money::plus);
        Money taken = terms.tenders().stream().map(Tender::captured).reduce(zero, Money::plus);
        if (!taken.equals(owed)) {
            Reason reason = Reason.of(TermsReason.TENDERS_DIFFER).with("expected", owed);
            problems.add(Problem.warning("$.tenders", reason.with("found", taken)));
        }
    }

    private void checkPromotions() {
        Set<OrderLineId> known = terms.lines().stream().map(OrderLine::id).collect(Collectors.toSet());
        for (int i = 0; i < terms.promotions().size(); i++) {
            List<OrderLineId> lines = terms.promotions().get(i).lines();
            for (int j = 0; j < lines.size(); j++) {
                if (!known.contains(lines.get(j))) {
                    error(
                            "$.promotions[" + i + "].lines[" + j + "]",
                            Reason.of(TermsReason.PROMOTION_LINE_UNKNOWN).with("line", lines.get(j)));
                }
            }
        }
    }
}
