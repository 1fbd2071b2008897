package dev.retour.order.entitlement;

import static dev.retour.order.entitlement.PlainOrder.cny;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Decision;
import dev.retour.order.Basis;
import dev.retour.order.OrderFact.RefundCause;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A price that changes after a case took its units changes nothing for that case; what others gave back does. */
class PriceChangedLaterTest {

    private final PlainOrder order = PlainOrder.delivered();

    @Test
    void what_a_case_took_before_the_price_fell_stays() {
        order.takes("K", 2);
        order.priceChanges("-2.00");

        assertThat(order.discrepancies()).isEmpty();
        assertThat(order.refundable("K")).isEqualTo(cny("20.00"));
        assertThat(order.refunds("K", "20.00").kind()).isEqualTo(Decision.Kind.ACCEPTED);
    }

    @Test
    void a_price_that_rose_over_no_unit_is_left_for_nobody() {
        order.takes("K", 2);
        order.priceChanges("2.00");
        order.othersGaveBack("platform", RefundCause.UNITS, "2.00");

        assertThat(order.refundable("K")).isEqualTo(cny("18.00"));
        assertThat(order.discrepancies()).containsExactly("OVERDRAWN_LINE {amount=CNY 2.00, line=L1}");
    }

    @Test
    void a_price_that_falls_by_more_than_the_free_units_are_worth_is_not_charged_to_the_case_of_the_others() {
        order.takes("K", 1);
        order.priceChanges("-15.00");
        order.takes("L", 1);

        assertThat(order.refundable("K")).isEqualTo(cny("10.00"));
        assertThat(order.refundable("L")).isEqualTo(cny("0.00"));
        assertThat(order.discrepancies()).isEmpty();
    }

    @Test
    void a_difference_that_was_given_back_is_charged_to_the_case_that_took_the_dearer_units() {
        order.takes("K", 2);
        order.priceChanges("-2.00");
        order.othersGaveBack("difference", RefundCause.PRICE_ADJUSTMENT, "2.00");

        assertThat(order.refundable("K")).isEqualTo(cny("18.00"));
        assertThat(order.discrepancies()).containsExactly("OVERDRAWN_LINE {amount=CNY 2.00, line=L1}");
    }

    @Test
    void a_difference_that_was_given_back_is_not_charged_again_to_a_case_that_took_the_cheaper_units() {
        order.priceChanges("-2.00");
        order.takes("K", 2);
        order.othersGaveBack("difference", RefundCause.PRICE_ADJUSTMENT, "2.00");

        assertThat(order.line("K").share().paid()).isEqualTo(cny("18.00"));
        assertThat(order.refundable("K")).isEqualTo(cny("18.00"));
        assertThat(order.discrepancies()).isEmpty();
    }

    @Test
    void a_difference_that_is_told_before_its_adjustment_counts_once() {
        order.takes("K", 1);
        order.othersGaveBack("difference", RefundCause.PRICE_ADJUSTMENT, "2.00");
        assertThat(order.entitlement()
                        .allowance(PlainOrder.LINE, Basis.RETURN)
                        .orElseThrow()
                        .share()
                        .paid())
                .isEqualTo(cny("8.00"));

        order.priceChanges("-2.00");
        order.takes("L", 1);
        assertThat(order.refundable("L")).isEqualTo(cny("8.00"));
        assertThat(order.refundable("K")).isEqualTo(cny("10.00"));
        assertThat(order.discrepancies()).isEmpty();
    }

    @Test
    void terms_that_became_cheaper_take_nothing_from_the_case_before_them() {
        order.takes("K", 2);
        order.captured(2, PlainOrder.terms(PlainOrder.ID, PlainOrder.taxed("15.00", "0.00"), List.of()));

        assertThat(order.discrepancies()).isEmpty();
        assertThat(order.entitlement().refundable(PlainOrder.CARD)).contains(cny("15.00"));
        assertThat(order.refundable("K")).isEqualTo(cny("15.00"));
    }
}
