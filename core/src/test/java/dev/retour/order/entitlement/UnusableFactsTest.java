package dev.retour.order.entitlement;

import static dev.retour.order.entitlement.PlainOrder.CARD;
import static dev.retour.order.entitlement.PlainOrder.CNY;
import static dev.retour.order.entitlement.PlainOrder.ID;
import static dev.retour.order.entitlement.PlainOrder.LINE;
import static dev.retour.order.entitlement.PlainOrder.cny;
import static dev.retour.order.entitlement.PlainOrder.taxed;
import static dev.retour.order.entitlement.ShirtOrder.codes;
import static dev.retour.order.entitlement.ShirtOrder.why;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Decision;
import dev.retour.kernel.OrderId;
import dev.retour.money.Magnitude;
import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
import dev.retour.order.LineAmount;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.TenderAmount;
import dev.retour.order.terms.OrderLineBuilder;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.OrderTermsBuilder;
import dev.retour.order.terms.OrderTermsCheck;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Facts that cannot be reckoned with are recorded and told, and stop nothing. */
class UnusableFactsTest {

    private static final String HUGE = "1" + "0".repeat(17);

    private final PlainOrder order = PlainOrder.delivered();

    @Test
    void more_units_than_can_be_counted_are_told_as_an_overdraft() {
        order.happens("s1", new OrderFact.Shipped(List.of(LineUnits.of(LINE, Long.MAX_VALUE)), Optional.empty()));
        order.happens("s2", new OrderFact.Shipped(List.of(LineUnits.of(LINE, 2)), Optional.empty()));
        order.happens("lost", new OrderFact.Lost(List.of(LineUnits.of(LINE, Long.MAX_VALUE)), Optional.empty()));

        assertThat(codes(order.entitlement().discrepancies())).contains("OVERDRAWN_UNITS");
        assertThat(order.entitlement().positions(LINE).orElseThrow().unshipped())
                .isNegative();
        assertThat(order.entitlement()
                        .allowance(LINE, Basis.CANCELLATION)
                        .orElseThrow()
                        .units())
                .isZero();
    }

    @Test
    void an_amount_too_large_to_reckon_with_counts_for_nothing_and_is_told() {
        order.priceChanges(HUGE);
        order.happens("charged-back", new OrderFact.ChargedBack("d", CARD, cny(HUGE), OrderFact.DisputeStage.OPENED));

        assertThat(codes(order.entitlement().discrepancies()))
                .containsExactly("UNEXPECTED_AMOUNT", "UNEXPECTED_AMOUNT");
        assertThat(order.takes("K", 2).kind()).isEqualTo(Decision.Kind.ACCEPTED);
        assertThat(order.refundable("K")).isEqualTo(cny("20.00"));
    }

    @Test
    void amounts_that_are_too_large_only_together_are_told_too() {
        TaxedAmount most = TaxedAmount.ofGross(Money.ofMinor(CNY, Magnitude.MOST), cny("0.00"));
        order.happens(
                "protection", new OrderFact.PriceAdjusted(Collections.nCopies(10_000, new LineAmount(LINE, most))));

        assertThat(order.takes("K", 2).kind()).isEqualTo(Decision.Kind.ACCEPTED);
        assertThat(order.line("K").share().paid()).isEqualTo(cny("20.00"));
        assertThat(codes(order.entitlement().discrepancies())).containsExactly("UNEXPECTED_AMOUNT");
    }

    @Test
    void terms_too_large_to_reckon_with_are_told_and_not_decided_on() {
        order.captured(2, PlainOrder.terms(ID, taxed(HUGE, "0.00"), List.of()));

        assertThat(codes(order.entitlement().discrepancies())).containsExactly("TERMS_UNUSABLE");
        assertThat(why(order.takes("K", 1))).isEqualTo("[TERMS_UNUSABLE {order=SO-1}]");
    }

    @Test
    void the_check_of_terms_names_every_number_that_is_too_large() {
        OrderTerms sound = PlainOrder.terms(ID, taxed(HUGE, "0.00"), List.of());
        OrderTerms terms = new OrderTermsBuilder()
                .from(sound)
                .lines(List.of(new OrderLineBuilder()
                        .from(sound.lines().get(0))
                        .quantity(Long.MAX_VALUE)
                        .build()))
                .build();

        assertThat(OrderTermsCheck.check(terms))
                .filteredOn(fault -> fault.reason().code().name().equals("AMOUNT_TOO_LARGE"))
                .extracting(fault -> fault.path())
                .containsExactlyInAnyOrder(
                        "$.lines[0].unitPrice", "$.lines[0].total", "$.lines[0].quantity", "$.tenders[0].captured");
    }

