package dev.retour.order.entitlement;

import static dev.retour.order.entitlement.ShirtOrder.SHIRTS;
import static dev.retour.order.entitlement.ShirtOrder.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Decision;
import dev.retour.order.Basis;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineBuilder;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.OrderTermsBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Three shirts with serial numbers: who names one takes that very unit, and no other case gets it. */
class SerialsTest {

    private final ShirtOrder shop = new ShirtOrder();

    @BeforeEach
    void deliver() {
        OrderTerms terms = ShirtOrder.terms();
        OrderLine shirts = new OrderLineBuilder()
                .from(terms.lines().get(0))
                .addSerials("S-1", "S-2", "S-3")
                .build();
        OrderTerms named = new OrderTermsBuilder()
                .from(terms)
                .lines(List.of(shirts, terms.lines().get(1)))
                .build();
        shop.happens("captured", new OrderFact.Captured(named));
        shop.happens("signed", new OrderFact.Delivered(ShirtOrder.shirts(3), Optional.empty()));
    }

    private Decision<Initiated> wants(String caseId, long quantity, String... serials) {
        LineUnits units = new LineUnits(SHIRTS, quantity, List.of(serials));
        return shop.takes(
                new ReservationRequest(CaseId.of(caseId), Basis.RETURN, List.of(units), List.of(), List.of()));
    }

    @Test
    void a_case_takes_the_units_whose_serials_it_names() {
        wants("A", 2, "S-3", "S-1");

        assertThat(shop.shirtsOf("A").units()).hasToString("1,3");
    }

    @Test
    void no_two_cases_take_one_serial() {
        wants("A", 1, "S-2");

        assertThat(why(wants("B", 1, "S-2"))).isEqualTo("[SERIAL_TAKEN {line=shirts, serial=S-2}]");
    }

    @Test
    void a_case_that_names_no_serial_takes_what_others_left() {
        wants("A", 1, "S-1");
        wants("B", 1);

        assertThat(shop.shirtsOf("B").units()).hasToString("2");
    }

    @Test
    void every_serial_that_cannot_be_taken_is_told() {
        wants("A", 1, "S-1");

        assertThat(why(wants("B", 4, "S-1", "S-9", "S-2", "S-2")))
                .isEqualTo("[UNITS_EXCEEDED {available=2, basis=RETURN, line=shirts, wanted=4},"
                        + " SERIAL_TAKEN {line=shirts, serial=S-1}, SERIAL_UNKNOWN {line=shirts, serial=S-9},"
                        + " ITEM_TWICE {item=S-2}]");
    }

    @Test
    void serials_are_named_for_each_unit_or_for_none() {
        assertThat(why(wants("A", 2, "S-1"))).isEqualTo("[SERIALS_INCOMPLETE {line=shirts, serials=1, wanted=2}]");
    }
}
