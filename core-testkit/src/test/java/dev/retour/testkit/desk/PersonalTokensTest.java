package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Fixture.ORDER;
import static dev.retour.testkit.desk.Fixture.SCOPE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.desk.Noted;
import dev.retour.kernel.Attribute;
import dev.retour.kernel.Attributes;
import dev.retour.kernel.Observation;
import dev.retour.kernel.Personal;
import dev.retour.order.OrderFact.Captured;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineBuilder;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.OrderTermsBuilder;
import dev.retour.testkit.simulation.Streams;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What stands for a personal value: one token a value, of its own delivery. */
class PersonalTokensTest {

    private final Fixture at = new Fixture();

    private Noted capture(Observation observation, OrderTerms terms) {
        return at.shop.orders().record(observation, ORDER, new Captured(terms));
    }

    private static OrderTerms terms(Attributes attributes) {
        return new OrderTermsBuilder()
                .from(Fixture.terms(ORDER))
                .attributes(attributes)
                .build();
    }

    private OrderTerms held() {
        return at.shop.orders().find(ORDER).orElseThrow().terms().orElseThrow();
    }

    private String value(Attributes attributes, String name) {
        Attribute token = attributes.find(name).orElseThrow();
        assertThat(token.type()).isEqualTo(Attribute.Type.TEXT);
        assertThat(token.personal()).isTrue();
        return at.shop.personal(token.text()).map(Personal::reveal).orElse("");
    }

    @Test
    void a_personal_value_of_every_type_is_recorded_and_read_as_its_text() {
        Map<Attribute.Type, String> texts = Map.of(
                Attribute.Type.TEXT, "王伟",
                Attribute.Type.WHOLE, "13800138000",
                Attribute.Type.DECIMAL, "1.50",
                Attribute.Type.FLAG, "true",
                Attribute.Type.DATE, "1990-02-28",
                Attribute.Type.INSTANT, "1990-02-28T08:00:00Z");
        Map<String, Attribute> values = new TreeMap<>();
        texts.forEach((type, text) -> values.put(type.name(), new Attribute(type, text, true)));
        assertThat(texts).hasSize(Attribute.Type.values().length);

        Noted noted = capture(at.seen("c"), terms(new Attributes(values)));

        assertThat(noted.outcome()).isEqualTo(Noted.Outcome.RECORDED);
        texts.forEach((type, text) -> assertThat(value(held().attributes(), type.name()))
                .as(type.name())
                .isEqualTo(text));
    }

    @Test
    void the_same_content_with_another_personal_value_is_a_repetition_and_the_first_value_stands() {
        capture(at.seen("c"), terms(Attributes.none().with("phone", Personal.of("first"))));
        Noted again = capture(at.seen("c"), terms(Attributes.none().with("phone", Personal.of("second"))));

        assertThat(again.outcome()).isEqualTo(Noted.Outcome.REPEATED);
        assertThat(value(held().attributes(), "phone")).isEqualTo("first");

        capture(at.seen("c").version(2), terms(Attributes.none().with("phone", Personal.of("second"))));
        assertThat(value(held().attributes(), "phone")).isEqualTo("second");
    }

    @Test
    void contradicting_deliveries_never_mix_their_personal_values() {
        for (int round = 0; round < 2; round++) {
            Observation seen = at.seen("c" + round);
            List<String> names = round == 0 ? List.of("Ann", "Bob") : List.of("Bob", "Ann");
            names.forEach(name -> capture(
                    seen, terms(Attributes.none().with("note", "of " + name).with("name", Personal.of(name)))));

            Captured held = (Captured) at.shop
                    .orders()
                    .find(ORDER)
                    .orElseThrow()
                    .known(seen)
                    .orElseThrow()
                    .fact();
            Attributes attributes = held.terms().attributes();
            assertThat(attributes.find("note").orElseThrow().text()).isEqualTo("of " + value(attributes, "name"));
        }
        new Streams(at.storage, SCOPE).check();
    }

    @Test
    void ids_that_read_alike_together_have_tokens_of_their_own() {
        Observation one = new Observation("a/b", "c", 1, at.clock.instant());
        Observation two = new Observation("a", "b/c", 1, at.clock.instant());
        capture(one, terms(Attributes.none().with("phone", Personal.of("one"))));
        capture(two, terms(Attributes.none().with("phone", Personal.of("two"))));

        assertThat(one).hasToString(two.toString());
        assertThat(held(one)).isEqualTo("one");
        assertThat(held(two)).isEqualTo("two");
    }

    private String held(Observation observation) {
        Captured held = (Captured) at.shop
                .orders()
                .find(ORDER)
                .orElseThrow()
                .known(observation)
                .orElseThrow()
                .fact();
        return value(held.terms().attributes(), "phone");
    }

    @Test
    void two_lines_of_one_id_keep_a_value_each() {
        OrderLine line = Fixture.terms(ORDER).lines().get(0);
        OrderTerms twice = new OrderTermsBuilder()
                .from(Fixture.terms(ORDER))
                .lines(List.of(engraved(line, "Ann"), engraved(line, "Bob")))
                .build();

        capture(at.seen("c"), twice);

        assertThat(held().lines())
                .extracting(each -> value(each.attributes(), "engraving"))
                .containsExactly("Ann", "Bob");
    }

    private static OrderLine engraved(OrderLine line, String name) {
        return new OrderLineBuilder()
                .from(line)
                .attributes(Attributes.none().with("engraving", Personal.of(name)))
                .build();
    }
}
