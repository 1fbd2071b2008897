package dev.retour.order.entitlement;

import static dev.retour.order.entitlement.Sale.CARD;
import static dev.retour.order.entitlement.Sale.ID;
import static dev.retour.order.entitlement.Sale.LINE;
import static dev.retour.order.entitlement.Sale.after;
import static dev.retour.order.entitlement.Sale.anyFact;
import static dev.retour.order.entitlement.Sale.record;
import static dev.retour.order.entitlement.Sale.seen;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Decision;
import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
import dev.retour.order.LineAmount;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.TenderAmount;
import dev.retour.order.entitlement.Initiated.CreditInitiated;
import dev.retour.order.entitlement.Initiated.RefundInitiated;
import dev.retour.order.entitlement.Initiated.ReservationChanged;
import dev.retour.order.entitlement.Initiated.Reserved;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.Tender;
import dev.retour.order.terms.TenderId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.joda.money.Money;

/** What we initiate stays within what is allowed, whatever happens, in whichever order, and whoever asks. */
class EntitlementLawsTest {

    @Provide
    Arbitrary<Sale> sales() {
        return Sale.any();
    }

    @Property(tries = 400)
    void whateverHappensWhatWeInitiateIsWithinWhatIsAllowed(@ForAll("sales") Sale sale, @ForAll long seed) {
        Random random = new Random(seed);
        Order order = record(Order.unknown(ID), "captured", new OrderFact.Captured(sale.terms()));
        order = record(
                order,
                "invoiced",
                new OrderFact.Invoiced(
                        "I",
                        OrderFact.InvoiceType.ORDINARY,
                        OrderFact.InvoiceUse.UNCONFIRMED,
                        List.of(new LineAmount(LINE, sale.total())),
                        List.of()));
        for (int step = 0; step < 30; step++) {
            if (random.nextInt(3) == 0) {
                OrderFact fact = anyFact(sale, random);
                order = order.with(seen("f" + random.nextInt(12), 1 + random.nextInt(3)), fact.toString(), fact);
                Entitlement.of(order).discrepancies();
            } else {
                order = attempt(sale, order, random);
            }
            checkAlways(order);
        }
    }

    @Tag("soak")
    @Property(tries = 200_000)
    void initiatingStaysWithinWhatIsAllowedInALongRun(@ForAll("sales") Sale sale, @ForAll long seed) {
        whateverHappensWhatWeInitiateIsWithinWhatIsAllowed(sale, seed);
    }

    private static Order attempt(Sale sale, Order order, Random random) {
        CaseId caseId = CaseId.of("C" + random.nextInt(5));
        Entitlement entitlement = Entitlement.of(order);
        Basis basis = Basis.values()[random.nextInt(3)];
        Money amount = sale.money(1 + random.nextInt(200));
        Decision<Initiated> decision = switch (random.nextInt(11)) {
            case 0, 1 ->
                entitlement.reserve(new ReservationRequest(
                        caseId, basis, List.of(LineUnits.of(LINE, 1 + random.nextInt(3))), List.of(), List.of()));
            case 2 -> entitlement.release(caseId);
            case 5 ->
                entitlement.reduce(caseId, List.of(LineUnits.of(LINE, 1 + random.nextInt(3))), List.of(), List.of());
            case 7 -> entitlement.reduce(caseId, List.of(), List.of(new LineMoney(LINE, amount)), List.of());
            case 9, 10 ->
                entitlement.extend(new ReservationRequest(
                        caseId,
                        basis,
                        List.of(LineUnits.of(LINE, 1 + random.nextInt(2))),
                        random.nextBoolean() ? List.of(new LineMoney(LINE, amount)) : List.of(),
                        List.of()));
            case 8 ->
                entitlement.reserve(new ReservationRequest(
                        caseId,
                        basis,
                        random.nextBoolean() ? List.of(LineUnits.of(LINE, 1)) : List.of(),
                        List.of(new LineMoney(LINE, sale.money(1 + random.nextInt(40)))),
                        List.of()));
            case 3 -> fail(order, random);
            case 4 ->
                entitlement.credit(new CreditInitiated(
                        CreditId.of("K" + random.nextInt(30)),
                        caseId,
                        List.of(new LineAmount(LINE, TaxedAmount.of(amount, sale.money(random.nextInt(20))))),
                        List.of()));
            default ->
                entitlement.refund(new RefundInitiated(
                        RefundId.of("R" + random.nextInt(30)),
                        caseId,
                        entitlement.plan(amount, Set.of()),
                        revocations(sale, random)));
        };
        if (decision instanceof Decision.Accepted<Initiated> accepted) {
            Order after = order.with(accepted.events().get(0));
            checkAccepted(sale, order, after, accepted.events().get(0));
            return after;
        }
        return order;
    }

    /** One payment of a refund, or all of them. */
    private static Decision<Initiated> fail(Order order, Random random) {
        List<RefundInitiated> known = order.refunds();
        RefundId refund = RefundId.of("R" + random.nextInt(30));
        if (random.nextInt(5) > 0 && !known.isEmpty()) {
            refund = known.get(random.nextInt(known.size())).refund();
        }
        List<TenderId> all = order.refund(refund).map(RefundInitiated::tenders).orElse(List.of()).stream()
                .map(TenderAmount::tender)
                .toList();
        return Entitlement.of(order).fail(refund, random.nextBoolean() ? all : List.of(CARD));
    }

