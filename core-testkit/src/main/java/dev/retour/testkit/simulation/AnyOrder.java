package dev.retour.testkit.simulation;

import dev.retour.kernel.Attributes;
import dev.retour.kernel.OrderId;
import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
import dev.retour.order.ChargeAmount;
import dev.retour.order.LineAmount;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.TenderAmount;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.ChargeLine;
import dev.retour.order.terms.Customer;
import dev.retour.order.terms.Discount;
import dev.retour.order.terms.Funder;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.TaxBasis;
import dev.retour.order.terms.Tender;
import dev.retour.order.terms.TenderId;
import dev.retour.testkit.Canaries;
import dev.retour.testkit.Dice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Draws orders and what may happen to them. Not thread-safe. */
final class AnyOrder {

    private static final List<CurrencyUnit> CURRENCIES =
            List.of(CurrencyUnit.of("JPY"), CurrencyUnit.of("KWD"), CurrencyUnit.of("CNY"));

    private static final List<String> SERIALS = List.of("S1", "S2", "S3", "S4", "S5");

    private static final int MOST_LINES = 3;

    private final Dice dice;
    private final Attributes personal;
    private final OrderId id;
    private final CurrencyUnit currency;
    private final int lines;
    private final int charges;
    private final int tenders;
    private final boolean corrects;
    private final boolean[] named;

    AnyOrder(Dice dice, Canaries canaries, OrderId id, boolean corrects) {
        this.dice = dice;
        this.personal = canaries.planted();
        this.id = id;
        this.currency = CURRENCIES.get(dice.below(CURRENCIES.size()));
        this.lines = dice.between(1, MOST_LINES);
        this.charges = dice.between(0, 2);
        this.tenders = dice.between(1, 3);
        this.corrects = corrects;
        this.named =
                corrects ? new boolean[] {dice.chance(40), dice.chance(40), dice.chance(40)} : new boolean[MOST_LINES];
    }

    OrderId id() {
        return id;
    }

    Money money(int most) {
        return Money.ofMinor(currency, dice.between(0, most));
    }

    OrderTerms terms(Instant at) {
        List<OrderLine> goods = new ArrayList<>();
        for (int i = 1; i <= lines; i++) {
            goods.add(line(i));
        }
        List<ChargeLine> extras = new ArrayList<>();
        for (int i = 1; i <= charges; i++) {
            extras.add(charge(i));
        }
        return OrderTerms.builder(id, currency)
                .shop("shop")
                .channel("web")
                .country("CN")
                .taxBasis(dice.chance(50) ? TaxBasis.INCLUSIVE : TaxBasis.EXCLUSIVE)
                .placedAt(at)
                .customer(Customer.of("customer-" + id))
                .lines(goods)
                .charges(extras)
                .tenders(payments())
                .attributes(personal.with("channel-note", "vip"))
                .build();
    }

    private OrderLine line(int number) {
        Money gross = money(3_000);
        int quantity = dice.between(1, 5);
        OrderLine line = OrderLine.builder(OrderLineId.of("L" + number), "SKU", quantity)
                .serials(named[number - 1] ? serials(quantity) : List.of())
                .unitPrice(gross.toBigMoney())
                .total(TaxedAmount.ofGross(gross, part(gross, 30)))
                .build();
        return dice.chance(70) ? line : discounted(line);
    }

    /** The first serials that a line may have, in any order. */
    private List<String> serials(int count) {
        List<String> serials = new ArrayList<>(SERIALS.subList(0, count));
        for (int i = serials.size(); i > 1; i--) {
            Collections.swap(serials, i - 1, dice.below(i));
        }
        return serials;
    }

    private OrderLine discounted(OrderLine line) {
        Money off = part(line.total().gross(), 100);
        Discount discount =
                new Discount("D1", Discount.Level.LINE, Optional.empty(), off, Funder.PLATFORM, dice.chance(30));
        return OrderLine.builder(line.id(), line.sku(), line.quantity())
                .unitPrice(line.unitPrice())
                .total(line.total())
                .serials(line.serials())
                .addDiscounts(discount)
                .attributes(personal)
                .build();
    }

    private Money part(Money of, int percent) {
        return Money.ofMinor(currency, of.getAmountMinorLong() * dice.between(0, percent) / 100);
    }

    private ChargeLine charge(int number) {
        Money gross = money(200);
        TaxedAmount amount = TaxedAmount.ofGross(gross, part(gross, 30));
        boolean saves = dice.chance(20);
        TaxedAmount total = saves ? TaxedAmount.zero(currency).minus(amount) : amount;
        return new ChargeLine(ChargeId.of("C" + number), ChargeLine.Type.OTHER, "any", total);
    }

    private List<Tender> payments() {
        List<Tender> payments = new ArrayList<>();
        for (int i = 1; i <= tenders; i++) {
            payments.add(new Tender(
                    TenderId.of("T" + i),
                    "any",
                    money(6_000 / tenders),
                    Tender.Phase.FULL,
                    dice.between(0, 2),
                    Optional.empty()));
        }
        return payments;
    }

    /** A line of the order, seldom another. */
    OrderLineId anyLine() {
        return OrderLineId.of("L" + (dice.chance(4) ? 9 : dice.between(1, lines)));
    }

