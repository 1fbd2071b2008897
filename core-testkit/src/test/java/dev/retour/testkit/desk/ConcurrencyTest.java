package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Fixture.ORDER;
import static dev.retour.testkit.desk.Fixture.SHIRTS;
import static dev.retour.testkit.desk.Fixture.cny;
import static dev.retour.testkit.desk.Fixture.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.desk.Reply;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.Observation;
import dev.retour.order.OrderFact;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.RefundId;
import dev.retour.store.Head;
import dev.retour.testkit.Dice;
import dev.retour.testkit.simulation.Streams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** However many threads want the same, no more is initiated than there is. */
@Timeout(60)
class ConcurrencyTest {

    private static final int THREADS = 20;

    private final Fixture at = new Fixture();

    @Test
    void twenty_threads_never_take_more_units_or_money_than_the_order_has() throws Exception {
        at.capture(ORDER);
        List<String> answers = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<String>>> taken = IntStream.range(0, THREADS)
                    .mapToObj(thread -> pool.submit(() -> takeAndRefund(thread)))
                    .toList();
            for (Future<List<String>> each : taken) {
                answers.addAll(each.get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(answers.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "open []", 3L,
                        "open [entitlement.UNITS_EXCEEDED]", 17L,
                        "refund []", 3L,
                        "refund [return.CASE_UNKNOWN]", 17L));
        Order order = at.shop.orders().find(ORDER).orElseThrow();
        assertThat(order.refunds().stream()
                        .flatMap(refund -> refund.tenders().stream())
                        .map(part -> part.amount())
                        .reduce(cny("0.00"), (one, two) -> one.plus(two)))
                .isEqualTo(cny("30.00"));
        new Streams(at.storage, Fixture.SCOPE).check();
    }

    /** Each command twice, as by a caller who lost the answer. */
    private List<String> takeAndRefund(int thread) {
        List<String> answers = once(thread);
        assertThat(once(thread)).isEqualTo(answers);
        return answers;
    }

    private List<String> once(int thread) {
        CaseId caseId = CaseId.of("R-" + thread);
        Reply open = at.shop.returns().open(ORDER, caseId, id("O-" + thread), request -> request.line(SHIRTS, 1));
        Reply refund =
                at.shop.returns().refund(ORDER, caseId, id("F-" + thread), RefundId.of("F-" + thread), cny("10.00"));
        return List.of("open " + codes(open), "refund " + codes(refund));
    }

    private static List<String> codes(Reply reply) {
        return reply.reasons().stream().map(reason -> reason.code().code()).toList();
    }

    @Test
    void any_permutation_of_the_same_observations_ends_in_the_same_state() {
        List<String> states = new ArrayList<>();
        for (int seed = 0; seed < 200; seed++) {
            Fixture fresh = new Fixture();
            shuffled(facts(fresh), new Dice(seed))
                    .forEach(fact -> fresh.shop.orders().record(fact.observation(), ORDER, fact.fact()));
            Head head = fresh.storage.read(Fixture.SCOPE, reader -> reader.head(Fixture.order(ORDER)));
            states.add(head.snapshot().orElseThrow().data());
        }
        assertThat(states.stream().distinct()).hasSize(1);
    }

    private record Told(Observation observation, OrderFact fact) {}

    private static List<Told> facts(Fixture at) {
        return List.of(
                new Told(at.seen("c"), new OrderFact.Captured(Fixture.terms(ORDER))),
                new Told(at.seen("c").version(2), new OrderFact.Captured(Fixture.terms(ORDER))),
                new Told(at.seen("d"), Fixture.delivered(3)),
                new Told(at.seen("d").version(2), Fixture.delivered(2)),
                new Told(at.seen("d").version(2), Fixture.delivered(1)),
                new Told(at.seen("e"), Fixture.delivered(1)),
                new Told(at.seen("e"), Fixture.delivered(1)),
                new Told(
                        at.seen("b"),
                        new OrderFact.ChargedBack("D-1", Fixture.CARD, cny("5.00"), OrderFact.DisputeStage.OPENED)),
                new Told(
                        at.seen("b").version(2),
                        new OrderFact.ChargedBack("D-1", Fixture.CARD, cny("5.00"), OrderFact.DisputeStage.WON)));
    }

    private static List<Told> shuffled(List<Told> facts, Dice dice) {
        List<Told> rest = new ArrayList<>(facts);
        List<Told> shuffled = new ArrayList<>();
        while (!rest.isEmpty()) {
            shuffled.add(rest.remove(dice.below(rest.size())));
        }
        return shuffled;
    }
}
