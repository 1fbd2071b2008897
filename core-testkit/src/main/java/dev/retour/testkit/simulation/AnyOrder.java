package dev.retour.testkit.simulation;

import dev.retour.kernel.Attributes;
import dev.retour.kernel.OrderId;
import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
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
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Draws orders and what may happen to them. Not thread-safe. */
final class AnyOrder {

    private static final List<CurrencyUnit> CURRENCIES =
            List.of(CurrencyUnit.of("JPY"), CurrencyUnit.of("KWD"), CurrencyUnit.of("CNY"));

    private final Dice dice;
    private final Attributes personal;
    private final OrderId id;
    private final CurrencyUnit currency;
    private final int lines;
    private final int charges;
    private final int tenders;

    AnyOrder(Dice dice, Canaries canaries, OrderId id) {
        this.dice = dice;
        this.personal = canaries.planted();
        this.id = id;
        this.currency = CURRENCIES.get(dice.below(CURRENCIES.size()));
        this.lines = dice.between(1, 3);
        this.charges = dice.between(0, 2);
        this.tenders = dice.between(1, 3);
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
        OrderLine line = OrderLine.builder(OrderLineId.of("L" + number), "SKU", dice.between(1, 5))
                .unitPrice(gross.toBigMoney())
                .total(TaxedAmount.ofGross(gross, part(gross, 30)))
                .build();
        return dice.chance(70) ? line : discounted(line);
    }

    private OrderLine discounted(OrderLine line) {
        Money off = part(line.total().gross(), 100);
        Discount discount =
                new Discount("D1", Discount.Level.LINE, Optional.empty(), off, Funder.PLATFORM, dice.chance(30));
        return OrderLine.builder(line.id(), line.sku(), line.quantity())
                .unitPrice(line.unitPrice())
                .total(line.total())
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
            units.add(LineUnits.of(anyLine(), dice.between(1, most)));
        }
        return units;
    }

    /** Anything but the capture of the order; most often that goods arrive. */
    OrderFact fact() {
        return switch (dice.below(16)) {
            case 0 -> new OrderFact.LineCancelled(units(2));
            case 1 -> new OrderFact.Lost(units(1), Optional.empty());
            case 2 -> new OrderFact.ReturnedOutside(dice.chance(50) ? Basis.RETURN : Basis.REFUSED, units(2));
            case 3 -> refunded();
            case 4 -> new OrderFact.ChargedBack("dispute", anyTender(), money(900), stage());
            case 5 -> adjusted();
            case 6, 7, 8 -> new OrderFact.Shipped(units(5), Optional.of("P1"));
            default -> new OrderFact.Delivered(units(5), Optional.empty());
        };
    }

    private OrderFact refunded() {
        OrderFact.RefundCause cause = OrderFact.RefundCause.values()[dice.below(OrderFact.RefundCause.values().length)];
        return new OrderFact.RefundedOutside(
                cause,
                List.of(new LineMoney(anyLine(), money(900))),
                dice.chance(50) ? List.of() : List.of(new TenderAmount(anyTender(), money(900))));
    }

    private OrderFact.DisputeStage stage() {
        return OrderFact.DisputeStage.values()[dice.below(OrderFact.DisputeStage.values().length)];
    }

    private OrderFact adjusted() {
        Money gross = money(900);
        TaxedAmount less = TaxedAmount.zero(currency).minus(TaxedAmount.ofGross(gross, part(gross, 30)));
        return new OrderFact.PriceAdjusted(List.of(new LineAmount(anyLine(), less)));
    }
}
