package dev.retour.order.entitlement;

import static dev.retour.order.entitlement.Sale.ID;
import static dev.retour.order.entitlement.Sale.LINE;
import static dev.retour.order.entitlement.Sale.after;
import static dev.retour.order.entitlement.Sale.anyFact;
import static dev.retour.order.entitlement.Sale.delivered;
import static dev.retour.order.entitlement.Sale.seen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Observation;
import dev.retour.order.Basis;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Facts are a set: neither their order nor their repetition matters. */
class FactsLawsTest {

    @Provide
    Arbitrary<Sale> sales() {
        return Sale.any();
    }

    /** An observation in a version, as it may arrive. */
    record News(Observation observation, OrderFact fact) {}

    @Property(tries = 300)
    void anyPermutationOfTheSameFactsAndAnyRepetitionEndsInTheSameOrder(@ForAll("sales") Sale sale, @ForAll long seed) {
        Random random = new Random(seed);
        List<News> news = new ArrayList<>();
        news.add(new News(seen("captured", 1), new OrderFact.Captured(sale.terms())));
        for (int i = 0; i < 12; i++) {
            news.add(new News(seen("f" + random.nextInt(6), 1 + random.nextInt(3)), anyFact(sale, random)));
        }
        Order straight = all(news, Order.unknown(ID));
        List<News> other = new ArrayList<>(news);
        other.addAll(news.subList(0, 5));
        Collections.shuffle(other, random);

        assertThat(all(other, Order.unknown(ID))).isEqualTo(straight);
        assertThat(all(news, straight)).isEqualTo(straight);
        straight.facts()
                .forEach(known -> assertThat(known.observation().version())
                        .isEqualTo(news.stream()
                                .map(News::observation)
                                .filter(known.observation()::isSame)
                                .mapToLong(Observation::version)
                                .max()
                                .orElseThrow()));
    }

    @Property(tries = 300)
    void contradictionsConvergeAndEveryContentIsRemembered(@ForAll("sales") Sale sale, @ForAll long seed) {
        Random random = new Random(seed);
        List<News> news = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            news.add(new News(seen("f", 1 + random.nextInt(2)), anyFact(sale, random)));
        }
        List<News> other = new ArrayList<>(news);
        other.addAll(news);
        Collections.shuffle(other, random);
        KnownFact known = all(news, Order.unknown(ID)).facts().get(0);
        List<String> contents = news.stream()
                .filter(each ->
                        each.observation().version() == known.observation().version())
                .map(each -> each.fact().toString())
                .distinct()
                .sorted()
                .toList();

        assertThat(all(other, Order.unknown(ID)).facts()).containsExactly(known);
        assertThat(known.content()).isEqualTo(contents.get(contents.size() - 1));
        assertThat(known.contradicting()).isEqualTo(contents.subList(0, contents.size() - 1));
        assertThat(contents).allMatch(known::knows);
    }

    private static Order all(List<News> news, Order start) {
        Order order = start;
        for (News each : news) {
            order = order.with(each.observation(), each.fact().toString(), each.fact());
        }
        return order;
    }

    @Property(tries = 300)
    void factsThatComeAfterACaseCommuteToo(@ForAll("sales") Sale sale, @ForAll long seed) {
        Random random = new Random(seed);
        Order order = delivered(sale);
        order = after(
                order,
                Entitlement.of(order)
                        .reserve(new ReservationRequest(
                                CaseId.of("A"), Basis.RETURN, List.of(LineUnits.of(LINE, 1)), List.of(), List.of())));
        List<News> news = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            news.add(new News(seen("f" + random.nextInt(4), 1 + random.nextInt(3)), anyFact(sale, random)));
        }
        List<News> other = new ArrayList<>(news);
        Collections.shuffle(other, random);

        assertThat(all(other, order)).isEqualTo(all(news, order));
    }
}
