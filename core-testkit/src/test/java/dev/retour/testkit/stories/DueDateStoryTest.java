package dev.retour.testkit.stories;

import static dev.retour.testkit.stories.CaseAtHand.why;
import static dev.retour.testkit.stories.ShopDay.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.order.terms.OrderLineId;
import dev.retour.policy.RefundTiming;
import dev.retour.published.Published;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.Deadline;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A clerk gives a customer more time, and a platform gives us less. */
class DueDateStoryTest {

    private static final OrderLineId MUGS = OrderLineId.of("mugs");

    private static ShopDay delivered(ShopDay day) {
        Basket mugs = Basket.in("CNY").line("mugs", 3, "30.00", "3.45").paid("alipay", "30.00");
        return day.sells(mugs).deliversAll();
    }

    @Test
    void a_clerk_promises_a_customer_who_is_ill_five_more_days() {
        ShopDay day = delivered(ShopDay.refundingAt(RefundTiming.INSPECTION));
        CaseAtHand mugs = day.opens("R-1", wish -> wish.line(MUGS, 2));
        Instant end = mugs.it().deadline().orElseThrow().at();
        day.days(10).messages();

        day.shop()
                .returns()
                .setDue(ORDER, mugs.id(), day.command(), end.plus(Duration.ofDays(5)), "CUSTOMER_IS_ILL")
                .orThrow();
        assertThat(day.news(Published.ReturnMoved.class))
                .extracting(Published.ReturnMoved::what)
                .contains("return.due-set");

        day.days(5).actsOnDue();
        assertThat(mugs.status()).as("a day after it would have expired").isEqualTo(CaseStatus.AWAITING_GOODS);
        assertThat(day.late()).isEmpty();

        day.days(4).actsOnDue();
        assertThat(mugs.status()).as("at the end of what was promised").isEqualTo(CaseStatus.EXPIRED);
        day.check();
    }

    @Test
    void a_platform_gives_us_48_hours_to_answer() {
        ShopDay day = delivered(ShopDay.reviewing());
        CaseAtHand mugs = day.opens("R-1", wish -> wish.line(MUGS, 2));
        Instant end = day.now().plus(Duration.ofHours(48));

        day.shop()
                .returns()
                .setDue(ORDER, mugs.id(), day.command(), end, "PLATFORM_ASKS")
                .orThrow();

        assertThat(mugs.it().deadline().map(Deadline::at)).contains(end);
        day.days(2);
        assertThat(day.due()).containsExactly("R-1");
        assertThat(day.late()).containsExactly("R-1 REQUESTED");
    }

    @Test
    void nobody_sets_a_date_that_has_passed() {
        ShopDay day = delivered(ShopDay.reviewing());
        CaseAtHand mugs = day.opens("R-1", wish -> wish.line(MUGS, 2));

        assertThat(why(day.shop().returns().setDue(ORDER, mugs.id(), day.command(), day.now(), "MISTAKE")))
                .containsExactly("return.DUE_OUT_OF_RANGE");
    }
}
