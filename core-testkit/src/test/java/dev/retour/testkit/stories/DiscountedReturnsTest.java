package dev.retour.testkit.stories;

import static dev.retour.testkit.stories.CaseAtHand.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.money.TaxedAmount;
import dev.retour.order.terms.OrderLineId;
import dev.retour.policy.Clawback;
import dev.retour.policy.Effect;
import dev.retour.policy.RefundTiming;
import dev.retour.returns.settlement.RefundLine;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Known mistakes with discounts, taxes and cents, with the figures of those who met them: what goes back is what was paid. */
class DiscountedReturnsTest {

    private static final OrderLineId GOODS = OrderLineId.of("goods");

    private static ShopDay sold(Basket basket, Effect... more) {
        return ShopDay.refundingAt(RefundTiming.REQUEST, more).sells(basket).deliversAll();
    }

    private static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static TaxedAmount taxed(String gross, String tax) {
        return TaxedAmount.ofGross(cny(gross), cny(tax));
    }

    private static CaseAtHand returns(ShopDay day, String line, long units, int number) {
        return day.opens("R-" + number, wish -> wish.line(OrderLineId.of(line), units))
                .refunds("F-" + number);
    }

    private static CaseAtHand gives(ShopDay day, String gross, int number) {
        return day.opens("R-" + number, wish -> wish.amount(GOODS, cny(gross))).refunds("F-" + number);
    }

    private static TaxedAmount value(CaseAtHand known, int number) {
        return known.refund("F-" + number).breakdown().value();
    }

    @Test
    void a_discount_on_the_whole_order_is_taken_off_the_piece_that_comes_back() {
        ShopDay day = sold(Basket.in("CNY")
                .line("goods", 1, "100.00", "11.50")
                .line("lamp", 2, "200.00", "23.01")
                .off("30.00")
                .paid("card", "270.00"));
        assertThat(returns(day, "goods", 1, 1).money("F-1"))
                .as("not the list price of 100.00")
                .isEqualTo(cny("90.00"));
        returns(day, "lamp", 1, 2);
        returns(day, "lamp", 1, 3);
        assertThat(day.sent()).isEqualTo(cny("270.00"));
    }

    @Test
    void rounding_each_piece_never_differs_from_rounding_the_sum() {
        ShopDay day = sold(Basket.in("CNY").line("goods", 3, "100.00", "11.50").paid("card", "100.00"));
        assertThat(returns(day, "goods", 1, 1).money("F-1")).isEqualTo(cny("33.33"));
        assertThat(returns(day, "goods", 1, 2).money("F-2")).isEqualTo(cny("33.34"));
        assertThat(returns(day, "goods", 1, 3).money("F-3")).isEqualTo(cny("33.33"));
        assertThat(day.sent()).isEqualTo(cny("100.00"));
    }

    @Test
    void a_discount_in_a_price_with_tax_gives_99_back_and_not_97_90() {
        ShopDay day = sold(Basket.in("CNY")
                .line("goods", 1, "110.00", "10.00")
                .off("11.00")
                .paid("card", "99.00"));

        CaseAtHand all = returns(day, "goods", 1, 1);
        assertThat(value(all, 1)).isEqualTo(taxed("99.00", "9.00"));
        assertThat(day.sent()).isEqualTo(cny("99.00"));
    }

    @Test
    void a_discount_in_a_price_before_tax_gives_the_same_99_back() {
        ShopDay day = sold(Basket.beforeTaxIn("CNY")
                .line("goods", 1, "110.00", "10.00")
                .off("10.00")
                .paid("card", "99.00"));

        CaseAtHand all = returns(day, "goods", 1, 1);
        assertThat(value(all, 1)).isEqualTo(taxed("99.00", "9.00"));
        assertThat(day.sent()).isEqualTo(cny("99.00"));
    }

    @Test
    void three_pieces_for_179_26_give_179_26_back_and_not_179_25() {
        ShopDay day = sold(Basket.in("CNY").line("goods", 3, "179.26", "20.62").paid("card", "179.26"));
        TaxedAmount back = taxed("0.00", "0.00");
        for (int i = 1; i <= 3; i++) {
            back = back.plus(value(returns(day, "goods", 1, i), i));
        }
        assertThat(back).isEqualTo(taxed("179.26", "20.62"));
        assertThat(day.sent()).isEqualTo(cny("179.26"));
        assertThat(day.left("card")).isEqualTo(cny("0.00"));
    }

