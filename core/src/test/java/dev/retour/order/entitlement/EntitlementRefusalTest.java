package dev.retour.order.entitlement;

import static dev.retour.order.entitlement.ShirtOrder.ALIPAY;
import static dev.retour.order.entitlement.ShirtOrder.ID;
import static dev.retour.order.entitlement.ShirtOrder.SHIPPING;
import static dev.retour.order.entitlement.ShirtOrder.codes;
import static dev.retour.order.entitlement.ShirtOrder.shirts;
import static dev.retour.order.entitlement.ShirtOrder.taxed;
import static dev.retour.order.entitlement.ShirtOrder.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
import dev.retour.order.ChargeAmount;
import dev.retour.order.OrderFact;
import dev.retour.order.TenderAmount;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.OrderTermsBuilder;
import dev.retour.order.terms.Tender;
import dev.retour.order.terms.TenderId;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What cannot be decided is refused with a reason, and what others did wrong is reported, never thrown. */
class EntitlementRefusalTest {

    private final ShirtOrder shop = new ShirtOrder();

    private void delivered(OrderTerms terms) {
        shop.happens("captured", new OrderFact.Captured(terms));
        shop.happens("signed", new OrderFact.Delivered(shirts(3), Optional.empty()));
    }

    @Test
    void termsThatMixCurrenciesAreRecordedButNothingIsDecidedOnThem() {
        Tender dollars = Tender.full(TenderId.of("usd"), "CARD", Money.parse("USD 1.00"));
        delivered(new OrderTermsBuilder()
                .from(ShirtOrder.terms())
                .addTenders(dollars)
                .build());

        assertThat(shop.order().id()).isEqualTo(ID);
        assertThat(why(shop.wantsShirts("A", Basis.RETURN, 1))).isEqualTo("[TERMS_UNUSABLE {order=SO-1}]");
        assertThat(codes(shop.entitlement().discrepancies())).containsExactly("TERMS_UNUSABLE");
    }

    @Test
    void anotherCurrencyIsRefusedForRefundsAndCredits() {
        delivered(ShirtOrder.terms());
        shop.wantsShirts("A", Basis.RETURN, 1);

        assertThat(why(shop.refunds("A", "R-1", new TenderAmount(ALIPAY, Money.parse("JPY 1")))))
                .isEqualTo("[CURRENCY_OTHER {amount=JPY 1, currency=CNY}]");
        TaxedAmount yen = TaxedAmount.ofGross(Money.parse("JPY 1"), Money.parse("JPY 0"));
        assertThat(why(shop.creditsShirts("A", "K-1", yen))).isEqualTo("[CURRENCY_OTHER {amount=JPY 1, currency=CNY}]");
    }

    @Test
    void everythingThatSpeaksAgainstARefundIsTold() {
        delivered(ShirtOrder.terms());
        shop.wantsShirts("A", Basis.RETURN, 1);
        shop.refunds("A", "R-1", new TenderAmount(ALIPAY, Money.parse("CNY 1.00")));

        assertThat(why(shop.refunds("A", "R-1", new TenderAmount(ALIPAY, Money.parse("CNY 201.00")))))
                .isEqualTo("[REFUND_EXISTS {refund=R-1},"
                        + " REFUND_EXCEEDED {available=CNY 79.00, case=A, wanted=CNY 201.00}]");
    }

    @Test
    void aLineIsNeverCreditedWithTheOtherSign() {
        delivered(ShirtOrder.terms());
        shop.wantsShirts("A", Basis.RETURN, 1);

        assertThat(why(shop.creditsShirts("A", "K-1", taxed("-1.00", "-0.12")))).startsWith("[CREDIT_EXCEEDED");
    }

    @Test
    void aChargeThatOthersCreditedBeyondItsInvoiceIsReported() {
        delivered(ShirtOrder.terms());
        shop.happens(
                "red-letter",
                new OrderFact.Invoiced(
                        "RED-1",
                        OrderFact.InvoiceType.ORDINARY,
                        OrderFact.InvoiceUse.UNCONFIRMED,
                        List.of(),
                        List.of(new ChargeAmount(SHIPPING, taxed("-12.00", "-0.68")))));

        assertThat(codes(shop.entitlement().discrepancies())).containsExactly("OVERDRAWN_CREDIT");
    }
}
