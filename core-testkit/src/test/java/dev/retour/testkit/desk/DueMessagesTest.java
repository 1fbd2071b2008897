package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Fixture.CASE;
import static dev.retour.testkit.desk.Fixture.ORDER;
import static dev.retour.testkit.desk.Fixture.SCOPE;
import static dev.retour.testkit.desk.Fixture.SHIRTS;
import static dev.retour.testkit.desk.Fixture.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.Shop;
import dev.retour.desk.DueResult;
import dev.retour.desk.LateCase;
import dev.retour.desk.Settings;
import dev.retour.host.Configuration;
import dev.retour.json.StoredForms;
import dev.retour.kernel.Actor;
import dev.retour.kernel.Observation;
import dev.retour.order.LineUnits;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.tracking.Carried;
import dev.retour.policy.ReasonKind;
import dev.retour.policy.Resolution;
import dev.retour.published.Published;
import dev.retour.returns.Breach;
import dev.retour.returns.CaseNews;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.Deadline;
import dev.retour.returns.Patience;
import dev.retour.returns.receipt.Receipt;
import dev.retour.returns.receipt.ReceivedItem;
import dev.retour.store.Envelope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who has to do something is told so: send a label, hurry before a deadline, work after it. What is late is reported. */
class DueMessagesTest {

    private static final Patience PATIENCE = Patience.STANDARD
            .with(
                    CaseStatus.AWAITING_GOODS,
                    new Patience.Limit(Duration.ofDays(14), Deadline.Action.EXPIRE).noticed(Duration.ofDays(3)))
            .with(
                    CaseStatus.REQUESTED,
                    new Patience.Limit(Duration.ofDays(2), Deadline.Action.REMIND).escalated(1, "team-lead"));

    private final Fixture at = new Fixture();
    private final Instant start = at.clock.instant();
    private final Shop shop = at.retour(each -> each.configuration(Configuration.builder()
                    .set(Settings.CASE_PATIENCE, PATIENCE)
                    .build()))
            .shop(SCOPE)
            .as(Actor.of("clerk-7"));

    private void open(Resolution resolution) {
        at.capture(ORDER);
        shop.returns()
                .open(
                        ORDER,
                        CASE,
                        id("open"),
                        wish -> wish.line(SHIRTS, 2).resolution(resolution).reason(ReasonKind.QUALITY_DEFECT))
                .orThrow();
    }

    private List<Published> heard() {
        return at.messages().stream()
                .map(Envelope::message)
                .map(each -> StoredForms.standard().published().read(each.schema(), each.data()))
                .toList();
    }

