package dev.retour.order.entitlement;

import static dev.retour.order.entitlement.ShirtOrder.ALIPAY;
import static dev.retour.order.entitlement.ShirtOrder.CAP;
import static dev.retour.order.entitlement.ShirtOrder.SHIRTS;
import static dev.retour.order.entitlement.ShirtOrder.cny;
import static dev.retour.order.entitlement.ShirtOrder.share;
import static dev.retour.order.entitlement.ShirtOrder.shirts;
import static dev.retour.order.entitlement.ShirtOrder.taxed;
import static dev.retour.order.entitlement.ShirtOrder.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.CaseId;
import dev.retour.order.Basis;
import dev.retour.order.LineAmount;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.TenderAmount;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineBuilder;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.OrderTermsBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A case that asked for more than it gets: it gives the rest back, and any other case can take it. */
class ReducedCasesTest {

    private final ShirtOrder shop = new ShirtOrder();

    private void delivered(OrderTerms terms) {
        shop.happens("captured", new OrderFact.Captured(terms));
        shop.happens("signed", new OrderFact.Delivered(shirts(3), Optional.empty()));
    }

    private static OrderTerms withSerials() {
        OrderTerms terms = ShirtOrder.terms();
        OrderLine shirts = new OrderLineBuilder()
                .from(terms.lines().get(0))
                .addSerials("S-1", "S-2", "S-3")
                .build();
        return new OrderTermsBuilder()
                .from(terms)
                .lines(List.of(shirts, terms.lines().get(1)))
                .build();
    }

    @Test
    void a_case_that_gives_a_part_back_keeps_its_lowest_units_and_their_part_of_its_share() {
        delivered(ShirtOrder.terms());
        shop.wantsShirts("A", Basis.RETURN, 3);
        shop.givesBack("A", LineUnits.of(SHIRTS, 2));

        assertThat(shop.shirtsOf("A"))
                .isEqualTo(new ReservedLine(SHIRTS, Units.of(1, 1), List.of(), share("90.00", "10.35", "80.00")));
        assertThat(shop.refundable("A")).isEqualTo(cny("80.00"));
    }

    @Test
    void what_a_case_gave_back_is_free_and_who_takes_the_last_of_it_takes_all_that_is_left() {
        delivered(ShirtOrder.terms());
        shop.wantsShirts("A", Basis.RETURN, 3);
        shop.givesBack("A", LineUnits.of(SHIRTS, 2));
        shop.wantsShirts("B", Basis.RETURN, 1);
        shop.wantsShirts("C", Basis.RETURN, 1);

        assertThat(shop.shirtsOf("B").units()).hasToString("2");
        assertThat(shop.shirtsOf("A")
                        .share()
                        .plus(shop.shirtsOf("B").share())
                        .plus(shop.shirtsOf("C").share()))
                .isEqualTo(share("270.01", "31.06", "240.01"));
    }

    @Test
    void the_units_whose_serials_are_named_go_and_the_others_stay() {
        delivered(withSerials());
        shop.wantsShirts("A", Basis.RETURN, 3);
        shop.givesBack("A", new LineUnits(SHIRTS, 1, List.of("S-1")));

        assertThat(shop.shirtsOf("A").units()).hasToString("2-3");
        assertThat(shop.shirtsOf("A").serials()).containsExactly("S-2", "S-3");

        shop.givesBack("A", LineUnits.of(SHIRTS, 1));
        assertThat(shop.shirtsOf("A").units()).hasToString("2");
        assertThat(shop.shirtsOf("A").serials()).containsExactly("S-2");
    }

    @Test
    void nobody_gives_back_what_is_not_his() {
        delivered(withSerials());
        assertThat(why(shop.givesBack("A", LineUnits.of(SHIRTS, 1)))).isEqualTo("[CASE_HAS_NOTHING {case=A}]");

        shop.wantsShirts("A", Basis.RETURN, 1);
        shop.wantsShirts("B", Basis.RETURN, 1);
        assertThat(why(shop.givesBack("A"))).isEqualTo("[NOTHING_REQUESTED {}]");
        assertThat(why(shop.givesBack("A", LineUnits.of(SHIRTS, 2), LineUnits.of(CAP, 1))))
                .isEqualTo("[GIVEN_BACK_EXCEEDED {available=1, case=A, item=shirts, wanted=2},"
                        + " GIVEN_BACK_EXCEEDED {available=0, case=A, item=cap, wanted=1}]");
        assertThat(why(shop.givesBack("A", new LineUnits(SHIRTS, 1, List.of("S-2")))))
                .isEqualTo("[SERIAL_NOT_OF_CASE {case=A, line=shirts, serial=S-2}]");
        assertThat(why(shop.givesShippingBack("A", "1.00")))
                .isEqualTo("[GIVEN_BACK_EXCEEDED {available=CNY 0.00, case=A, item=shipping, wanted=CNY 1.00}]");
    }

    @Test
    void a_part_of_a_charge_goes_back_with_its_tax() {
        delivered(ShirtOrder.terms());
        shop.wantsShipping("A", "12.00");
        shop.givesShippingBack("A", "9.00");
        assertThat(shop.shippingOf("A")).isEqualTo(share("3.00", "0.17", "3.00"));

        shop.wantsShipping("B", "9.00");
        assertThat(shop.shippingOf("B")).isEqualTo(share("9.00", "0.51", "9.00"));
    }

    @Test
    void a_case_never_keeps_less_than_was_sent_or_credited_for_it() {
        delivered(ShirtOrder.terms());
        shop.happens(
                "invoice",
                new OrderFact.Invoiced(
                        "INV-1",
                        OrderFact.InvoiceType.ORDINARY,
                        OrderFact.InvoiceUse.UNCONFIRMED,
                        List.of(new LineAmount(SHIRTS, taxed("270.01", "31.06"))),
                        List.of()));
        shop.wantsShirts("A", Basis.RETURN, 3);
        shop.refunds("A", "R-1", new TenderAmount(ALIPAY, cny("80.01")));
        shop.creditsShirts("A", "K-1", taxed("90.01", "10.35"));

        assertThat(why(shop.givesBack("A", LineUnits.of(SHIRTS, 2))))
                .isEqualTo("[KEPT_BELOW_SENT {case=A, kept=CNY 80.00, sent=CNY 80.01}, KEPT_BELOW_CREDITED"
                        + " {case=A, credited=CNY 90.01 (tax 10.35), item=shirts, kept=CNY 90.00 (tax 10.35)}]");
        shop.givesBack("A", LineUnits.of(SHIRTS, 1));
        assertThat(shop.shirtsOf("A").units()).hasToString("1-2");
    }

    @Test
    void giving_everything_back_is_a_release() {
        delivered(ShirtOrder.terms());
        shop.wantsShirts("A", Basis.RETURN, 2);
        shop.refunds("A", "R-1", new TenderAmount(ALIPAY, cny("1.00")));
        assertThat(why(shop.givesBack("A", LineUnits.of(SHIRTS, 2)))).isEqualTo("[CASE_HAS_STARTED {case=A}]");

        shop.refundFails("R-1", ALIPAY);
        assertThat(shop.givesBack("A", LineUnits.of(SHIRTS, 2)).orThrow())
                .containsExactly(new Initiated.Released(CaseId.of("A")));
    }
}
