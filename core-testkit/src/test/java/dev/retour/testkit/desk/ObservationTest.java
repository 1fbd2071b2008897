package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Fixture.CASE;
import static dev.retour.testkit.desk.Fixture.ORDER;
import static dev.retour.testkit.desk.Fixture.SHIRTS;
import static dev.retour.testkit.desk.Fixture.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import dev.retour.Shop;
import dev.retour.desk.Noted;
import dev.retour.desk.Reply;
import dev.retour.desk.Settings;
import dev.retour.host.Configuration;
import dev.retour.kernel.Actor;
import dev.retour.kernel.Moment;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.StorableText;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.entitlement.KnownFact;
import dev.retour.order.entitlement.Order;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.OrderTermsBuilder;
import dev.retour.returns.CaseCommand;
import dev.retour.store.StoredEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        assertThat(delivered(seen.version(3), 1).outcome()).isEqualTo(Noted.Outcome.CONTRADICTED);
        assertThat(delivered(seen.version(3), 2).outcome()).isEqualTo(Noted.Outcome.REPEATED);
        assertThat(delivered(seen.version(3), 1).outcome()).isEqualTo(Noted.Outcome.REPEATED);
        assertThat(delivered(seen.version(4), 3).outcome()).isEqualTo(Noted.Outcome.RECORDED);
        assertThat(withCustomer(at)).isEqualTo(3);
    }

    private static long withCustomer(Fixture at) {
        return at.shop
                .orders()
                .entitlement(ORDER)
                .positions(SHIRTS)
                .orElseThrow()
                .withCustomer();
    }

    /** Two and three units do not overdraw, so that the contradictions are all that is told. */
    @Test
    void each_content_of_a_version_is_recorded_and_told_once_whichever_comes_first() {
        Set<Order> states = new HashSet<>();
        for (List<Long> order : List.of(List.of(1L, 2L, 3L), List.of(2L, 3L, 1L), List.of(3L, 2L, 1L))) {
            Fixture each = new Fixture();
            Observation seen = each.seen("told");
            each.shop.orders().record(each.seen("captured"), ORDER, new OrderFact.Captured(Fixture.terms(ORDER)));
            List<Noted> noted = new ArrayList<>();
            for (int round = 0; round < 2; round++) {
                order.forEach(units -> noted.add(each.shop.orders().record(seen, ORDER, Fixture.delivered(units))));
            }

            assertThat(noted)
                    .extracting(Noted::outcome)
                    .containsExactly(
                            Noted.Outcome.RECORDED,
                            Noted.Outcome.CONTRADICTED,
                            Noted.Outcome.CONTRADICTED,
                            Noted.Outcome.REPEATED,
                            Noted.Outcome.REPEATED,
                            Noted.Outcome.REPEATED);
            assertThat(noted)
                    .extracting(one -> one.discrepancies().stream()
                            .map(reason -> reason.code().code())
                            .toList())
                    .containsExactly(
                            List.of(),
                            List.of("desk.OBSERVATION_CHANGED"),
                            List.of("desk.OBSERVATION_CHANGED"),
                            List.of(),
                            List.of(),
                            List.of());
            assertThat(each.events(Fixture.order(ORDER))).hasSize(4);
            assertThat(each.messages())
                    .extracting(envelope -> envelope.message().type())
                    .containsExactly("order.discrepancy", "order.discrepancy");
            assertThat(each.messages()).isEmpty();
            states.add(each.shop.orders().find(ORDER).orElseThrow());
        }
        assertThat(states).as("whatever comes first, the same holds").hasSize(1);
    }

    @Test
    void a_higher_version_ends_a_contradiction() {
        at.capture(ORDER);
        Observation seen = at.seen("more");
        delivered(seen, 1);
        delivered(seen, 2);

        assertThat(delivered(seen.version(2), 1).discrepancies())
                .extracting(reason -> reason.code().code())
                .doesNotContain("desk.OBSERVATION_CHANGED");
        assertThat(delivered(seen, 2).outcome()).isEqualTo(Noted.Outcome.SUPERSEDED);
        assertThat(at.shop
                        .orders()
                        .find(ORDER)
                        .orElseThrow()
                        .known(seen)
                        .orElseThrow()
                        .contradicting())
                .isEmpty();
    }

    @Test
    void a_fact_resent_from_a_column_of_microseconds_is_a_repetition() {
        Instant fine = Instant.parse("2026-02-20T08:00:00.123456789Z");
        Instant cut = fine.truncatedTo(ChronoUnit.MICROS);
        captured(fine, fine);

        assertThat(captured(cut, cut).outcome()).isEqualTo(Noted.Outcome.REPEATED);
        assertThat(captured(fine, fine).outcome()).isEqualTo(Noted.Outcome.REPEATED);
    }

    private Noted captured(Instant effectiveAt, Instant placedAt) {
        OrderTerms terms = new OrderTermsBuilder()
                .from(Fixture.terms(ORDER))
                .placedAt(placedAt)
                .build();
        return at.shop.orders().record(Observation.of("erp", "c", effectiveAt), ORDER, new OrderFact.Captured(terms));
    }

    @Test
    void the_first_and_the_last_instant_are_recorded_in_every_zone_and_others_are_refused() {
        for (String zone : List.of("UTC", "Pacific/Kiritimati", "Etc/GMT+12")) {
            var orders = at.retour(each -> each.configuration(Configuration.builder()
                            .set(Settings.BUSINESS_ZONE, ZoneId.of(zone))
                            .build()))
                    .shop(Fixture.SCOPE)
                    .as(Actor.of("erp"))
                    .orders();
            for (Instant instant : List.of(Moment.FIRST, Moment.LAST)) {
                Observation seen = Observation.of("wms", zone + instant, instant);
                assertThat(orders.record(seen, ORDER, Fixture.delivered(1)).outcome())
                        .isEqualTo(Noted.Outcome.RECORDED);
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> captured(Instant.EPOCH, Instant.MIN))
                .withMessageStartingWith(
                        "When an order was placed is -1000000000-01-01T00:00:00Z, outside of the years");
        assertThatIllegalArgumentException().isThrownBy(() -> captured(Instant.MAX, Instant.EPOCH));
    }

    @Test
    void an_observation_is_one_within_its_order_only() {
        OrderId other = OrderId.of("O-2");
        at.capture(ORDER);
        at.capture(other);
        Observation seen = at.seen("moved");
        at.shop.orders().record(seen, other, Fixture.delivered(1));

        at.shop.orders().record(seen.version(2), other, new OrderFact.Delivered(List.of(), Optional.empty()));
        assertThat(at.shop.orders().record(seen, ORDER, Fixture.delivered(1)).outcome())
                .isEqualTo(Noted.Outcome.RECORDED);

        assertThat(at.shop
                        .orders()
                        .entitlement(other)
                        .positions(SHIRTS)
                        .orElseThrow()
                        .withCustomer())
                .isEqualTo(3);
        assertThat(withCustomer(at)).isEqualTo(4);
    }

    @Test
    void texts_with_half_a_character_are_recorded_and_told_apart() {
        Observation seen = at.seen("shipped");

        assertThat(shipped(seen, "P\uD83D").outcome()).isEqualTo(Noted.Outcome.RECORDED);
        assertThat(shipped(seen, "P\uD83D").outcome()).isEqualTo(Noted.Outcome.REPEATED);
        assertThat(shipped(seen, "P?").outcome()).isEqualTo(Noted.Outcome.CONTRADICTED);
        assertThat(shipped(at.seen("zero"), "P\u0000").outcome()).isEqualTo(Noted.Outcome.RECORDED);
        assertThat(at.events(Fixture.order(ORDER)))
                .allMatch(event -> StorableText.isStorable(event.event().data()));
        assertThat(at.shop
                        .orders()
                        .find(ORDER)
                        .orElseThrow()
                        .known(at.seen("zero"))
                        .orElseThrow()
                        .fact())
                .isEqualTo(new OrderFact.Shipped(List.of(), Optional.of("P\u0000")));
    }

    @Test
    void whatever_text_was_recorded_is_read_by_another_program() {
        at.capture(ORDER);
        List<String> texts = List.of("P\uD83D", "\uDE00P", "P\u0000", "x".repeat(1_100_000), "\"\\\u2028\uFFFF");
        texts.forEach(text -> shipped(at.seen("parcel-" + texts.indexOf(text)), text));

        Shop other = at.shop(at.storage);
        assertThat(other.orders().find(ORDER).orElseThrow().facts())
                .extracting(KnownFact::fact)
                .containsAll(texts.stream()
                        .map(text -> new OrderFact.Shipped(List.of(), Optional.of(text)))
                        .toList());
        other.returns()
                .open(ORDER, Fixture.CASE, Fixture.id("C-1"), open -> open.line(SHIRTS, 1))
                .orThrow();
    }

    @Test
    void an_answer_that_quotes_half_a_character_is_given_again_by_another_program() {
        at.capture(ORDER);
        CaseCommand odd = CaseCommand.Open.builder(ORDER, Fixture.CASE)
                .lines(List.of(new LineUnits(SHIRTS, 1, List.of("S\uD83D"))))
                .build();
        Reply first = at.shop.returns().execute(Fixture.id("C-1"), odd);

        assertThat(first.isAccepted()).isFalse();
        assertThat(at.shop(at.storage).returns().execute(Fixture.id("C-1"), odd))
                .isEqualTo(first);
    }

    private Noted shipped(Observation seen, String parcel) {
        return at.shop.orders().record(seen, ORDER, new OrderFact.Shipped(List.of(), Optional.of(parcel)));
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
