package dev.retour.order.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
import dev.retour.order.LineAmount;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.TenderAmount;
import dev.retour.order.entitlement.Initiated.CreditInitiated;
import dev.retour.order.entitlement.Initiated.RefundInitiated;
import dev.retour.order.entitlement.Initiated.Reserved;
import dev.retour.order.terms.Discount;
import dev.retour.order.terms.Funder;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.TaxBasis;
import dev.retour.order.terms.Tender;
import dev.retour.order.terms.TenderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What holds of every order, whatever happens to it, in whichever order, and whoever asks. */
class EntitlementLawsTest {

    private static final OrderId ID = OrderId.of("SO-1");
    private static final OrderLineId LINE = OrderLineId.of("L1");
    private static final TenderId CARD = TenderId.of("card");
    private static final TenderId CASH = TenderId.of("cash");

    /** An order of one line that two payments pay. */
    record Sale(String currency, long quantity, long net, long tax, long byPlatform, TaxBasis basis) {

        Money money(long minor) {
            return Money.ofMinor(CurrencyUnit.of(currency), minor);
        }

        TaxedAmount total() {
            return TaxedAmount.of(money(net), money(tax));
        }

        long paid() {
            return net + tax - Math.min(byPlatform, net + tax);
        }

        OrderTerms terms() {
            Money platform = money(Math.min(byPlatform, net + tax));
            OrderLine line = OrderLine.builder(LINE, "SKU", quantity)
                    .unitPrice(BigMoney.zero(CurrencyUnit.of(currency)))
                    .total(total())
                    .addDiscounts(
                            new Discount("D", Discount.Level.ORDER, Optional.empty(), platform, Funder.PLATFORM, false))
                    .build();
            return OrderTerms.builder(ID, CurrencyUnit.of(currency))
                    .taxBasis(basis)
                    .shop("shop")
                    .channel("WEB")
                    .country("CN")
                    .placedAt(Instant.EPOCH)
                    .addLines(line)
                    .addTenders(
                            Tender.full(CARD, "CARD", money(paid() / 3)),
                            Tender.full(CASH, "CASH", money(paid() - paid() / 3)))
                    .build();
        }
    }

    @Provide
    Arbitrary<Sale> sales() {
        return Combinators.combine(
                        Arbitraries.of("JPY", "CNY", "KWD"),
                        Arbitraries.longs().between(1, 8),
                        Arbitraries.longs().between(0, 1_000),
                        Arbitraries.longs().between(0, 200),
                        Arbitraries.oneOf(
                                Arbitraries.just(0L), Arbitraries.longs().between(0, 300)),
                        Arbitraries.of(TaxBasis.class))
                .as(Sale::new);
    }

    private static Observation seen(String id, long version) {
        return Observation.of("test", id, Instant.EPOCH).version(version);
    }

    private static Order record(Order order, String id, OrderFact fact) {
        return order.with(seen(id, 1), fact.toString(), fact);
    }

    private static Order delivered(Sale sale) {
        Order order = record(Order.unknown(ID), "captured", new OrderFact.Captured(sale.terms()));
        return record(
                order,
                "signed",
                new OrderFact.Delivered(List.of(LineUnits.of(LINE, sale.quantity())), Optional.empty()));
    }

