package dev.retour.order.entitlement;

import static dev.retour.order.entitlement.ShirtOrder.ALIPAY;
import static dev.retour.order.entitlement.ShirtOrder.GIFT_CARD;
import static dev.retour.order.entitlement.ShirtOrder.SHIPPING;
import static dev.retour.order.entitlement.ShirtOrder.SHIRTS;
import static dev.retour.order.entitlement.ShirtOrder.cny;
import static dev.retour.order.entitlement.ShirtOrder.codes;
import static dev.retour.order.entitlement.ShirtOrder.share;
import static dev.retour.order.entitlement.ShirtOrder.shirts;
import static dev.retour.order.entitlement.ShirtOrder.taxed;
import static dev.retour.order.entitlement.ShirtOrder.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Language;
import dev.retour.kernel.Observation;
import dev.retour.kernel.Reason;
import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
import dev.retour.order.ChargeAmount;
import dev.retour.order.LineAmount;
import dev.retour.order.LineMoney;
import dev.retour.order.OrderFact;
import dev.retour.order.TenderAmount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The business, told to the cent: how many, how much, on which payment, and why not more. */
class EntitlementStoryTest {

    private final ShirtOrder shop = new ShirtOrder();

    @Test
    void whatCanComeBackFollowsTheGoods() {
        assertThat(why(shop.wantsShirts("A", Basis.RETURN, 1))).startsWith("[ORDER_NOT_CAPTURED");

        shop.happens("captured", new OrderFact.Captured(ShirtOrder.terms()));
        assertThat(shop.shirtsFor(Basis.CANCELLATION).units()).isEqualTo(3);
        assertThat(texts(shop.shirtsFor(Basis.RETURN))).containsExactly("0 of 3 units are where RETURN can take them.");

        shop.happens("parcel-1", new OrderFact.Shipped(shirts(2), Optional.of("P1")));
        assertThat(shop.shirtsFor(Basis.CANCELLATION).units()).isEqualTo(1);
        assertThat(shop.shirtsFor(Basis.REFUSED).units()).isEqualTo(2);

        shop.happens("signed-1", new OrderFact.Delivered(shirts(2), Optional.of("P1")));
        assertThat(shop.shirtsFor(Basis.RETURN).units()).isEqualTo(2);
        assertThat(shop.shirtsFor(Basis.RETURN).share()).isEqualTo(share("180.01", "20.71", "160.01"));
        assertThat(shop.entitlement().positions(SHIRTS)).contains(new UnitPositions(3, 1, 0, 2, 0, 0, 0, 0));
    }

    @Test
    void nobodyTakesAUnitTwiceAndWhatIsGivenBackIsTakenAgainAtTheSamePrice() {
        delivered();

        shop.wantsShirts("A", Basis.RETURN, 1);
        shop.wantsShirts("B", Basis.RETURN, 2);
        assertThat(shop.shirtsOf("A").share()).isEqualTo(share("90.00", "10.35", "80.00"));
        assertThat(shop.shirtsOf("B").share()).isEqualTo(share("180.01", "20.71", "160.01"));

        Decision<Initiated> third = shop.wantsShirts("C", Basis.RETURN, 1);
        assertThat(why(third)).isEqualTo("[UNITS_EXCEEDED {available=0, basis=RETURN, line=shirts, wanted=1}]");
        assertThat(texts(shop.shirtsFor(Basis.RETURN)))
                .containsExactly("Case A has taken 1 units.", "Case B has taken 2 units.");

        shop.withdraws("A");
        shop.wantsShirts("C", Basis.RETURN, 1);
        assertThat(shop.shirtsOf("C"))
                .isEqualTo(new ReservedLine(SHIRTS, Units.of(1, 1), List.of(), share("90.00", "10.35", "80.00")));
    }

    @Test
    void whatThePlatformGaveBackIsNotGivenBackTwice() {
        takenByBAndC();

        shop.happens(
                "platform",
                new OrderFact.RefundedOutside(
                        OrderFact.RefundCause.UNITS,
                        List.of(new LineMoney(SHIRTS, cny("100.00"))),
                        List.of(new TenderAmount(ALIPAY, cny("100.00")))));

        assertThat(english(shop.entitlement().discrepancies()))
                .containsExactly("Line shirts is overdrawn by CNY 100.00: more was given back than it was worth.");
        assertThat(shop.refundable("C")).isEqualTo(cny("80.00"));
        assertThat(shop.refundable("B")).isEqualTo(cny("140.01"));
        assertThat(shop.left(ALIPAY)).isEqualTo(cny("102.01"));

        List<TenderAmount> plan = shop.entitlement().plan(cny("80.00"), Set.of());
        assertThat(plan)
                .containsExactly(new TenderAmount(GIFT_CARD, cny("50.00")), new TenderAmount(ALIPAY, cny("30.00")));
        shop.refunds("C", "R-1", plan.toArray(TenderAmount[]::new));

        assertThat(shop.refundable("C")).isEqualTo(cny("0.00"));
        assertThat(shop.refundable("B")).isEqualTo(cny("60.01"));
        assertThat(why(shop.refunds("B", "R-2", new TenderAmount(ALIPAY, cny("60.02")))))
                .isEqualTo("[REFUND_EXCEEDED {available=CNY 60.01, case=B, wanted=CNY 60.02}]");
        assertThat(why(shop.refunds("B", "R-2", new TenderAmount(ALIPAY, cny("72.02")))))
                .isEqualTo("[TENDER_EXCEEDED {available=CNY 72.01, tender=alipay, wanted=CNY 72.02},"
                        + " REFUND_EXCEEDED {available=CNY 60.01, case=B, wanted=CNY 72.02}]");

        shop.refunds("B", "R-2", new TenderAmount(ALIPAY, cny("60.01")));
        assertThat(shop.refundable("B")).isEqualTo(cny("0.00"));
        assertThat(shop.left(ALIPAY)).isEqualTo(cny("12.00"));
        assertThat(why(shop.withdraws("B"))).startsWith("[CASE_HAS_STARTED");
    }

