package dev.retour.order.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Decision;
import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An order of many lines, and a line of many units: what is done grows with their number, not with its square. */
class ManyLinesTest {

    private static final int MANY = 4_000;

    /** What a thread may ask of memory for each of them; it does not depend on how busy the machine is. */
    private static final long BYTES = 60_000;

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static OrderLine line(int number, long quantity, List<String> serials) {
        TaxedAmount price = PlainOrder.taxed("20.00", "0.00");
        return OrderLine.builder(OrderLineId.of("L" + number), "SKU", quantity)
                .unitPrice(price.gross().toBigMoney())
                .total(price)
                .serials(serials)
                .build();
    }

    private static Order delivered(List<OrderLine> lines) {
        OrderTerms terms = OrderTerms.builder(PlainOrder.ID, PlainOrder.CNY)
                .shop("shop")
                .channel("WEB")
                .country("CN")
                .placedAt(Instant.EPOCH)
                .lines(lines)
                .build();
        Order order = Sale.record(Order.unknown(PlainOrder.ID), "captured", new OrderFact.Captured(terms));
        return Sale.record(
                order,
                "signed",
                new OrderFact.Delivered(
                        lines.stream()
                                .map(each -> LineUnits.of(each.id(), each.quantity()))
                                .toList(),
                        Optional.empty()));
    }

    private static Decision<Initiated> takes(Order order, List<LineUnits> units) {
        return Entitlement.of(order)
                .reserve(new ReservationRequest(CaseId.of("K"), Basis.RETURN, units, List.of(), List.of()));
    }

    @Test
    void a_case_of_many_lines_is_opened_and_looked_through_in_one_look_at_each() {
        List<OrderLine> lines =
                IntStream.range(0, MANY).mapToObj(i -> line(i, 2, List.of())).toList();
        Order order = delivered(lines);
        List<LineUnits> all =
                lines.stream().map(each -> LineUnits.of(each.id(), 2)).toList();
        long before = allocated();

        Order taken = Sale.after(order, takes(order, all));
        List<?> found = Entitlement.of(taken).discrepancies();
        long used = allocated() - before;

        assertThat(taken.reservations().get(0).lines()).hasSize(MANY);
        assertThat(found).isEmpty();
        assertThat(used).isLessThan(MANY * BYTES);
    }

    @Test
    void every_other_of_many_units_is_taken_by_its_serial_in_one_look_at_each() {
        List<String> serials = IntStream.range(0, MANY).mapToObj(i -> "S" + i).toList();
        Order order = delivered(List.of(line(0, MANY, serials)));
        List<String> wanted = IntStream.range(0, MANY)
                .filter(i -> i % 2 == 0)
                .mapToObj(serials::get)
                .toList();
        long before = allocated();

        Order taken =
                Sale.after(order, takes(order, List.of(new LineUnits(OrderLineId.of("L0"), wanted.size(), wanted))));
        long used = allocated() - before;

        assertThat(taken.reservations().get(0).lines().get(0).units().ranges()).hasSize(MANY / 2);
        assertThat(used).isLessThan(MANY * BYTES);
    }
}