    @Test
    void terms_that_give_two_payments_one_id_are_told_and_not_decided_on() {
        OrderTerms terms = PlainOrder.terms(ID, List.of());
        order.captured(
                2,
                new OrderTermsBuilder()
                        .from(terms)
                        .addTenders(terms.tenders().get(0))
                        .build());

        assertThat(codes(order.entitlement().discrepancies())).containsExactly("TERMS_UNUSABLE");
        assertThat(why(order.takes("K", 1))).isEqualTo("[TERMS_UNUSABLE {order=SO-1}]");
    }

    @Test
    void terms_in_another_currency_than_what_was_decided_are_told_and_not_decided_on() {
        order.takes("K", 1);
        TaxedAmount yen = TaxedAmount.ofGross(Money.parse("JPY 20"), Money.parse("JPY 0"));
        order.captured(2, PlainOrder.terms(ID, yen, List.of()));

        assertThat(codes(order.entitlement().discrepancies())).containsExactly("TERMS_UNUSABLE");
        assertThat(why(order.takes("L", 1))).isEqualTo("[TERMS_UNUSABLE {order=SO-1}]");
    }

    @Test
    void the_terms_of_another_order_are_told_and_not_used() {
        PlainOrder parked = new PlainOrder();
        parked.captured(1, PlainOrder.terms(OrderId.of("other"), List.of()));

        assertThat(codes(parked.entitlement().discrepancies())).containsExactly("UNEXPECTED_TERMS");
        assertThat(why(parked.takes("K", 1))).isEqualTo("[ORDER_NOT_CAPTURED {order=SO-1}]");
    }

    @Test
    void the_terms_of_another_order_do_not_stand_before_the_right_ones() {
        order.happens("a-wrong-capture", new OrderFact.Captured(PlainOrder.terms(OrderId.of("other"), List.of("S1"))));

        assertThat(codes(order.entitlement().discrepancies())).containsExactly("UNEXPECTED_TERMS");
        assertThat(order.takes("K", 2).kind()).isEqualTo(Decision.Kind.ACCEPTED);
        assertThat(order.line("K").serials()).isEmpty();
    }

    @Property(tries = 300)
    void no_fact_of_any_size_makes_a_question_or_a_decision_fail(@ForAll long seed) {
        Random random = new Random(seed);
        PlainOrder any = PlainOrder.delivered();
        for (int i = 0; i < 12; i++) {
            any.happens("f" + i, fact(random));
            any.takes("K" + i, 1);
            any.entitlement().refundable(CaseId.of("K" + i)).ifPresent(left -> {
                if (left.isPositive()) {
                    any.refunds("K0", left.getAmount().toPlainString());
                }
            });
            any.discrepancies();
            any.entitlement().positions(LINE);
            for (Basis basis : Basis.values()) {
                any.entitlement().allowance(LINE, basis);
            }
        }
    }

    private static Money any(Random random) {
        String digits = "1" + "0".repeat(random.nextInt(25));
        return cny(random.nextBoolean() ? digits : "-" + digits);
    }

    private static OrderFact fact(Random random) {
        List<LineUnits> units =
                List.of(LineUnits.of(LINE, random.nextBoolean() ? 1 : Long.MAX_VALUE - random.nextInt(3)));
        return switch (random.nextInt(9)) {
            case 0 -> new OrderFact.Shipped(units, Optional.empty());
            case 1 -> new OrderFact.Delivered(units, Optional.empty());
            case 2 -> new OrderFact.Lost(units, Optional.empty());
            case 3 -> new OrderFact.LineCancelled(units);
            case 4 -> new OrderFact.ReturnedOutside(random.nextBoolean() ? Basis.RETURN : Basis.REFUSED, units);
            case 5 -> new OrderFact.ChargedBack("d", CARD, any(random), OrderFact.DisputeStage.OPENED);
            case 6 ->
                new OrderFact.RefundedOutside(
                        OrderFact.RefundCause.values()[random.nextInt(3)],
                        List.of(new LineMoney(LINE, any(random))),
                        List.of(new TenderAmount(CARD, any(random))));
            default ->
                new OrderFact.PriceAdjusted(List.of(new LineAmount(LINE, TaxedAmount.of(any(random), any(random)))));
        };
    }
}
