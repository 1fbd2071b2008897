package dev.retour.order.entitlement;

import static dev.retour.order.entitlement.Sale.LINE;
import static dev.retour.order.entitlement.Sale.after;
import static dev.retour.order.entitlement.Sale.delivered;
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
import dev.retour.order.entitlement.Initiated.Reserved;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Whatever is taken, released and adjusted, everything together is exactly what was paid. */
class SharesLawsTest {

    @Provide
    Arbitrary<Sale> sales() {
        return Sale.any();
    }

    @Property(tries = 400)
    void howeverItIsTakenInPartsGivenBackInPartsAndReleasedEverythingTogetherIsExactlyWhatWasPaid(
            @ForAll("sales") Sale sale, @ForAll long seed) {
        Random random = new Random(seed);
        Order order = delivered(sale);
        for (int step = 0; step < 12; step++) {
            order = after(order, attempt(sale, Entitlement.of(order), random));
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
                                    CaseId.of("last"),
                                    Basis.RETURN,
                                    List.of(LineUnits.of(LINE, rest)),
                                    List.of(),
                                    List.of())));
        }

        Money amount = Entitlement.of(order).refundable(LINE).orElseThrow();
        if (amount.isPositive()) {
            order = after(
                    order,
                    Entitlement.of(order)
                            .reserve(new ReservationRequest(
                                    CaseId.of("amount"),
                                    Basis.RETURN,
                                    List.of(),
                                    List.of(new LineMoney(LINE, amount)),
                                    List.of())));
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
                                CaseId.of("first"),
                                Basis.RETURN,
                                List.of(LineUnits.of(LINE, 1)),
                                List.of(),
                                List.of())));
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
                                    List.of(),
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

    private static Decision<Initiated> attempt(Sale sale, Entitlement entitlement, Random random) {
        CaseId caseId = CaseId.of("C" + random.nextInt(5));
        List<LineUnits> units = List.of(LineUnits.of(LINE, 1 + random.nextInt(3)));
        List<LineMoney> amounts = List.of(new LineMoney(LINE, sale.money(1 + random.nextInt(100))));
        return switch (random.nextInt(8)) {
            case 0 -> entitlement.release(caseId);
            case 1 -> entitlement.reduce(caseId, units, List.of(), List.of());
            case 2 -> entitlement.reduce(caseId, List.of(), amounts, List.of());
            case 4 -> entitlement.extend(new ReservationRequest(caseId, Basis.RETURN, units, List.of(), List.of()));
            case 5 -> entitlement.extend(new ReservationRequest(caseId, Basis.RETURN, List.of(), amounts, List.of()));
            case 3 ->
                entitlement.reserve(new ReservationRequest(
                        caseId, Basis.RETURN, random.nextBoolean() ? units : List.of(), amounts, List.of()));
            default -> entitlement.reserve(new ReservationRequest(caseId, Basis.RETURN, units, List.of(), List.of()));
        };
    }

    @Property(tries = 300)
    void whateverPartsAShareIsCutIntoTheySumToItAndNoneHasMoreTaxThanGross(
            @ForAll("sales") Sale sale, @ForAll List<@LongRange(min = 0, max = 8) Long> cuts) {
        Share whole = new Share(sale.total(), sale.money(sale.paid()));
        ReservedLine line = new ReservedLine(LINE, Units.of(1, sale.quantity()), List.of(), whole);
        Share zero = Share.zero(CurrencyUnit.of(sale.currency()));
        long before = 0;
        Share sum = zero;
        for (long cut : Stream.concat(cuts.stream().sorted(), Stream.of(sale.quantity()))
                .filter(each -> each <= sale.quantity())
                .toList()) {
            Share part = line.share(cut).minus(line.share(before));
            assertThat(zero.value().isWithin(part.value())).isTrue();
            assertThat(part.paid().isNegative()).isFalse();
            sum = sum.plus(part);
            before = cut;
        }
        assertThat(sum).isEqualTo(whole);
    }

    private static Share taken(Sale sale, Order order) {
        return order.reservations().stream()
                .flatMap(each -> each.lines().stream())
                .map(ReservedLine::share)
                .reduce(Share.zero(CurrencyUnit.of(sale.currency())), Share::plus);
    }
}