    @Test
    void refunds_on_top_of_each_other_never_have_more_net_than_the_52_that_were_sold() {
        ShopDay day = sold(Basket.in("CNY").line("goods", 1, "60.00", "8.00").paid("card", "60.00"));
        TaxedAmount back = value(gives(day, "20.01", 1), 1)
                .plus(value(gives(day, "19.99", 2), 2))
                .plus(value(gives(day, "20.00", 3), 3));

        assertThat(back).isEqualTo(taxed("60.00", "8.00"));
        assertThat(back.net()).isEqualTo(cny("52.00"));
        assertThat(why(day.asks("R-4", wish -> wish.amount(GOODS, cny("0.01")))))
                .isNotEmpty();
    }

    @Test
    void a_voucher_of_ten_percent_gives_108_back_and_not_120() {
        ShopDay day = sold(Basket.in("CNY")
                .line("goods", 1, "120.00", "13.81")
                .off("12.00")
                .paid("card", "108.00"));
        returns(day, "goods", 1, 1);
        assertThat(day.sent()).isEqualTo(cny("108.00"));
    }

    @Test
    void twenty_off_from_two_hundred_gives_180_back_and_not_200() {
        ShopDay day = sold(Basket.in("CNY")
                .line("goods", 2, "200.00", "23.01")
                .off("20.00", "200.00")
                .paid("card", "180.00"));
        returns(day, "goods", 2, 1);
        assertThat(day.sent()).isEqualTo(cny("180.00"));
    }

    @Test
    void who_buys_up_to_the_threshold_and_returns_one_of_two_keeps_the_discount_only_where_the_policy_says_so() {
        Basket basket = Basket.in("CNY")
                .line("goods", 2, "200.00", "23.01")
                .off("20.00", "200.00")
                .paid("card", "180.00");
        assertThat(returns(sold(basket, new Effect.Promotions(Clawback.KEEP)), "goods", 1, 1)
                        .money("F-1"))
                .isEqualTo(cny("90.00"));
        CaseAtHand strict = returns(sold(basket, new Effect.Promotions(Clawback.RE_EVALUATE)), "goods", 1, 1);
        assertThat(strict.lines("F-1")).containsExactly("GOODS goods 90.00", "CLAWBACK goods -10.00");
        assertThat(strict.money("F-1")).isEqualTo(cny("80.00"));
    }

    @Test
    void an_amount_of_21_80_is_20_and_its_tax_and_20_is_not_20_without_tax() {
        ShopDay day = sold(Basket.in("CNY").line("goods", 1, "109.00", "9.00").paid("card", "109.00"));

        assertThat(value(gives(day, "21.80", 1), 1)).isEqualTo(taxed("21.80", "1.80"));
        assertThat(value(gives(day, "20.00", 2), 2)).isEqualTo(taxed("20.00", "1.65"));
    }

    @Test
    void net_tax_and_gross_of_what_comes_back_are_written_down_and_never_mixed() {
        ShopDay day = sold(
                Basket.beforeTaxIn("CNY").line("goods", 2, "226.00", "26.00").paid("card", "226.00"));
        CaseAtHand one = returns(day, "goods", 1, 1);

        RefundLine line = one.refund("F-1").breakdown().lines().get(0);
        assertThat(line.value()).isEqualTo(new TaxedAmount(cny("100.00"), cny("13.00"), cny("113.00")));
        assertThat(line.money()).as("money is always with tax").isEqualTo(cny("113.00"));
    }

    @Test
    void of_318_less_255_50_exactly_62_50_is_left_whoever_asks() {
        ShopDay day = sold(Basket.in("CNY").line("goods", 1, "318.00", "36.58").paid("card", "318.00"));
        TaxedAmount back = value(gives(day, "127.75", 1), 1).plus(value(gives(day, "127.75", 2), 2));

        assertThat(day.entitlement().refundable(GOODS)).contains(cny("62.50"));
        assertThat(day.left("card")).isEqualTo(cny("62.50"));
        assertThat(why(day.asks("R-3", wish -> wish.amount(GOODS, cny("62.51")))))
                .isNotEmpty();
        assertThat(back.plus(value(gives(day, "62.50", 4), 4))).isEqualTo(taxed("318.00", "36.58"));
    }
}
