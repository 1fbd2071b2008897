package dev.retour.returns;

import static dev.retour.returns.CaseStory.CASE;
import static dev.retour.returns.CaseStory.ORDER;
import static dev.retour.returns.CaseStory.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.money.TaxedAmount;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.entitlement.ReservedLine;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.Tender;
import dev.retour.order.terms.TenderId;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.receipt.GoodsStatus;
import java.util.List;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Cases of pieces that have serial numbers: it matters which one. */
class SerialStoryTest {

    private static final OrderLineId PHONES = OrderLineId.of("phones");

    private static LineUnits phones(String... serials) {
        return new LineUnits(PHONES, serials.length, List.of(serials));
    }

    private static CaseStory opened(String... serials) {
        OrderTerms terms = OrderTerms.builder(ORDER, CurrencyUnit.of("CNY"))
                .shop("shop")
                .channel("TMALL")
                .country("CN")
                .placedAt(CaseStory.START)
                .addLines(OrderLine.builder(PHONES, "PHONE", 3)
                        .unitPrice(BigMoney.parse("CNY 100.00"))
                        .total(TaxedAmount.ofGross(cny("300.00"), cny("0.00")))
                        .addSerials("S1", "S2", "S3")
                        .build())
                .addTenders(Tender.full(TenderId.of("alipay"), "ALIPAY", cny("300.00")))
                .build();
        LineUnits all = phones("S1", "S2", "S3");
        return CaseStory.reviewed(terms)
                .happens("shipped", new OrderFact.Shipped(List.of(all), Optional.empty()))
                .happens("delivered", new OrderFact.Delivered(List.of(all), Optional.empty()))
                .opens(phones(serials));
    }

    private static List<String> taken(CaseStory story) {
        return story.order().reservation(CASE).orElseThrow().lines().stream()
                .map(ReservedLine::serials)
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void only_the_piece_that_was_sold_comes_back() {
        CaseStory story = opened("S2").authorized(AuthorizationAct.APPROVE);
        story.receives(phones("S9"));
        assertThat(story.it().goods().discrepancies())
                .extracting(reason -> reason.code().name())
                .containsExactly("SERIAL_SWITCHED");
        assertThat(story.status()).isEqualTo(CaseStatus.AWAITING_GOODS);

        story.receives(phones("S2"));
        assertThat(story.it().goods().in(GoodsStatus.RECEIVED)).isEqualTo(1);
        assertThat(story.status()).isEqualTo(CaseStatus.RECEIVED);
    }

    @Test
    void the_piece_that_is_withdrawn_is_the_one_that_was_named() {
        CaseStory story = opened("S1", "S2").authorized(AuthorizationAct.APPROVE);
        story.authorized(AuthorizationAct.WITHDRAW, phones("S1"));

        assertThat(taken(story)).containsExactly("S2");
    }

    @Test
    void an_appeal_takes_the_piece_again_that_was_asked_for() {
        CaseStory story = opened("S2").authorized(AuthorizationAct.REJECT).authorized(AuthorizationAct.APPEAL);

        assertThat(taken(story)).containsExactly("S2");
    }

    @Test
    void a_piece_that_was_withdrawn_is_not_expected_any_more() {
        CaseStory story = opened("S1", "S2").authorized(AuthorizationAct.APPROVE);
        story.authorized(AuthorizationAct.WITHDRAW, phones("S1"));
        story.receives(phones("S1"));

        assertThat(story.it().goods().discrepancies())
                .extracting(reason -> reason.code().name())
                .containsExactly("SERIAL_SWITCHED");
        assertThat(story.it().goods().in(GoodsStatus.RECEIVED)).isZero();

        story.receives(phones("S2"));
        assertThat(story.it().goods().in(GoodsStatus.RECEIVED)).isEqualTo(1);
    }

    @Test
    void a_piece_that_another_case_has_taken_since_is_not_expected_by_this_one() {
        CaseStory story = opened("S1", "S2");
        story.authorized(AuthorizationAct.REJECT, phones("S1"));
        story.anotherTakes(phones("S1")).authorized(AuthorizationAct.APPROVE);
        story.receives(phones("S1"), phones("S2"));

        assertThat(story.it().goods().in(GoodsStatus.RECEIVED)).isEqualTo(1);
        assertThat(story.it().goods().discrepancies())
                .extracting(reason -> reason.code().name())
                .containsExactly("SERIAL_SWITCHED");
    }

    @Test
    void a_piece_that_an_appeal_takes_again_is_expected_again() {
        CaseStory story = opened("S2")
                .authorized(AuthorizationAct.REJECT)
                .authorized(AuthorizationAct.APPEAL)
                .authorized(AuthorizationAct.APPROVE);
        story.receives(phones("S2"));

        assertThat(story.it().goods().discrepancies()).isEmpty();
        assertThat(story.it().goods().in(GoodsStatus.RECEIVED)).isEqualTo(1);
    }
}