    ChargeId anyCharge() {
        return ChargeId.of("C" + (charges == 0 || dice.chance(10) ? 9 : dice.between(1, charges)));
    }

    private TenderId anyTender() {
        return TenderId.of("T" + (dice.chance(5) ? 9 : dice.between(1, tenders)));
    }

    List<LineUnits> units(int most) {
        List<LineUnits> units = new ArrayList<>();
        int parts = dice.chance(70) ? 1 : 2;
        for (int i = 0; i < parts; i++) {
            units.add(named(LineUnits.of(anyLine(), dice.between(1, most))));
        }
        return units;
    }

    /**
     * A part of what is said of a line with serials names them; seldom too many or too few,
     * twice, or one that it does not have.
     */
    private LineUnits named(LineUnits units) {
        int number = Integer.parseInt(units.line().value().substring(1));
        if (number > lines || !named[number - 1] || dice.chance(65)) {
            return units;
        }
        int quantity = (int) units.quantity();
        List<String> serials = new ArrayList<>(serials(Math.max(2, quantity)).subList(0, quantity));
        switch (dice.below(40)) {
            case 0 -> serials.add("S9");
            case 1 -> serials.add(serials.get(0));
            case 2 -> serials.remove(0);
            case 3 -> serials.set(0, serials.get(serials.size() - 1));
            case 4 -> serials.set(0, "S9");
            default -> {}
        }
        return new LineUnits(units.line(), units.quantity(), serials);
    }

    /** Anything but the capture of the order; most often that goods arrive. */
    OrderFact fact() {
        return switch (dice.below(corrects ? 18 : 16)) {
            case 0 -> new OrderFact.LineCancelled(units(2));
            case 1 -> new OrderFact.Lost(units(1), Optional.empty());
            case 2 -> new OrderFact.ReturnedOutside(dice.chance(50) ? Basis.RETURN : Basis.REFUSED, units(2));
            case 3 -> corrects && dice.chance(40) ? reversed() : refunded();
            case 4 -> new OrderFact.ChargedBack("dispute", anyTender(), money(900), stage());
            case 5 -> adjusted();
            case 16 -> invoiced();
            case 17 ->
                new OrderFact.OpeningPosition(
                        units(1),
                        List.of(new LineMoney(anyLine(), signed(300))),
                        dice.chance(50) ? List.of() : List.of(new TenderAmount(anyTender(), signed(300))));
            case 6, 7, 8 -> new OrderFact.Shipped(units(5), Optional.of("P1"));
            default -> new OrderFact.Delivered(units(5), Optional.empty());
        };
    }

    /** All that may have been ordered arrives, more or less. */
    OrderFact arrived() {
        List<LineUnits> units = new ArrayList<>();
        for (int i = 1; i <= lines; i++) {
            units.add(LineUnits.of(OrderLineId.of("L" + i), dice.between(1, 5)));
        }
        return new OrderFact.Delivered(units, Optional.empty());
    }

    private OrderFact refunded() {
        OrderFact.RefundCause cause = OrderFact.RefundCause.values()[dice.below(OrderFact.RefundCause.values().length)];
        return new OrderFact.RefundedOutside(
                cause,
                some(corrects && dice.chance(20) ? 0 : 1, () -> new LineMoney(anyLine(), signed(900))),
                some(dice.chance(50) ? 0 : 1, () -> new TenderAmount(anyTender(), signed(900))));
    }

    /** Of any fact that the order may have: a refund as it was told is most often reversed as a whole. */
    private OrderFact reversed() {
        String refund = dice.chance(20) ? "arrived" : "w" + dice.below(6);
        boolean whole = dice.chance(50);
        return new OrderFact.RefundReversed(
                "sim",
                refund,
                whole,
                whole ? List.of() : some(dice.below(2), () -> new LineMoney(anyLine(), signed(900))),
                whole ? List.of() : some(dice.below(2), () -> new TenderAmount(anyTender(), signed(900))));
    }

    /** As many items as wanted, or one more. */
    private <T> List<T> some(int count, Supplier<T> item) {
        int all = count + (corrects && dice.chance(20) ? 1 : 0);
        return Stream.generate(item).limit(all).toList();
    }

    /** An amount, seldom one that takes another back. */
    private Money signed(int most) {
        return corrects && dice.chance(15) ? money(most).negated() : money(most);
    }

    private OrderFact invoiced() {
        return new OrderFact.Invoiced(
                "any",
                OrderFact.InvoiceType.ORDINARY,
                OrderFact.InvoiceUse.UNCONFIRMED,
                List.of(new LineAmount(anyLine(), taxed(signed(900)))),
                dice.chance(70) ? List.of() : List.of(new ChargeAmount(anyCharge(), taxed(signed(200)))));
    }

    private TaxedAmount taxed(Money gross) {
        return TaxedAmount.ofGross(gross, part(gross, 30));
    }

    private OrderFact.DisputeStage stage() {
        return OrderFact.DisputeStage.values()[dice.below(OrderFact.DisputeStage.values().length)];
    }

    private OrderFact adjusted() {
        return new OrderFact.PriceAdjusted(some(1, () -> new LineAmount(anyLine(), taxed(change()))));
    }

    private Money change() {
        return corrects && dice.chance(20) ? money(900) : money(900).negated();
    }
}
