package dev.retour.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.Shop;
import dev.retour.desk.Reply;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.TenderAmount;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.entitlement.Units;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * Many want the units of one order, and the money for them. It has thirty units at 10.00 and shipping at 6.00, and 47.00
 * went back to the customer already; so 259.00 is left, which is 10.00 twenty-five times.
 */
final class Contest {

    /** How many players it takes; each wants six units. */
    static final int PLAYERS = 20;

    static final int ROUNDS = 6;
    static final long UNITS = 30;
    static final long REFUNDS = 25;
    static final long WANTED = PLAYERS * ROUNDS;

    private static final OrderId ORDER = OrderId.of("O-1");

    private Contest() {}

    static void prepare(Shop shop) {
        record(shop, new OrderFact.Captured(Sold.terms(ORDER, 1, (int) UNITS)));
        record(shop, new OrderFact.Delivered(List.of(LineUnits.of(Sold.line(1), UNITS)), Optional.empty()));
        record(
                shop,
                new OrderFact.RefundedOutside(
                        OrderFact.RefundCause.COMPENSATION,
                        List.of(),
                        List.of(new TenderAmount(Sold.CARD, Sold.cents(4_700)))));
    }

    private static void record(Shop shop, OrderFact fact) {
        Observation seen = Observation.of("erp", fact.kind().name(), Deeds.at(0));
        shop.orders().record(seen, ORDER, fact);
    }

    /** Opens cases for a unit each, and sends the money of each back, be it open or not. */
    static void play(Shop shop, String player, Consumer<String> say) {
        for (int round = 0; round < ROUNDS; round++) {
            String id = player + "-" + round;
            CaseId caseId = CaseId.of("R-" + id);
            say.accept("open "
                    + text(shop.returns()
                            .open(ORDER, caseId, CommandId.of("O-" + id), request -> request.line(Sold.line(1), 1))));
            say.accept("refund "
                    + text(shop.returns()
                            .refund(
                                    ORDER,
                                    caseId,
                                    CommandId.of("F-" + id),
                                    RefundId.of("F-" + id),
                                    Sold.cents(1_000))));
        }
    }

    private static String text(Reply reply) {
        String codes = reply.reasons().stream()
                .map(reason -> " " + reason.code().code())
                .collect(Collectors.joining());
        return reply.outcome() + codes;
    }

    /** Checks what all players were answered, and the order at its end. */
    static void assertFair(List<String> said, Shop shop) {
        Map<String, Long> counts =
                said.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(counts)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "open ACCEPTED", UNITS,
                        "open REFUSED entitlement.UNITS_EXCEEDED", WANTED - UNITS,
                        "refund ACCEPTED", REFUNDS,
                        "refund REFUSED return.PAYMENTS_EXHAUSTED entitlement.REFUND_EXCEEDED", UNITS - REFUNDS,
                        "refund REFUSED return.CASE_UNKNOWN", WANTED - UNITS));
        Order order = shop.orders().find(ORDER).orElseThrow();
        assertThat(taken(order)).hasSize((int) UNITS).doesNotHaveDuplicates();
        assertThat(order.refunds().stream()
                        .flatMap(refund -> refund.tenders().stream())
                        .map(TenderAmount::amount)
                        .reduce(Sold.cents(0), Money::plus))
                .isEqualTo(Sold.cents(1_000 * REFUNDS));
    }

    private static List<Long> taken(Order order) {
        return order.reservations().stream()
                .flatMap(reserved -> reserved.lines().stream())
                .flatMap(line -> line.units().ranges().stream())
                .flatMap(Contest::ordinals)
                .toList();
    }

    private static Stream<Long> ordinals(Units.Range range) {
        return LongStream.rangeClosed(range.first(), range.last()).boxed();
    }
}
