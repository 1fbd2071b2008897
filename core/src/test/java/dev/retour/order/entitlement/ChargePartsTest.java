package dev.retour.order.entitlement;

import static dev.retour.order.entitlement.PlainOrder.cny;
import static dev.retour.order.entitlement.PlainOrder.taxed;
import static dev.retour.order.entitlement.ShirtOrder.why;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Parts of a charge together are the charge, in tax too, even where its terms were corrected in between. */
class ChargePartsTest {

    private final PlainOrder order = new PlainOrder();

    private void charged(long version, String gross, String tax) {
        order.captured(version, PlainOrder.terms(PlainOrder.ID, List.of(), taxed(gross, tax)));
    }

    @Test
    void whoever_takes_the_last_part_of_a_charge_takes_all_the_tax_that_is_left() {
        charged(1, "10.00", "0.00");
        order.takesOfCharge("A", "10.00");
        charged(2, "12.00", "1.44");
        order.takesOfCharge("B", "2.00");

        assertThat(order.charge("B")).isEqualTo(new Share(taxed("2.00", "1.44"), cny("2.00")));
    }

    @Test
    void whoever_takes_the_last_part_of_a_saving_takes_all_the_tax_that_is_left() {
        charged(1, "-10.00", "0.00");
        order.takesOfCharge("A", "-10.00");
        charged(2, "-12.00", "-1.44");
        order.takesOfCharge("B", "-2.00");

        assertThat(order.charge("B")).isEqualTo(new Share(taxed("-2.00", "-1.44"), cny("-2.00")));
    }

    @Test
    void no_part_has_more_tax_than_is_left_and_none_has_less_than_nothing() {
        charged(1, "10.00", "1.15");
        order.takesOfCharge("A", "5.00");
        charged(2, "10.00", "0.50");
        order.takesOfCharge("B", "4.00");
        order.takesOfCharge("C", "1.00");

        assertThat(order.charge("A").value().tax()).isEqualTo(cny("0.58"));
        assertThat(order.charge("B")).isEqualTo(new Share(taxed("4.00", "0.00"), cny("4.00")));
        assertThat(order.charge("C")).isEqualTo(new Share(taxed("1.00", "0.00"), cny("1.00")));
    }

    @Test
    void a_charge_that_became_smaller_has_only_left_what_was_not_taken_of_it() {
        charged(1, "10.00", "0.00");
        order.takesOfCharge("A", "4.00");
        order.takesOfCharge("B", "6.00");
        order.givesBack("A");
        charged(2, "6.00", "0.00");

        assertThat(why(order.takesOfCharge("C", "1.00")))
                .isEqualTo("[CHARGE_EXCEEDED {available=CNY 0.00, charge=S1, wanted=CNY 1.00}]");
    }

    @Test
    void a_part_beyond_all_numbers_is_refused_like_any_other_that_is_not_left() {
        charged(1, "10.00", "0.00");

        assertThat(why(order.takesOfCharge("A", "1" + "0".repeat(30)))).startsWith("[CHARGE_EXCEEDED");
    }
}
