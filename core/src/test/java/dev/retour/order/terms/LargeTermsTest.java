package dev.retour.order.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.OrderId;
import dev.retour.kernel.Problem;
import dev.retour.money.TaxedAmount;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Terms of many lines: what is done to check them grows with their number, not with its square. */
class LargeTermsTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    private static final int MANY = 4_000;

    /** What a thread may ask of memory for each line; it does not depend on how busy the machine is. */
    private static final long BYTES = 20_000;

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
                .getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private static OrderLineId id(int number) {
        return OrderLineId.of("L" + number);
    }

    private static OrderLineBuilder line(int number) {
        TaxedAmount nothing = TaxedAmount.zero(CNY);
        return OrderLine.builder(id(number), "SKU", 1)
                .unitPrice(nothing.gross().toBigMoney())
                .total(nothing);
    }

    private static OrderLine part(int number, int parent, BigDecimal share) {
        return line(number).bundle(new BundlePart(id(parent), share, share)).build();
    }

    private static void assertSoundInOneLookAtEach(List<OrderLine> lines, List<Promotion> promotions) {
        assertThat(checkedInOneLookAtEach(lines, promotions)).isEmpty();
    }

    private static List<Problem> checkedInOneLookAtEach(List<OrderLine> lines, List<Promotion> promotions) {
        OrderTerms terms = OrderTerms.builder(OrderId.of("SO-1"), CNY)
                .shop("shop")
                .channel("WEB")
                .country("CN")
                .placedAt(Instant.EPOCH)
                .lines(lines)
                .promotions(promotions)
                .build();
        long before = allocated();
        List<Problem> problems = OrderTermsCheck.check(terms);

        assertThat(allocated() - before).isLessThan(MANY * BYTES);
        return problems;
    }

    @Test
    void a_bundle_of_many_parts_is_checked_in_one_look_at_each() {
        List<OrderLine> lines = new ArrayList<>(List.of(line(0).build()));
        BigDecimal share = BigDecimal.ONE.divide(BigDecimal.valueOf(MANY));
        IntStream.rangeClosed(1, MANY).forEach(number -> lines.add(part(number, 0, share)));

        assertSoundInOneLookAtEach(lines, List.of());
    }

    /** The first line of an id is the one that its parts name. */
    @Test
    void the_parts_of_an_id_that_many_lines_have_are_summed_once() {
        OrderLine part = part(1, 0, BigDecimal.ONE);
        List<OrderLine> lines = new ArrayList<>(Collections.nCopies(MANY / 2, line(0).build()));
        lines.addAll(Collections.nCopies(MANY / 2, part));

        assertThat(checkedInOneLookAtEach(lines, List.of()))
                .filteredOn(problem -> problem.reason().code() == TermsReason.BUNDLE_SHARES)
                .extracting(Problem::path)
                .containsExactly("$.lines[0]", "$.lines[0]");
    }

    @Test
    void bundles_in_bundles_are_checked_in_one_look_at_each() {
        List<OrderLine> lines = new ArrayList<>(List.of(line(0).build()));
        IntStream.range(1, MANY).forEach(number -> lines.add(part(number, number - 1, BigDecimal.ONE)));

        assertSoundInOneLookAtEach(lines, List.of());
    }

    @Test
    void a_promotion_of_many_lines_is_checked_in_one_look_at_each() {
        List<OrderLine> lines = IntStream.range(0, MANY)
                .mapToObj(number -> line(number).build())
                .toList();
        Money nothing = Money.zero(CNY);

        assertSoundInOneLookAtEach(
                lines,
                List.of(new Promotion(
                        "P",
                        nothing,
                        nothing,
                        Funder.SELLER,
                        lines.stream().map(OrderLine::id).toList())));
    }
}
