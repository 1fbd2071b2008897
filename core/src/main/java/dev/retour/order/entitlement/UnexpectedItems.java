package dev.retour.order.entitlement;

import dev.retour.kernel.Identifier;
import dev.retour.kernel.Reason;
import dev.retour.money.Magnitude;
import dev.retour.money.TaxedAmount;
import dev.retour.order.ChargeAmount;
import dev.retour.order.LineAmount;
import dev.retour.order.LineCost;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.OrderFact.ChargedBack;
import dev.retour.order.OrderFact.Confirmed;
import dev.retour.order.OrderFact.Delivered;
import dev.retour.order.OrderFact.Invoiced;
import dev.retour.order.OrderFact.IssueCostKnown;
import dev.retour.order.OrderFact.LineCancelled;
import dev.retour.order.OrderFact.Lost;
import dev.retour.order.OrderFact.OpeningPosition;
import dev.retour.order.OrderFact.PriceAdjusted;
import dev.retour.order.OrderFact.RefundReversed;
import dev.retour.order.OrderFact.RefundedOutside;
import dev.retour.order.OrderFact.ReturnedOutside;
import dev.retour.order.OrderFact.Settled;
import dev.retour.order.OrderFact.Shipped;
import dev.retour.order.TenderAmount;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.TenderId;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Finds facts that name what the order does not have: another line, charge, payment or currency. */
final class UnexpectedItems {

    private final Balances balances;

    UnexpectedItems(Balances balances) {
        this.balances = balances;
    }

    void find(Consumer<Reason> found) {
        balances.order().facts().forEach(known -> new Look(known, found).at(known.fact()));
    }

    /** The look at one fact. */
    private final class Look {

        private final KnownFact known;
        private final Consumer<Reason> found;

        Look(KnownFact known, Consumer<Reason> found) {
            this.known = known;
            this.found = found;
        }

        void at(OrderFact fact) {
            switch (fact.kind()) {
                case CAPTURED -> {}
                case LINE_CANCELLED -> gone(((LineCancelled) fact).lines());
                case SHIPPED -> units(((Shipped) fact).lines());
                case DELIVERED -> units(((Delivered) fact).lines());
                case LOST -> gone(((Lost) fact).lines());
                case CONFIRMED -> ((Confirmed) fact).lines().forEach(this::line);
                case INVOICED -> invoiced((Invoiced) fact);
                case PRICE_ADJUSTED -> adjusted((PriceAdjusted) fact);
                case SETTLED -> money(((Settled) fact).amount());
                case REFUNDED_OUTSIDE -> refunded((RefundedOutside) fact);
                case REFUND_REVERSED -> reversed((RefundReversed) fact);
                case RETURNED_OUTSIDE -> gone(((ReturnedOutside) fact).lines());
                case CHARGED_BACK -> chargedBack((ChargedBack) fact);
                case ISSUE_COST_KNOWN -> costs(((IssueCostKnown) fact).lines());
                case OPENING_POSITION -> opening((OpeningPosition) fact);
            }
        }

        private void units(List<LineUnits> lines) {
            for (LineUnits units : lines) {
                line(units.line());
                balances.line(units.line()).ifPresent(line -> serials(line, units));
            }
        }

        /** Of units that are gone, serial numbers say which are left; of those that left or arrived, nobody asks. */
        private void gone(List<LineUnits> lines) {
            units(lines);
            lines.stream()
                    .filter(units -> balances.line(units.line()).isPresent())
                    .filter(units -> !units.serials().isEmpty())
                    .filter(units -> units.serials().size() < units.quantity())
                    .forEach(units -> numberOf(EntitlementReason.MISSING_SERIALS, units));
        }

        private void numberOf(EntitlementReason code, LineUnits units) {
            found.accept(reason(code)
                    .with("line", units.line())
                    .with("units", units.quantity())
                    .with("serials", units.serials().size()));
        }

