package dev.retour.returns;

import static dev.retour.returns.CaseStory.ORDER;
import static dev.retour.returns.CaseStory.shirts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.order.LineUnits;
import dev.retour.parcel.ParcelId;
import dev.retour.policy.RefundTiming;
import dev.retour.returns.CaseNews.GoodsReceived;
import dev.retour.returns.receipt.Receipt;
import dev.retour.returns.receipt.ReceivedItem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many units the customer still has to send, and how long goods that are on their way keep a case open. */
class UnsentTest {

    private static CaseStory threeShirts() {
        return CaseStory.refundedAt(RefundTiming.INSPECTION)
                .shipped()
                .delivered()
                .opens(shirts(3));
    }

    private static CaseStory opened(CaseStory story, String parcel, LineUnits units) {
        ReceivedItem item = ReceivedItem.of(units, units.line().value());
        Optional<ParcelId> from = Optional.of(ParcelId.of(parcel));
        return story.hears("of-" + parcel, new GoodsReceived(new Receipt("WH-1", from, List.of(item), false)));
    }

    private static long unsent(CaseStory story) {
        return story.it().unsent(shirts(1).line());
    }

    @Test
    void all_that_neither_came_nor_is_in_a_parcel_is_to_be_sent() {
        assertThat(unsent(threeShirts())).isEqualTo(3);
        assertThat(unsent(threeShirts().follows("P-1", ParcelWay.AWAITED, shirts(1))))
                .isEqualTo(2);
        assertThat(unsent(threeShirts().receives(shirts(2)))).isEqualTo(1);
        assertThat(unsent(threeShirts().receives(shirts(3)))).isZero();
    }

    @Test
    void a_parcel_of_which_nobody_said_what_is_inside_may_hold_all_until_it_is_opened() {
        CaseStory story = threeShirts().follows("P-1", ParcelWay.COMING);
        assertThat(unsent(story)).isZero();
        opened(story, "P-1", shirts(1));
        assertThat(unsent(story)).isEqualTo(2);
    }

    @Test
    void what_was_handed_in_without_a_parcel_is_none_of_a_parcel_that_comes() {
        CaseStory story = threeShirts().follows("P-1", ParcelWay.COMING, shirts(1));
        assertThat(unsent(story.receives(shirts(1)))).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"EMPTY", "WITH_CUSTOMER", "CALLED_OFF"})
    void a_parcel_that_brings_nothing_leaves_all_to_be_sent(ParcelWay way) {
        assertThat(unsent(threeShirts().follows("P-1", way))).isEqualTo(3);
    }

    @Test
    void what_a_courier_lost_nobody_has_to_send() {
        assertThat(unsent(threeShirts().follows("P-1", ParcelWay.LOST, shirts(2))))
                .isEqualTo(1);
    }

    @Test
    void a_warehouse_that_has_all_waits_for_nothing_though_the_courier_never_said_that_it_arrived() {
        CaseStory story = threeShirts().follows("P-1", ParcelWay.COMING, shirts(1));
        assertThat(story.receives(shirts(1)).it().coming(shirts(1).line(), 3)).isEqualTo(1);
        story.hears("all", CaseStory.received(true, shirts(1)));

        assertThat(story.it().coming(shirts(1).line(), 3)).isZero();
        assertThat(new Look(story.it()).dues().mayExpire()).isTrue();
    }

    @Test
    void what_is_listed_in_a_parcel_that_comes_does_not_expire_beside_what_was_handed_in() {
        CaseStory story = CaseStory.refundedAt(RefundTiming.INSPECTION)
                .shipped()
                .delivered()
                .opens(shirts(2));
        story.follows("P-1", ParcelWay.COMING, shirts(1)).receives(shirts(1));

        assertThat(CaseStory.why(story.days(400).does(new CaseCommand.Expire(ORDER, CaseStory.CASE))))
                .isNotEmpty();
    }
}
