package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Fixture.CASE;
import static dev.retour.testkit.desk.Fixture.ORDER;
import static dev.retour.testkit.desk.Fixture.SHIRTS;
import static dev.retour.testkit.desk.Fixture.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.retour.desk.Noted;
import dev.retour.desk.Reply;
import dev.retour.desk.Settings;
import dev.retour.host.Configuration;
import dev.retour.kernel.Actor;
import dev.retour.kernel.Observation;
import dev.retour.order.OrderFact;
import dev.retour.store.StoredEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the world did is recorded, whatever it says and whenever it comes. */
class ObservationTest {

    private final Fixture at = new Fixture();

    private Noted delivered(Observation observation, long quantity) {
        return at.shop.orders().record(observation, ORDER, Fixture.delivered(quantity));
    }

    @Test
    void facts_are_parked_until_their_order_is_captured() {
        Noted parked = delivered(at.seen("d"), 3);
        assertThat(parked).isEqualTo(new Noted(Noted.Outcome.RECORDED, true, List.of()));
        assertThat(open("C-1").reasons())
                .extracting(reason -> reason.code().code())
                .containsExactly("entitlement.ORDER_NOT_CAPTURED");

        Noted captured = at.shop.orders().record(at.seen("c"), ORDER, new OrderFact.Captured(Fixture.terms(ORDER)));
        assertThat(captured.parked()).isFalse();
        assertThat(open("C-2").isAccepted()).isTrue();
    }

    private Reply open(String command) {
        return at.shop.returns().open(ORDER, CASE, id(command), request -> request.line(SHIRTS, 3));
    }

    @Test
    void an_observation_is_repeated_superseded_or_contradicted_but_counts_once() {
        at.capture(ORDER);
        Observation seen = at.seen("delivered");

        assertThat(delivered(seen, 3).outcome()).isEqualTo(Noted.Outcome.REPEATED);
        assertThat(delivered(seen.version(3), 2).outcome()).isEqualTo(Noted.Outcome.RECORDED);
        assertThat(delivered(seen.version(2), 1).outcome()).isEqualTo(Noted.Outcome.SUPERSEDED);
        Noted contradicted = delivered(seen.version(3), 1);

        assertThat(contradicted.outcome()).isEqualTo(Noted.Outcome.CONTRADICTED);
        assertThat(contradicted.discrepancies())
                .extracting(reason -> reason.code().code())
                .contains("desk.OBSERVATION_CHANGED");
        assertThat(at.shop
                        .orders()
                        .entitlement(ORDER)
                        .positions(SHIRTS)
                        .orElseThrow()
                        .withCustomer())
                .isBetween(1L, 2L);
    }

    @Test
    void a_fact_that_overdraws_is_recorded_and_told_once() {
        at.capture(ORDER);
        Noted over = delivered(at.seen("more"), 2);

        assertThat(over.discrepancies())
                .extracting(reason -> reason.code().code())
                .containsExactly("entitlement.OVERDRAWN_UNITS");
        delivered(at.seen("more"), 2);
        assertThat(at.messages())
                .extracting(envelope -> envelope.message().type())
                .containsExactly("order.discrepancy");
    }

    @Test
    void a_late_fact_keeps_its_instant_and_is_booked_to_the_first_open_day_in_the_business_zone() {
        Configuration configuration = Configuration.builder()
                .set(Settings.BUSINESS_ZONE, ZoneId.of("Asia/Shanghai"))
                .set(Settings.FIRST_OPEN_DAY, LocalDate.of(2026, 2, 1))
                .build();
        var orders = at.retour(each -> each.configuration(configuration))
                .shop(Fixture.SCOPE)
                .as(Actor.of("erp"))
                .orders();
        Instant closed = Instant.parse("2026-01-20T10:00:00Z");
        Instant evening = Instant.parse("2026-02-27T16:00:00Z");

        orders.record(Observation.of("wms", "1", closed), ORDER, Fixture.delivered(1));
        orders.record(Observation.of("wms", "2", evening), ORDER, Fixture.delivered(1));

        assertThat(at.events(Fixture.order(ORDER)))
                .extracting(StoredEvent::event)
                .extracting(
                        event -> event.stamp().effectiveAt(),
                        event -> event.stamp().bookedOn())
                .containsExactly(tuple(closed, LocalDate.of(2026, 2, 1)), tuple(evening, LocalDate.of(2026, 2, 28)));
    }

    @Test
    void a_fact_is_recorded_after_its_case_has_ended() {
        at.capture(ORDER);
        open("C-1").orThrow();
        at.shop.returns().withdraw(ORDER, CASE, id("C-2")).orThrow();

        assertThat(delivered(at.seen("late"), 1).outcome()).isEqualTo(Noted.Outcome.RECORDED);
    }
}
