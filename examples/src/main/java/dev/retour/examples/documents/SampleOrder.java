package dev.retour.examples.documents;

import dev.retour.kernel.Attributes;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Personal;
import dev.retour.money.TaxedAmount;
import dev.retour.order.terms.BundlePart;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** An order with every part filled: a set of two shirts, paid with a slice of a payment. */
final class SampleOrder {

    static final OrderId ID = OrderId.of("SO-1");
    static final OrderLineId SET = OrderLineId.of("set");
    static final OrderLineId SHIRTS = OrderLineId.of("shirts");
    static final ChargeId SHIPPING = ChargeId.of("shipping");
    static final TenderId ALIPAY = TenderId.of("alipay");
    static final Instant DAY = Instant.parse("2026-03-01T08:00:00Z");

    private SampleOrder() {}

    static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    static TaxedAmount taxed(String gross, String tax) {
        return TaxedAmount.ofGross(cny(gross), cny(tax));
    }

    static OrderTerms terms() {
        OrderDiscount discount = new OrderDiscount("D-1", Optional.of("P-1"), cny("30.00"), Funder.PLATFORM, false);
        List<Discount> shares = discount.over(List.of(cny("100.00"), cny("200.00")));
        return OrderTerms.builder(ID, CurrencyUnit.of("CNY"))
                .shop("shop")
                .channel("TMALL")
                .legalEntity("ACME")
                .country("CN")
                .placedAt(DAY)
                .customer(new Customer("buyer-token", 5, 1, 2).ofTier("GOLD"))
                .addLines(set(shares.get(0)), shirts(shares.get(1)))
                .addCharges(new ChargeLine(SHIPPING, ChargeLine.Type.SHIPPING, "SF", taxed("12.00", "0.68")))
                .addTenders(payment())
                .addPromotions(new Promotion("P-1", cny("300.00"), cny("30.00"), Funder.PLATFORM, List.of(SHIRTS)))
                .attributes(Attributes.none().with("phone", Personal.of("13800000000")))
                .build();
    }

    private static OrderLine set(Discount share) {
        return OrderLine.builder(SET, "SET-1", 1)
                .unitPrice(BigMoney.parse("CNY 100.00"))
                .addDiscounts(share)
                .total(taxed("100.00", "11.50"))
                .build();
    }

    private static OrderLine shirts(Discount share) {
        return OrderLine.builder(SHIRTS, "SHIRT-M", 2)
                .unitPrice(BigMoney.parse("CNY 100.00"))
                .addDiscounts(share)
                .total(taxed("200.00", "23.01"))
                .bundle(new BundlePart(SET, BigDecimal.ONE, BigDecimal.ONE))
                .gift(true)
                .lot("LOT-7")
                .addSerials("S-1", "S-2")
                .category("shirts")
                .addFlags("hygiene")
                .attributes(attributes())
                .build();
    }

    private static Attributes attributes() {
        return Attributes.none()
                .with("size", "M")
                .with("picked", 2)
                .with("weight", new BigDecimal("0.25"))
                .with("washed", false)
                .with("made", LocalDate.of(2026, 1, 31))
                .with("sold", DAY);
    }

    private static Tender payment() {
        Tender.SharedPayment whole = new Tender.SharedPayment("PAY-1", cny("500.00"));
        return new Tender(ALIPAY, "ALIPAY", cny("282.00"), Tender.Phase.FULL, 1, Optional.of(whole));
    }
}