    private <T extends Published> List<T> heard(Class<T> type) {
        return heard().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private List<DueResult> act() {
        List<DueResult> results = new ArrayList<>();
        shop.returns().actOnDue(results::add);
        return results;
    }

    private List<Breach> breaches() {
        List<LateCase> late = new ArrayList<>();
        shop.returns().breaches(late::add);
        return late.stream().flatMap(each -> each.breaches().stream()).toList();
    }

    @Test
    void who_may_send_goods_back_waits_for_a_label() {
        open(Resolution.RETURN_AND_REFUND);
        shop.returns().approve(ORDER, CASE, id("approve"));

        List<Published.LabelDue> due = heard(Published.LabelDue.class);
        assertThat(due).hasSize(1);
        assertThat(due.get(0).units())
                .extracting(Published.UnitsToSend::quantity)
                .containsExactly(2L);
        assertThat(due.get(0).deadline()).contains(start.plus(Duration.ofDays(14)));
    }

    @Test
    void units_that_are_approved_one_after_the_other_wait_for_a_label_each() {
        open(Resolution.RETURN_AND_REFUND);
        shop.returns().approve(ORDER, CASE, id("one"), LineUnits.of(SHIRTS, 1)).orThrow();
        shop.returns().approve(ORDER, CASE, id("two"), LineUnits.of(SHIRTS, 1)).orThrow();

        assertThat(heard(Published.LabelDue.class))
                .extracting(due -> due.units().get(0).quantity() + " until " + due.deadline())
                .containsExactly("1 until Optional.empty", "1 until Optional[" + start.plus(Duration.ofDays(14)) + "]");
    }

    @Test
    void units_that_are_approved_after_a_parcel_was_opened_wait_for_a_label_of_their_own() {
        open(Resolution.RETURN_AND_REFUND);
        shop.returns().approve(ORDER, CASE, id("one"), LineUnits.of(SHIRTS, 1)).orThrow();
        ParcelId parcel = ParcelId.of("BACK-1");
        shop.parcels().planReturn(parcel, id("plan"), Carried.of(ORDER, CASE)).orThrow();
        ReceivedItem shirt = ReceivedItem.of(LineUnits.of(SHIRTS, 1), "shirt");
        shop.returns()
                .observe(
                        Observation.of("warehouse", "GR-1", start),
                        ORDER,
                        CASE,
                        new CaseNews.GoodsReceived(new Receipt("WH-1", Optional.of(parcel), List.of(shirt), false)));
        shop.returns().approve(ORDER, CASE, id("two"), LineUnits.of(SHIRTS, 1)).orThrow();

        assertThat(heard(Published.LabelDue.class))
                .extracting(due -> due.units().get(0).quantity())
                .containsExactly(1L, 1L);
    }

    @Test
    void who_keeps_the_goods_waits_for_none() {
        open(Resolution.REFUND_ONLY);
        shop.returns().approve(ORDER, CASE, id("approve"));

        assertThat(heard(Published.LabelDue.class)).isEmpty();
    }

    @Test
    void that_a_deadline_is_near_is_told_once_and_then_it_holds() {
        open(Resolution.RETURN_AND_REFUND);
        shop.returns().approve(ORDER, CASE, id("approve"));
        at.clock.pass(Duration.ofDays(11).minusSeconds(1));
        assertThat(act()).isEmpty();
        at.clock.pass(Duration.ofSeconds(1));
        assertThat(act()).hasSize(1);
        assertThat(act()).isEmpty();
        assertThat(heard(Published.DeadlineNear.class))
                .containsExactly(new Published.DeadlineNear(
                        CASE, ORDER, "AWAITING_GOODS", start.plus(Duration.ofDays(14)), "EXPIRE", Optional.empty()));

        at.clock.pass(Duration.ofDays(3));
        assertThat(act()).hasSize(1);

        assertThat(shop.returns().find(CASE).orElseThrow().status()).isEqualTo(CaseStatus.EXPIRED);
    }

    @Test
    void reminders_that_do_not_help_give_the_case_to_somebody_else_and_it_is_reported_as_late() {
        open(Resolution.RETURN_AND_REFUND);
        at.clock.pass(Duration.ofDays(2));
        act();
        at.clock.pass(Duration.ofDays(2));
        act();
        assertThat(act()).isEmpty();

        Instant since = start.plus(Duration.ofDays(2));
        assertThat(heard(Published.DeadlineMissed.class))
                .containsExactly(
                        new Published.DeadlineMissed(
                                CASE, ORDER, "REQUESTED", "return.reminded", since, Optional.empty()),
                        new Published.DeadlineMissed(
                                CASE, ORDER, "REQUESTED", "return.handed-up", since, Optional.of("team-lead")));
        assertThat(breaches())
                .containsExactly(new Breach(
                        CASE,
                        ORDER,
                        Breach.Kind.STATUS,
                        CaseStatus.REQUESTED,
                        since,
                        Duration.ofDays(2),
                        0,
                        Optional.of("team-lead")));
    }

    @Test
    void what_is_in_time_is_not_reported() {
        open(Resolution.RETURN_AND_REFUND);

        assertThat(breaches()).isEmpty();
    }

    @Test
    void a_host_that_was_away_tells_nobody_that_a_passed_deadline_is_near() {
        open(Resolution.RETURN_AND_REFUND);
        shop.returns().approve(ORDER, CASE, id("approve"));
        at.clock.pass(Duration.ofDays(20));
        assertThat(act()).hasSize(1);

        assertThat(heard(Published.DeadlineNear.class)).isEmpty();
        assertThat(shop.returns().find(CASE).orElseThrow().status()).isEqualTo(CaseStatus.EXPIRED);
    }
}