    @Test
    void theShippingIsLeftUntilTheBankTakesItBackAndComesAgainWhenTheDisputeIsWon() {
        whatThePlatformGaveBackIsNotGivenBackTwice();
        shop.wantsShipping("D", "12.00");
        assertThat(shop.refundable("D")).isEqualTo(cny("12.00"));

        dispute(1, OrderFact.DisputeStage.OPENED);
        assertThat(shop.refundable("D")).isEqualTo(cny("0.00"));
        assertThat(english(shop.entitlement().discrepancies()))
                .contains(
                        "Payment alipay is overdrawn by CNY 8.00: more left it than it brought.",
                        "The order is overdrawn by CNY 8.00: more was given back than was paid.");

        dispute(2, OrderFact.DisputeStage.WON);
        shop.refunds("D", "R-3", new TenderAmount(ALIPAY, cny("12.00")));
        assertThat(shop.left(ALIPAY)).isEqualTo(cny("0.00"));
        assertThat(shop.left(GIFT_CARD)).isEqualTo(cny("0.00"));
    }

    @Test
    void creditNotesTakeBackExactlyWhatWasInvoiced() {
        takenByBAndC();
        shop.wantsShipping("D", "12.00");
        assertThat(why(shop.creditsShirts("C", "K-0", taxed("90.00", "10.36")))).startsWith("[CREDIT_EXCEEDED");

        shop.creditsShirts("C", "K-1", taxed("90.00", "10.35"));
        shop.creditsShirts("B", "K-2", taxed("180.01", "20.71"));
        shop.creditsShipping("D", "K-3", taxed("12.00", "0.68"));

        assertThat(shop.entitlement().creditable(SHIRTS)).contains(TaxedAmount.zero(ShirtOrder.CNY));
        assertThat(why(shop.creditsShipping("D", "K-4", taxed("0.01", "0.00")))).startsWith("[CREDIT_EXCEEDED");
    }

    @Test
    void aRefundThatFailedCanBeSentAgainButNeverUnderItsOldId() {
        takenByBAndC();
        shop.refunds("C", "R-1", new TenderAmount(GIFT_CARD, cny("50.00")));
        shop.refundFails("R-1", GIFT_CARD);

        assertThat(why(shop.refunds("C", "R-1", new TenderAmount(GIFT_CARD, cny("50.00")))))
                .startsWith("[REFUND_EXISTS");
        shop.refunds("C", "R-2", new TenderAmount(GIFT_CARD, cny("50.00")));
        assertThat(shop.refundable("C")).isEqualTo(cny("30.00"));
    }

    @Test
    void whoSoldDearAndCheaperLaterOwesEachCustomerWhatHisUnitsCostThen() {
        delivered();
        shop.wantsShirts("A", Basis.RETURN, 1);
        shop.happens(
                "price-protection",
                new OrderFact.PriceAdjusted(List.of(new LineAmount(SHIRTS, taxed("-20.01", "-2.30")))));

        assertThat(shop.shirtsOf("A").share()).isEqualTo(share("90.00", "10.35", "80.00"));
        assertThat(shop.shirtsFor(Basis.RETURN).share()).isEqualTo(share("160.00", "18.41", "140.00"));
        shop.wantsShirts("B", Basis.RETURN, 1);
        shop.wantsShirts("C", Basis.RETURN, 1);
        assertThat(shop.shirtsOf("B").share().plus(shop.shirtsOf("C").share()))
                .isEqualTo(share("160.00", "18.41", "140.00"));
    }

    private void dispute(long version, OrderFact.DisputeStage stage) {
        shop.happens(
                Observation.of("alipay", "dispute", Instant.EPOCH).version(version),
                new OrderFact.ChargedBack("dispute", ALIPAY, cny("20.00"), stage));
    }

    private void delivered() {
        shop.happens("captured", new OrderFact.Captured(ShirtOrder.terms()));
        shop.happens("signed", new OrderFact.Delivered(shirts(3), Optional.empty()));
        shop.happens(
                "invoice",
                new OrderFact.Invoiced(
                        "INV-1",
                        OrderFact.InvoiceType.ORDINARY,
                        OrderFact.InvoiceUse.UNCONFIRMED,
                        List.of(new LineAmount(SHIRTS, taxed("270.01", "31.06"))),
                        List.of(new ChargeAmount(SHIPPING, taxed("12.00", "0.68")))));
    }

    private void takenByBAndC() {
        delivered();
        shop.wantsShirts("A", Basis.RETURN, 1);
        shop.wantsShirts("B", Basis.RETURN, 2);
        shop.withdraws("A");
        shop.wantsShirts("C", Basis.RETURN, 1);
        assertThat(shop.order().cases()).containsExactly(CaseId.of("A"), CaseId.of("B"), CaseId.of("C"));
        assertThat(codes(shop.entitlement().discrepancies())).isEmpty();
    }

    private static List<String> texts(Allowance allowance) {
        return english(allowance.limits());
    }

    private static List<String> english(List<Reason> reasons) {
        return reasons.stream().map(reason -> reason.text(Language.EN)).toList();
    }
}
