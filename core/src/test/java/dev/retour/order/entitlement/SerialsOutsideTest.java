package dev.retour.order.entitlement;

import static dev.retour.order.entitlement.PlainOrder.LINE;
import static dev.retour.order.entitlement.ShirtOrder.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Decision;
import dev.retour.order.Basis;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two units with serial numbers: what is gone by its number is gone, and what is taken by its number stays taken. */
class SerialsOutsideTest {

    private final PlainOrder order = PlainOrder.delivered("S1", "S2");

    private static List<LineUnits> unit(String serial) {
        return List.of(new LineUnits(LINE, 1, List.of(serial)));
    }

    static Stream<OrderFact> whatTakesAUnitAway() {
        return Stream.of(
                new OrderFact.ReturnedOutside(Basis.RETURN, unit("S1")),
                new OrderFact.ReturnedOutside(Basis.REFUSED, unit("S1")),
                new OrderFact.LineCancelled(unit("S1")),
                new OrderFact.Lost(unit("S1"), Optional.empty()),
                new OrderFact.OpeningPosition(unit("S1"), List.of(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("whatTakesAUnitAway")
    void a_serial_that_is_gone_outside_is_taken_by_no_case(OrderFact fact) {
        order.happens("gone", fact);

        assertThat(why(order.takes("A", 1, "S1"))).isEqualTo("[SERIAL_TAKEN {line=L1, serial=S1}]");
        assertThat(order.takes("A", 1, "S2").kind()).isEqualTo(Decision.Kind.ACCEPTED);
    }

    @ParameterizedTest
    @MethodSource("whatTakesAUnitAway")
    void a_case_that_names_no_serial_gets_none_that_is_gone(OrderFact fact) {
        order.happens("gone", fact);
        order.takes("A", 1);

        assertThat(order.line("A").serials()).containsExactly("S2");
        assertThat(order.line("A").units()).hasToString("2");
        assertThat(order.line("A").share().paid()).isEqualTo(PlainOrder.cny("10.00"));
    }

    @Test
    void a_serial_that_the_line_does_not_have_is_told() {
        order.happens("gone", new OrderFact.ReturnedOutside(Basis.RETURN, unit("S9")));

        assertThat(order.discrepancies())
                .containsExactly("UNEXPECTED_ITEM {fact="
                        + order.order().facts().stream()
                                .map(KnownFact::observation)
                                .filter(seen -> seen.externalId().equals("gone"))
                                .findFirst()
                                .orElseThrow()
                        + ", item=S9}");
    }

    @Test
    void terms_that_list_the_serials_in_another_order_let_no_two_cases_take_one() {
        order.takes("A", 1, "S1");
        order.captured(2, PlainOrder.terms(PlainOrder.ID, List.of("S2", "S1")));

        assertThat(why(order.takes("B", 1, "S1"))).isEqualTo("[SERIAL_TAKEN {line=L1, serial=S1}]");
        assertThat(order.takes("B", 1, "S2").kind()).isEqualTo(Decision.Kind.ACCEPTED);
        assertThat(order.line("A").units().plus(order.line("B").units())).hasToString("1-2");
        assertThat(order.line("B").serials()).containsExactly("S2");
    }

    @Test
    void a_case_that_names_no_serial_gets_one_that_no_case_has_whatever_order_the_terms_list_them_in() {
        order.takes("A", 1);
        assertThat(order.line("A").serials()).containsExactly("S1");
        order.captured(2, PlainOrder.terms(PlainOrder.ID, List.of("S2", "S1")));
        order.takes("B", 1);

        assertThat(order.line("B").serials()).containsExactly("S2");
        assertThat(why(order.takes("C", 1, "S1"))).contains("SERIAL_TAKEN {line=L1, serial=S1}");
    }

    @Test
    void units_beyond_the_serials_of_the_terms_have_none() {
        order.captured(2, PlainOrder.terms(PlainOrder.ID, List.of("S1")));
        order.takes("A", 2);

        assertThat(order.line("A").serials()).containsExactly("S1");
    }

    @Test
    void a_serial_that_a_case_has_taken_and_that_comes_back_outside_is_told() {
        order.takes("A", 1, "S1");
        order.happens("gone", new OrderFact.ReturnedOutside(Basis.RETURN, unit("S1")));

        assertThat(order.discrepancies()).containsExactly("SERIAL_TWICE {line=L1, serial=S1}");
    }

    @Test
    void a_serial_that_comes_back_twice_is_told() {
        order.happens("gone", new OrderFact.ReturnedOutside(Basis.RETURN, unit("S1")));
        order.happens("again", new OrderFact.Lost(unit("S1"), Optional.empty()));

        assertThat(order.discrepancies()).contains("SERIAL_TWICE {line=L1, serial=S1}");
    }

    @Test
    void more_serials_than_units_take_no_more_units_away_and_are_told() {
        order.happens(
                "gone",
                new OrderFact.ReturnedOutside(Basis.RETURN, List.of(new LineUnits(LINE, 1, List.of("S1", "S2")))));

        assertThat(order.discrepancies())
                .singleElement()
                .asString()
                .startsWith("UNEXPECTED_SERIALS {fact=")
                .endsWith(", line=L1, serials=2, units=1}");
        assertThat(order.takes("A", 1, "S2").kind()).isEqualTo(Decision.Kind.ACCEPTED);
    }

    @Test
    void units_that_left_may_name_only_some_of_their_serials() {
        order.happens("left", new OrderFact.Shipped(List.of(new LineUnits(LINE, 2, List.of("S2"))), Optional.empty()));

        assertThat(order.discrepancies()).isEmpty();
    }

    @Test
    void a_fact_that_names_some_of_its_units_is_told_and_takes_those_away() {
        order.happens(
                "gone", new OrderFact.ReturnedOutside(Basis.RETURN, List.of(new LineUnits(LINE, 2, List.of("S2")))));

        assertThat(order.discrepancies())
                .containsExactly("MISSING_SERIALS {fact=shop/gone/1, line=L1, serials=1, units=2}");
        assertThat(why(order.takes("A", 1, "S2"))).contains("SERIAL_TAKEN {line=L1, serial=S2}");
    }
}
