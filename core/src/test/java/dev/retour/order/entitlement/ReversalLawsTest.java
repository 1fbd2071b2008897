package dev.retour.order.entitlement;

import static dev.retour.order.entitlement.PlainOrder.CARD;
import static dev.retour.order.entitlement.PlainOrder.LINE;
import static dev.retour.order.entitlement.PlainOrder.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.order.LineMoney;
import dev.retour.order.OrderFact;
import dev.retour.order.TenderAmount;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;

/** Refunds of others that come back are as if they had never been, whatever else happened; all others stay. */
class ReversalLawsTest {

    /** A refund of so many cents by lines and by payments, and whether it comes back. */
    record Told(OrderFact.RefundCause cause, int byLine, int byTender, boolean comesBack) {

        OrderFact refund() {
            return new OrderFact.RefundedOutside(
                    cause,
                    byLine == 0 ? List.of() : List.of(new LineMoney(LINE, cents(byLine))),
                    byTender == 0 ? List.of() : List.of(new TenderAmount(CARD, cents(byTender))));
        }

        int gone() {
            return comesBack ? 0 : Math.max(byLine, byTender);
        }
    }

    private static Money cents(int minor) {
        return cny("0.01").multipliedBy(minor);
    }

    @Provide
    static Arbitrary<List<Told>> refunds() {
        Arbitrary<Integer> cents = Arbitraries.integers().between(0, 400);
        return Combinators.combine(
                        Arbitraries.of(OrderFact.RefundCause.class), cents, cents, Arbitraries.of(true, false))
                .as(Told::new)
                .list()
                .ofMaxSize(5);
    }

    @Property
    void what_came_back_counts_no_more_and_what_did_not_counts_in_full(
            @ForAll("refunds") List<Told> refunds, @ForAll int seed) {
        PlainOrder order = PlainOrder.delivered();
        List<Runnable> facts = new ArrayList<>();
        for (int i = 0; i < refunds.size(); i++) {
            String id = "refund-" + i;
            Told told = refunds.get(i);
            facts.add(() -> order.happens(id, told.refund()));
            if (told.comesBack()) {
                facts.add(() -> order.happens(id + "-back", OrderFact.RefundReversed.ofAll("shop", id)));
            }
        }
        Collections.shuffle(facts, new Random(seed));
        facts.forEach(Runnable::run);

        int gone = refunds.stream().mapToInt(Told::gone).sum();
        assertThat(order.entitlement().refundable(CARD).orElseThrow().getAmountMinorInt())
                .isEqualTo(Math.max(0, 2_000 - gone));
        assertThat(order.discrepancies()).noneMatch(why -> why.contains("REVERS"));
    }

    @Property
    void a_reversal_brings_back_no_more_than_its_own_refund_gave_and_no_other_refund_less(
            @ForAll("refunds") List<Told> refunds, @ForAll("refunds") List<Told> back, @ForAll int seed) {
        PlainOrder order = PlainOrder.delivered();
        int[] byLine = refunds.stream().mapToInt(Told::byLine).toArray();
        int[] byTender = refunds.stream().mapToInt(Told::byTender).toArray();
        for (int i = 0; i < refunds.size(); i++) {
            order.happens("refund-" + i, refunds.get(i).refund());
        }
        Random dice = new Random(seed);
        for (int i = 0; i < back.size(); i++) {
            int of = dice.nextInt(6);
            OrderFact.RefundedOutside amounts =
                    (OrderFact.RefundedOutside) back.get(i).refund();
            order.happens(
                    "back-" + i,
                    OrderFact.RefundReversed.ofPart("shop", "refund-" + of, amounts.lines(), amounts.tenders()));
            if (of < refunds.size()) {
                byLine[of] -= back.get(i).byLine();
                byTender[of] -= back.get(i).byTender();
            }
        }
        int gone = IntStream.range(0, byLine.length)
                .map(i -> Math.max(0, Math.max(byLine[i], byTender[i])))
                .sum();
        assertThat(order.entitlement().refundable(CARD).orElseThrow().getAmountMinorInt())
                .isEqualTo(Math.max(0, 2_000 - gone));
    }
}
