package dev.retour.order.entitlement;

import static dev.retour.order.entitlement.ShirtOrder.ALIPAY;
import static dev.retour.order.entitlement.ShirtOrder.SHIPPING;
import static dev.retour.order.entitlement.ShirtOrder.SHIRTS;
import static dev.retour.order.entitlement.ShirtOrder.cny;
import static dev.retour.order.entitlement.ShirtOrder.share;
import static dev.retour.order.entitlement.ShirtOrder.shirts;
import static dev.retour.order.entitlement.ShirtOrder.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.CaseId;
import dev.retour.order.Basis;
import dev.retour.order.ChargeMoney;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.TenderAmount;
import dev.retour.order.terms.OrderLineId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A case that takes more later: after an appeal, or because another unit comes back with the first. */
class ExtendedCasesTest {

    private final ShirtOrder shop = new ShirtOrder();

    @BeforeEach
    void deliver() {
        shop.happens("captured", new OrderFact.Captured(ShirtOrder.terms()));
        shop.happens("signed", new OrderFact.Delivered(shirts(3), Optional.empty()));
    }

    @Test
    void a_case_takes_more_units_and_keeps_the_share_that_it_has() {
        shop.wantsShirts("A", Basis.RETURN, 1);
        shop.refunds("A", "R-1", new TenderAmount(ALIPAY, cny("80.00")));
        shop.wantsMoreShirts("A", Basis.RETURN, 2);

        assertThat(shop.shirtsOf("A"))
                .isEqualTo(new ReservedLine(SHIRTS, Units.of(1, 3), List.of(), share("270.01", "31.06", "240.01")));
        assertThat(shop.refundable("A")).isEqualTo(cny("160.01"));
        assertThat(shop.order().reservations()).hasSize(1);
    }

    @Test
    void a_reservation_is_the_same_however_it_came_about() {
        Share share = share("10.00", "1.15", "10.00");
        ReservedLine one = new ReservedLine(OrderLineId.of("L-1"), Units.of(1, 1), List.of(), share);
        ReservedLine amount = new ReservedLine(OrderLineId.of("L-1"), Units.NONE, List.of(), share);
        ReservedLine alike = new ReservedLine(OrderLineId.of("L-1 amount"), Units.of(1, 1), List.of(), share);
        ReservedLine two = new ReservedLine(OrderLineId.of("L-2"), Units.of(1, 1), List.of(), share);

        assertThat(reserved(two, alike, amount, one))
                .isEqualTo(reserved(one).plus(reserved(two)).plus(reserved(amount, alike)))
                .isEqualTo(reserved(amount, two).plus(reserved(alike)).plus(reserved(one)));
    }

    private static Initiated.Reserved reserved(ReservedLine... lines) {
        return new Initiated.Reserved(CaseId.of("A"), Basis.RETURN, List.of(lines), List.of());
    }

    @Test
    void a_case_that_gave_all_back_takes_again_on_any_ground() {
        shop.happens("parcel", new OrderFact.Shipped(shirts(3), Optional.empty()));
        shop.wantsShirts("A", Basis.RETURN, 3);
        shop.withdraws("A");
        shop.wantsMoreShirts("A", Basis.RETURN, 1);

        assertThat(shop.shirtsOf("A").units()).hasToString("1");
        assertThat(shop.order().cases()).containsExactly(CaseId.of("A"));
    }

    @Test
    void units_amounts_and_charges_are_added_to_what_the_case_has_of_each() {
        shop.wantsAmount("A", "20.00", LineUnits.of(SHIRTS, 1));
        shop.wantsShipping("B", "2.00");
        shop.takesMore(new ReservationRequest(
                CaseId.of("A"),
                Basis.RETURN,
                shirts(1),
                List.of(new LineMoney(SHIRTS, cny("10.00"))),
                List.of(new ChargeMoney(SHIPPING, cny("4.00")))));
        shop.takesMore(new ReservationRequest(
                CaseId.of("A"), Basis.RETURN, List.of(), List.of(), List.of(new ChargeMoney(SHIPPING, cny("6.00")))));

        Initiated.Reserved now = shop.order().reservation(CaseId.of("A")).orElseThrow();
        assertThat(now.lines()).extracting(line -> line.units().toString()).containsExactly("1-2", "");
        assertThat(now.lines()).extracting(line -> line.share().paid()).containsExactly(cny("160.01"), cny("30.00"));
        assertThat(now.charges()).hasSize(1);
        assertThat(shop.shippingOf("A").plus(shop.shippingOf("B"))).isEqualTo(share("12.00", "0.68", "12.00"));
    }

    @Test
    void what_a_case_takes_later_is_checked_as_if_it_was_new() {
        shop.wantsShirts("A", Basis.RETURN, 2);
        shop.wantsShirts("B", Basis.RETURN, 1);

        assertThat(why(shop.wantsMoreShirts("A", Basis.RETURN, 1)))
                .isEqualTo("[UNITS_EXCEEDED {available=0, basis=RETURN, line=shirts, wanted=1}]");
        assertThat(why(shop.takesMore(
                        new ReservationRequest(CaseId.of("A"), Basis.RETURN, List.of(), List.of(), List.of()))))
                .isEqualTo("[NOTHING_REQUESTED {}]");
        assertThat(why(shop.wantsMoreShirts("C", Basis.RETURN, 1))).startsWith("[CASE_HAS_NOTHING {case=C}");
    }

    @Test
    void a_case_has_one_ground() {
        shop.wantsShirts("A", Basis.RETURN, 1);
        shop.happens("late", new OrderFact.Shipped(shirts(3), Optional.empty()));

        assertThat(why(shop.wantsMoreShirts("A", Basis.REFUSED, 1)))
                .startsWith("[BASIS_OTHER {basis=RETURN, case=A, wanted=REFUSED}");
    }

    @Test
    void what_was_given_back_after_it_grew_is_free_to_the_last_cent() {
        shop.wantsShirts("A", Basis.RETURN, 1);
        shop.wantsMoreShirts("A", Basis.RETURN, 2);
        shop.givesBack("A", LineUnits.of(SHIRTS, 2));
        shop.wantsShirts("B", Basis.RETURN, 2);

        assertThat(shop.shirtsOf("A").share().plus(shop.shirtsOf("B").share()))
                .isEqualTo(share("270.01", "31.06", "240.01"));
    }
}