    private static OrderFact anyFact(Sale sale, Random random) {
        List<LineUnits> units = List.of(LineUnits.of(LINE, 1 + random.nextInt(3)));
        long minor = random.nextInt(200);
        TenderId tender = random.nextBoolean() ? CARD : CASH;
        return switch (random.nextInt(10)) {
            case 0 -> new OrderFact.Shipped(units, Optional.empty());
            case 1, 2, 3 -> new OrderFact.Delivered(units, Optional.empty());
            case 4 -> new OrderFact.LineCancelled(units);
            case 5 -> new OrderFact.Lost(units, Optional.empty());
            case 6 -> new OrderFact.ReturnedOutside(Basis.RETURN, units);
            case 7 ->
                new OrderFact.RefundedOutside(
                        OrderFact.RefundCause.UNITS,
                        List.of(new LineMoney(LINE, sale.money(minor))),
                        List.of(new TenderAmount(tender, sale.money(minor))));
            case 8 ->
                new OrderFact.ChargedBack(
                        "d",
                        tender,
                        sale.money(minor),
                        random.nextBoolean() ? OrderFact.DisputeStage.OPENED : OrderFact.DisputeStage.WON);
            default ->
                new OrderFact.PriceAdjusted(List.of(new LineAmount(
                        LINE,
                        TaxedAmount.of(sale.money(random.nextInt(200) - 150), sale.money(random.nextInt(40) - 30)))));
        };
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

    private static Order attempt(Sale sale, Order order, Random random) {
        CaseId caseId = CaseId.of("C" + random.nextInt(5));
        Entitlement entitlement = Entitlement.of(order);
        Basis basis = Basis.values()[random.nextInt(3)];
        Money amount = sale.money(1 + random.nextInt(200));
        Decision<Initiated> decision = switch (random.nextInt(6)) {
            case 0, 1 ->
                entitlement.reserve(new ReservationRequest(
                        caseId, basis, List.of(LineUnits.of(LINE, 1 + random.nextInt(3))), List.of()));
            case 2 -> entitlement.release(caseId);
            case 3 -> entitlement.fail(RefundId.of("R" + random.nextInt(30)));
            case 4 ->
                entitlement.credit(new CreditInitiated(
                        CreditId.of("K" + random.nextInt(30)),
                        caseId,
                        List.of(new LineAmount(LINE, TaxedAmount.of(amount, sale.money(random.nextInt(20))))),
                        List.of()));
            default ->
                entitlement.refund(
                        new RefundInitiated(RefundId.of("R" + random.nextInt(30)), caseId, entitlement.plan(amount)));
        };
        if (decision instanceof Decision.Accepted<Initiated> accepted) {
            Order after = order.with(accepted.events().get(0));
            checkAccepted(sale, order, after, accepted.events().get(0));
            return after;
        }
        return order;
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
        for (Reserved reserved : order.reservations()) {
            Share share = reserved.lines().get(0).share();
            Share zero = Share.zero(share.paid().getCurrencyUnit());
            assertThat(zero.value().isWithin(share.value())).isTrue();
            assertThat(share.paid().isNegative()).isFalse();
        }
    }

    private static void checkAccepted(Sale sale, Order before, Order after, Initiated change) {
        NaiveOrder naive = new NaiveOrder(after);
        OrderLine line = sale.terms().lines().get(0);
        Money zero = sale.money(0);
        if (change instanceof Reserved reserved) {
            checkUnits(sale, naive, reserved.basis());
            Share left = new Balances(before, sale.terms())
                    .line(LINE)
                    .orElseThrow()
                    .worth()
                    .left();
            Share share = reserved.lines().get(0).share();
            assertThat(share.value().gross().isZero()
                            || !share.value().gross().isGreaterThan(left.value().gross()))
                    .isTrue();
            assertThat(share.paid().isZero() || !share.paid().isGreaterThan(left.paid()))
                    .isTrue();
        }
        if (change instanceof RefundInitiated refund) {
            for (TenderAmount part : refund.tenders()) {
                Tender tender = sale.terms().tender(part.tender()).orElseThrow();
                assertThat(naive.goneOf(tender).isGreaterThan(tender.captured()))
                        .isFalse();
            }
            Reserved reserved = after.reservation(refund.caseId()).orElseThrow();
            Money share = reserved.lines().get(0).share().paid();
            assertThat(naive.sent(reserved, zero).isGreaterThan(share)).isFalse();
            Money shares = NaiveOrder.sum(
                    zero,
                    after.reservations().stream()
                            .map(each -> each.lines().get(0).share().paid()));
            Money free = new Balances(after, sale.terms())
                    .line(LINE)
                    .orElseThrow()
                    .worth()
                    .left()
                    .paid();
            if (free.isNegative()) {
                assertThat(naive.sentInAll(zero).isGreaterThan(shares.plus(free)))
                        .isFalse();
            }
        }
        if (change instanceof CreditInitiated) {
            TaxedAmount left = Entitlement.of(after).creditable(line.id()).orElseThrow();
            assertThat(TaxedAmount.zero(zero.getCurrencyUnit()).isWithin(left)).isTrue();
        }
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

    @Property(tries = 400)
    void howeverItIsTakenReleasedAndAdjustedEverythingTogetherIsExactlyWhatWasPaid(
            @ForAll("sales") Sale sale, @ForAll long seed) {
        Random random = new Random(seed);
        Order order = delivered(sale);
        for (int step = 0; step < 12; step++) {
            CaseId caseId = CaseId.of("C" + random.nextInt(5));
            List<LineUnits> wish = List.of(LineUnits.of(LINE, 1 + random.nextInt(3)));
            order = after(
                    order,
                    random.nextInt(3) == 0
                            ? Entitlement.of(order).release(caseId)
                            : Entitlement.of(order)
                                    .reserve(new ReservationRequest(caseId, Basis.RETURN, wish, List.of())));
        }
        long rest = Entitlement.of(order)
                .allowance(LINE, Basis.RETURN)
                .orElseThrow()
                .units();
        if (rest > 0) {
            order = after(
                    order,
                    Entitlement.of(order)
                            .reserve(new ReservationRequest(
                                    CaseId.of("last"), Basis.RETURN, List.of(LineUnits.of(LINE, rest)), List.of())));
        }

        assertThat(taken(sale, order)).isEqualTo(new Share(sale.total(), sale.money(sale.paid())));
    }

    @Property(tries = 300)
    void anAdjustmentBetweenTwoReturnsMovesNoEarlierShareAndTheRestIsExactlyWhatIsLeft(
            @ForAll("sales") Sale sale,
            @ForAll @IntRange(max = 100) int lessNet,
            @ForAll @IntRange(max = 20) int lessTax,
            @ForAll @IntRange(min = 1, max = 3) int versions) {
        Order order = delivered(sale);
        order = after(
                order,
                Entitlement.of(order)
                        .reserve(new ReservationRequest(
                                CaseId.of("first"), Basis.RETURN, List.of(LineUnits.of(LINE, 1)), List.of())));
        Reserved first = order.reservations().get(0);
        Share rest = new Share(sale.total(), sale.money(sale.paid()))
                .minus(first.lines().get(0).share());
        long net = Math.min(lessNet, rest.value().net().getAmountMinorLong());
        long tax = Math.min(lessTax, rest.value().tax().getAmountMinorLong());
        TaxedAmount less = TaxedAmount.of(sale.money(-net), sale.money(-tax));
        for (int version = 1; version <= versions; version++) {
            OrderFact fact = new OrderFact.PriceAdjusted(
                    List.of(new LineAmount(LINE, version == versions ? less : less.plus(less))));
            order = order.with(seen("protection", version), fact.toString(), fact);
        }
        for (int unit = 2; unit <= sale.quantity(); unit++) {
            order = after(
                    order,
                    Entitlement.of(order)
                            .reserve(new ReservationRequest(
                                    CaseId.of("later" + unit),
                                    Basis.RETURN,
                                    List.of(LineUnits.of(LINE, 1)),
                                    List.of())));
        }

        assertThat(order.reservation(first.caseId())).contains(first);
        if (sale.quantity() > 1) {
            Share left = rest.plus(new Share(less, less.gross()));
            assertThat(taken(sale, order).value()).isEqualTo(sale.total().plus(less));
            assertThat(taken(sale, order)
                            .paid()
                            .minus(first.lines().get(0).share().paid()))
                    .isEqualTo(left.paid().isNegative() ? sale.money(0) : left.paid());
        }
    }

    private static Share taken(Sale sale, Order order) {
        return order.reservations().stream()
                .map(each -> each.lines().get(0).share())
                .reduce(Share.zero(CurrencyUnit.of(sale.currency())), Share::plus);
    }

    private static Order after(Order order, Decision<Initiated> decision) {
        return decision instanceof Decision.Accepted<Initiated> accepted
                ? order.with(accepted.events().get(0))
                : order;
    }

    /** An observation in a version, as it may arrive. */
    record News(Observation observation, OrderFact fact) {}

    @Property(tries = 300)
    void anyPermutationOfTheSameFactsAndAnyRepetitionEndsInTheSameOrder(@ForAll("sales") Sale sale, @ForAll long seed) {
        Random random = new Random(seed);
        List<News> news = new ArrayList<>();
        news.add(new News(seen("captured", 1), new OrderFact.Captured(sale.terms())));
        for (int i = 0; i < 12; i++) {
            news.add(new News(seen("f" + random.nextInt(6), 1 + random.nextInt(3)), anyFact(sale, random)));
        }
        Order straight = all(news, Order.unknown(ID));
        List<News> other = new ArrayList<>(news);
        other.addAll(news.subList(0, 5));
        Collections.shuffle(other, random);

        assertThat(all(other, Order.unknown(ID))).isEqualTo(straight);
        assertThat(all(news, straight)).isEqualTo(straight);
        straight.facts()
                .forEach(known -> assertThat(known.observation().version())
                        .isEqualTo(news.stream()
                                .map(News::observation)
                                .filter(known.observation()::isSame)
                                .mapToLong(Observation::version)
                                .max()
                                .orElseThrow()));
    }

    private static Order all(List<News> news, Order start) {
        Order order = start;
        for (News each : news) {
            order = order.with(each.observation(), each.fact().toString(), each.fact());
        }
        return order;
    }

    @Property(tries = 300)
    void factsThatComeAfterACaseCommuteToo(@ForAll("sales") Sale sale, @ForAll long seed) {
        Random random = new Random(seed);
        Order order = delivered(sale);
        order = after(
                order,
                Entitlement.of(order)
                        .reserve(new ReservationRequest(
                                CaseId.of("A"), Basis.RETURN, List.of(LineUnits.of(LINE, 1)), List.of())));
        List<News> news = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            news.add(new News(seen("f" + random.nextInt(4), 1 + random.nextInt(3)), anyFact(sale, random)));
        }
        List<News> other = new ArrayList<>(news);
        Collections.shuffle(other, random);

        assertThat(all(other, order)).isEqualTo(all(news, order));
    }
}
