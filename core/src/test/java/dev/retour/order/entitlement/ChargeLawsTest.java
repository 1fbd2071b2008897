package dev.retour.order.entitlement;

import static dev.retour.order.entitlement.PlainOrder.CHARGE;
import static dev.retour.order.entitlement.PlainOrder.CNY;
import static dev.retour.order.entitlement.PlainOrder.ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Decision;
import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
import dev.retour.order.ChargeMoney;
import dev.retour.order.OrderFact;
import dev.retour.order.terms.OrderTerms;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.Money;

/** A charge is taken in parts, given back in parts and taken again: all parts together are exactly the charge, with its tax. */
class ChargeLawsTest {

    private static Money cents(long minor) {
        return Money.ofMinor(CNY, minor);
    }

    @Property(tries = 300)
    void howeverAChargeIsTakenAndGivenBackItsPartsAreExactlyTheCharge(
            @ForAll @IntRange(min = 1, max = 400) int gross,
            @ForAll @IntRange(max = 60) int tax,
            @ForAll boolean saves,
            @ForAll long seed) {
        TaxedAmount cost = TaxedAmount.ofGross(cents(gross), cents(Math.min(gross, tax)));
        TaxedAmount total = saves ? cost.negated() : cost;
        OrderTerms terms = PlainOrder.terms(ID, List.of(), total);
        Order order = Sale.record(Order.unknown(ID), "captured", new OrderFact.Captured(terms));
        Random random = new Random(seed);
        for (int step = 0; step < 12; step++) {
            long part = 1 + random.nextInt(gross);
            order = Sale.after(order, attempt(Entitlement.of(order), cents(saves ? -part : part), random));
        }
        Money left = new Balances(order, terms).charge(CHARGE).orElseThrow().left();
        if (!left.isZero()) {
            order = Sale.after(order, Entitlement.of(order).reserve(request("last", left)));
        }

        assertThat(order.reservations().stream()
                        .flatMap(each -> each.charges().stream())
                        .map(ReservedCharge::share)
                        .reduce(Share.zero(CNY), Share::plus))
                .isEqualTo(new Share(total, total.gross()));
    }

    private static ReservationRequest request(String caseId, Money part) {
        return new ReservationRequest(
                CaseId.of(caseId), Basis.RETURN, List.of(), List.of(), List.of(new ChargeMoney(CHARGE, part)));
    }

    private static Decision<Initiated> attempt(Entitlement entitlement, Money part, Random random) {
        String caseId = "C" + random.nextInt(4);
        return switch (random.nextInt(5)) {
            case 0 -> entitlement.release(CaseId.of(caseId));
            case 1, 2 ->
                entitlement.reduce(CaseId.of(caseId), List.of(), List.of(), List.of(new ChargeMoney(CHARGE, part)));
            case 3 -> entitlement.extend(request(caseId, part));
            default -> entitlement.reserve(request(caseId, part));
        };
    }
}