    private static List<Revocation> revocations(Sale sale, Random random) {
        int sign = random.nextBoolean() ? 1 : -1;
        TaxedAmount value =
                TaxedAmount.of(sale.money(sign * (1 + random.nextInt(40))), sale.money(sign * random.nextInt(5)));
        return random.nextInt(3) == 0 ? List.of() : List.of(new Revocation("P" + random.nextInt(2), LINE, value));
    }

    private static void checkAlways(Order order) {
        NaiveOrder naive = new NaiveOrder(order);
        assertThat(naive.isNoUnitTakenTwice(LINE)).isTrue();
        UnitPositions at = Entitlement.of(order).positions(LINE).orElseThrow();
        assertThat(at.ordered())
                .isEqualTo(at.unshipped()
                        + at.inTransit()
                        + at.withCustomer()
                        + at.comingBack()
                        + at.back()
                        + at.cancelled()
                        + at.lost());
        Money zero = Entitlement.of(order).refundable(CARD).orElseThrow().multipliedBy(0);
        assertThat(naive.withheld("P0", zero).isNegative()).isFalse();
        assertThat(naive.withheld("P1", zero).isNegative()).isFalse();
        for (Reserved reserved : order.reservations()) {
            Share share = NaiveOrder.share(reserved);
            assertThat(TaxedAmount.zero(zero.getCurrencyUnit()).isWithin(share.value()))
                    .isTrue();
            assertThat(share.paid().isNegative()).isFalse();
        }
    }

    private static void checkAccepted(Sale sale, Order before, Order after, Initiated change) {
        NaiveOrder naive = new NaiveOrder(after);
        OrderLine line = sale.terms().lines().get(0);
        Money zero = sale.money(0);
        if (change instanceof Reserved reserved) {
            checkTaken(sale, before, after, reserved);
        }
        if (change instanceof ReservationChanged changed) {
            checkTaken(sale, before, after, changed.now());
        }
        if (change instanceof RefundInitiated refund) {
            for (TenderAmount part : refund.tenders()) {
                Tender tender = sale.terms().tender(part.tender()).orElseThrow();
                assertThat(naive.goneOf(tender).isGreaterThan(tender.captured()))
                        .isFalse();
            }
            Reserved reserved = after.reservation(refund.caseId()).orElseThrow();
            Money share = NaiveOrder.share(reserved).paid();
            assertThat(naive.sent(reserved, zero)
                            .plus(naive.withheld(reserved, zero))
                            .isGreaterThan(share))
                    .isFalse();
            Money shares = NaiveOrder.sum(
                    zero,
                    after.reservations().stream()
                            .map(each -> NaiveOrder.share(each).paid()));
            Money free = new Balances(after, sale.terms())
                    .line(LINE)
                    .orElseThrow()
                    .worth()
                    .left()
                    .paid();
            Money used = naive.usedInAll(zero);
            if (free.isNegative() && used.isGreaterThan(new NaiveOrder(before).usedInAll(zero))) {
                assertThat(used.isGreaterThan(shares.plus(free))).isFalse();
            }
        }
        if (change instanceof ReservationChanged changed) {
            Share keeps = NaiveOrder.share(changed.now());
            assertThat(naive.sent(changed.now(), zero)
                            .plus(naive.withheld(changed.now(), zero))
                            .isGreaterThan(keeps.paid()))
                    .isFalse();
            assertThat(naive.credited(changed.now(), TaxedAmount.zero(zero.getCurrencyUnit()))
                            .isWithin(keeps.value()))
                    .isTrue();
        }
        if (change instanceof CreditInitiated) {
            TaxedAmount left = Entitlement.of(after).creditable(line.id()).orElseThrow();
            assertThat(TaxedAmount.zero(zero.getCurrencyUnit()).isWithin(left)).isTrue();
        }
    }

    /** What a case has now beyond what it had was free. */
    private static void checkTaken(Sale sale, Order before, Order after, Reserved now) {
        Optional<Reserved> had = before.reservation(now.caseId());
        long more = NaiveOrder.ordinals(now, LINE).count()
                - had.stream()
                        .flatMapToLong(each -> NaiveOrder.ordinals(each, LINE))
                        .count();
        if (more > 0) {
            checkUnits(sale, new NaiveOrder(after), now.basis());
        }
        Share left = new Balances(before, sale.terms())
                .line(LINE)
                .orElseThrow()
                .worth()
                .left();
        Share share =
                had.map(NaiveOrder::share).map(NaiveOrder.share(now)::minus).orElse(NaiveOrder.share(now));
        assertThat(share.value().gross().isPositive()
                        && share.value().gross().isGreaterThan(left.value().gross()))
                .isFalse();
        assertThat(share.paid().isPositive() && share.paid().isGreaterThan(left.paid()))
                .isFalse();
    }

    private static void checkUnits(Sale sale, NaiveOrder naive, Basis basis) {
        long all = naive.taken(LINE, Basis.values());
        assertThat(all).isLessThanOrEqualTo(sale.quantity() - naive.back(LINE) - naive.cancelled(LINE));
        if (basis == Basis.RETURN) {
            assertThat(naive.taken(LINE, Basis.RETURN)).isLessThanOrEqualTo(naive.delivered(LINE) - naive.back(LINE));
        }
        if (basis == Basis.CANCELLATION) {
            assertThat(naive.taken(LINE, Basis.CANCELLATION))
                    .isLessThanOrEqualTo(
                            sale.quantity() - naive.delivered(LINE) - naive.lost(LINE) - naive.cancelled(LINE));
        }
    }
}
