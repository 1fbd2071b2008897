package dev.retour.testkit.story;

import dev.retour.kernel.OrderId;
import dev.retour.money.TaxedAmount;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.ChargeLine;
import dev.retour.order.terms.Customer;
import dev.retour.order.terms.Discount;
import dev.retour.order.terms.Funder;
import dev.retour.order.terms.OrderDiscount;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.Promotion;
import dev.retour.order.terms.Tender;
import dev.retour.order.terms.TenderId;
import dev.retour.testkit.Dice;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Puts an order together whose payments make its price. */
final class OrderDraft {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final Promotion PROMOTION = new Promotion("300-30", yuan(300), yuan(30), Funder.SELLER, List.of());

    private final Dice dice;
    private final long number;
    private final StoryKind kind;

    OrderDraft(Dice dice, long number, StoryKind kind) {
        this.dice = dice;
        this.number = number;
        this.kind = kind;
    }

    private static Money yuan(long amount) {
        return Money.ofMajor(CNY, amount);
    }

    OrderTerms terms(Instant placed) {
        List<OrderLine> lines = lines();
        List<ChargeLine> charges = charges();
        return OrderTerms.builder(OrderId.of("T-" + (1001 + number)), CNY)
                .shop("tmall-1")
                .channel("TMALL")
                .country("CN")
                .placedAt(placed)
                .customer(Customer.of("customer-" + dice.between(100, 999)))
                .addAllLines(lines)
                .addAllCharges(charges)
                .addAllPromotions(kind == StoryKind.PROMOTION_LOST ? List.of(PROMOTION) : List.of())
                .addAllTenders(tenders(paid(lines, charges)))
                .build();
    }

    private static Money paid(List<OrderLine> lines, List<ChargeLine> charges) {
        Money paid = Money.zero(CNY);
        for (OrderLine line : lines) {
            paid = paid.plus(line.paid());
        }
        for (ChargeLine charge : charges) {
            paid = paid.plus(charge.total().gross());
        }
        return paid;
    }

    private List<OrderLine> lines() {
        return switch (kind) {
            case PROMOTION_LOST -> promoted(List.of(Article.SCARF, Article.COAT));
            case WITH_FEES -> List.of(line(Article.CHAIR, 1, List.of()));
            case SERIAL_SWITCHED -> List.of(numbered(line(Article.PHONE, 1 + dice.below(2), List.of())));
            default -> any();
        };
    }

    private List<OrderLine> any() {
        List<Article> articles = new ArrayList<>(Article.ALL);
        List<OrderLine> lines = new ArrayList<>();
        int count = dice.between(1, 2);
        for (int i = 1; i <= count; i++) {
            Article article = articles.remove(dice.below(articles.size()));
            long units = i == 1 ? kind.units() + dice.below(2) : dice.between(1, 2);
            boolean helped = i == 1 && dice.chance(30);
            lines.add(line(article, units, helped ? List.of(coupon()) : List.of()));
        }
        return lines;
    }

    private OrderLine numbered(OrderLine line) {
        List<String> serials = LongStream.rangeClosed(1, line.quantity())
                .mapToObj(piece -> "SN-" + number + "-" + piece)
                .toList();
        return OrderLine.builder(line.id(), line.sku(), line.quantity())
                .from(line)
                .serials(serials)
                .build();
    }

    /** The platform pays it, and the customer never gets it back. */
    private static Discount coupon() {
        return new Discount("coupon", Discount.Level.LINE, Optional.empty(), yuan(10), Funder.PLATFORM, false);
    }

    private List<OrderLine> promoted(List<Article> articles) {
        OrderDiscount off = new OrderDiscount(
                PROMOTION.id(), Optional.of(PROMOTION.id()), PROMOTION.discount(), Funder.SELLER, true);
        List<Discount> shares =
                off.over(articles.stream().map(article -> yuan(article.price())).toList());
        List<OrderLine> lines = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            lines.add(line(articles.get(i), 1, List.of(shares.get(i))));
        }
        return lines;
    }

    private static OrderLine line(Article article, long units, List<Discount> discounts) {
        Money gross = yuan(article.price() * units);
        for (Discount discount : discounts) {
            gross = discount.onInvoice() ? gross.minus(discount.amount()) : gross;
        }
        return OrderLine.builder(OrderLineId.of(article.sku()), article.sku(), units)
                .unitPrice(yuan(article.price()).toBigMoney())
                .total(TaxedAmount.ofGross(gross, tax(gross)))
                .addAllDiscounts(discounts)
                .category(article.category())
                .flags(article.flags())
                .build();
    }

    /** The 13 % that a price contains. */
    private static Money tax(Money gross) {
        return gross.multipliedBy(13).dividedBy(113, RoundingMode.HALF_UP);
    }

    private List<ChargeLine> charges() {
        Money gross = yuan(dice.between(6, 12));
        ChargeLine delivery = new ChargeLine(
                ChargeId.of("DELIVERY"), ChargeLine.Type.SHIPPING, "std", TaxedAmount.ofGross(gross, tax(gross)));
        return dice.chance(40) ? List.of(delivery) : List.of();
    }

    /** Some pay a part in points, which get their part back last. */
    private List<Tender> tenders(Money paid) {
        Tender.Phase full = Tender.Phase.FULL;
        Money points = yuan(dice.between(3, 20));
        return dice.chance(35)
                ? List.of(
                        Tender.full(TenderId.of("ALIPAY"), "ALIPAY", paid.minus(points)),
                        new Tender(TenderId.of("POINTS"), "POINTS", points, full, 1, Optional.empty()))
                : List.of(Tender.full(TenderId.of(dice.chance(50) ? "WECHAT" : "ALIPAY"), "WALLET", paid));
    }
}