        private void serials(LineBalance line, LineUnits units) {
            if (units.hasTooManySerials()) {
                numberOf(EntitlementReason.UNEXPECTED_SERIALS, units);
            }
            units.serials().stream()
                    .filter(serial -> !line.serials().has(serial))
                    .forEach(serial -> found.accept(
                            reason(EntitlementReason.UNEXPECTED_ITEM).with("item", serial)));
        }

        private void invoiced(Invoiced fact) {
            amounts(fact.lines());
            for (ChargeAmount amount : fact.charges()) {
                charge(amount.charge());
                taxed(amount.amount());
            }
        }

        private void amounts(List<LineAmount> amounts) {
            for (LineAmount amount : amounts) {
                line(amount.line());
                taxed(amount.amount());
            }
        }

        /** Amounts that each count may be too large together. */
        private void adjusted(PriceAdjusted fact) {
            amounts(fact.lines());
            balances.facts().changes(fact).values().stream()
                    .filter(change -> !Magnitude.holds(change))
                    .forEach(this::taxed);
        }

        private void refunded(RefundedOutside fact) {
            given(fact.lines(), fact.tenders());
        }

        private void reversed(RefundReversed fact) {
            given(fact.lines(), fact.tenders());
            if (balances.facts().refund(fact).isEmpty()) {
                found.accept(reason(EntitlementReason.UNEXPECTED_REVERSAL)
                        .with("refund", fact.source() + "/" + fact.refund()));
            }
        }

        private void given(List<LineMoney> moneys, List<TenderAmount> amounts) {
            moneys(moneys);
            tenders(amounts);
            moneys.forEach(each -> sign(each.amount()));
            amounts.forEach(each -> sign(each.amount()));
        }

        private void sign(Money amount) {
            if (amount.isNegative()) {
                found.accept(reason(EntitlementReason.UNEXPECTED_SIGN).with("amount", amount));
            }
        }

        private void chargedBack(ChargedBack fact) {
            tender(fact.tender());
            money(fact.amount());
            sign(fact.amount());
        }

        private void costs(List<LineCost> costs) {
            costs.forEach(cost -> line(cost.line()));
        }

        private void opening(OpeningPosition fact) {
            gone(fact.returned());
            given(fact.refunded(), fact.tenders());
        }

        private void moneys(List<LineMoney> moneys) {
            for (LineMoney each : moneys) {
                line(each.line());
                money(each.amount());
            }
        }

        private void tenders(List<TenderAmount> amounts) {
            for (TenderAmount amount : amounts) {
                tender(amount.tender());
                money(amount.amount());
            }
        }

        private void line(OrderLineId id) {
            report(id, balances.line(id).isPresent());
        }

        private void charge(ChargeId id) {
            report(id, balances.charge(id).isPresent());
        }

        private void tender(TenderId id) {
            report(id, balances.tender(id).isPresent());
        }

        private void report(Identifier item, boolean exists) {
            if (!exists) {
                found.accept(reason(EntitlementReason.UNEXPECTED_ITEM).with("item", item));
            }
        }

        private void taxed(TaxedAmount amount) {
            Stream.of(amount.gross(), amount.net(), amount.tax())
                    .filter(each -> !Magnitude.holds(each))
                    .findFirst()
                    .ifPresentOrElse(this::money, () -> money(amount.gross()));
        }

        private void money(Money amount) {
            if (!amount.getCurrencyUnit().equals(balances.currency())) {
                found.accept(reason(EntitlementReason.UNEXPECTED_CURRENCY)
                        .with("amount", amount)
                        .with("currency", balances.currency()));
            } else if (!Magnitude.holds(amount)) {
                found.accept(reason(EntitlementReason.UNEXPECTED_AMOUNT).with("amount", amount));
            }
        }

        private Reason reason(EntitlementReason code) {
            return Reason.of(code).with("fact", known.observation());
        }
    }
}
