package dev.retour.testkit;

import dev.retour.courier.rating.Quote;
import dev.retour.courier.rating.QuoteLine;
import dev.retour.courier.rating.RateRequest;
import dev.retour.courier.rating.RateRequestBuilder;
import dev.retour.courier.rating.Rater;
import dev.retour.courier.rating.Surcharge;
import dev.retour.courier.rating.SurchargeRate;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.ChargeKind.Family;
import dev.retour.freight.Dimensions;
import dev.retour.freight.Length;
import dev.retour.freight.LengthUnit;
import dev.retour.freight.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** Prices a parcel of an {@link HonestBill} by all facts that are not known of it, as far as a bill has charges for that. */
final class EveryFact {

    private static final long GREATEST_CENTS = 1_000_000;

    private final HonestBill bill;
    private final Map<ChargeKind, Money> charges;
    private final Rater rater;

    EveryFact(HonestBill bill, Map<ChargeKind, Money> charges) {
        this.bill = bill;
        this.charges = charges;
        this.rater = Rater.of(bill.card);
    }

    /**
     * The most that any facts make due beyond a quote, with its sum rounded or not; empty where the audit knows less than all facts say:
     * what is due by the place is bounded kind by kind, and shares of several kinds are not taken for shares of one value.
     */
    Optional<Money> mostBeyond(Quote expected) {
        boolean place = bill.ours.destination().equals(Place.UNKNOWN)
                && bill.card.toString().contains("ToPlaces");
        return place || shares() > 1
                ? Optional.empty()
                : requests()
                        .map(request -> most(request, expected))
                        .reduce((one, other) -> one.isGreaterThan(other) ? one : other);
    }

    private long shares() {
        return bill.card.surcharges().stream()
                .filter(one -> one.rate() instanceof SurchargeRate.PercentOfValue)
                .map(Surcharge::kind)
                .distinct()
                .count();
    }

    private Stream<RateRequest> requests() {
        List<LocalDate> days = bill.ours
                .shipped()
                .map(List::of)
                .orElseGet(() -> IntStream.rangeClosed(1, 30)
                        .mapToObj(day -> LocalDate.of(2026, 11, day))
                        .toList());
        List<Dimensions> sides = bill.ours
                .dimensions()
                .map(List::of)
                .orElseGet(() -> Stream.of(40, 60, 110, 160)
                        .map(side -> new Dimensions(
                                Length.of(side, LengthUnit.CENTIMETER),
                                Length.of(10, LengthUnit.CENTIMETER),
                                Length.of(10, LengthUnit.CENTIMETER)))
                        .toList());
        return places().flatMap(place -> days.stream()
                .flatMap(day -> sides.stream()
                        .map(side -> RateRequest.builder(bill.ours.weight().orElseThrow())
                                .legs(bill.ours.legs())
                                .destination(place)
                                .day(day)
                                .dimensions(side)
                                .declaredValue(bill.ours.declaredValue().map(Money::getAmount))
                                .build())));
    }

    private Stream<Place> places() {
        Place known = bill.ours.destination();
        return known.equals(Place.UNKNOWN) ? Stream.of("新疆", "浙江").map(Place::ofProvince) : Stream.of(known);
    }

    private Money most(RateRequest request, Quote expected) {
        return request.declaredValue().isPresent()
                ? beyond(rater.quote(request), expected)
                : IntStream.of(0, 100, 200, 300)
                        .mapToObj(limit -> beyond(most(request, limit), expected))
                        .reduce(
                                Money.zero(bill.card.currency()),
                                (one, other) -> one.isGreaterThan(other) ? one : other);
    }

    /** By the greatest value beyond a limit of which no more is due than is charged, or else by the least one. */
    private Quote most(RateRequest request, int limit) {
        long low = limit == 0 ? 0 : 100L * limit + 1;
        long high = limit == 300 ? GREATEST_CENTS : 100L * (limit + 100);
        while (low < high) {
            long middle = (low + high + 1) / 2;
            if (isCharged(worth(request, middle))) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return worth(request, low);
    }

    private static Money beyond(Quote quote, Quote expected) {
        Money rounded = quote.total().minus(expected.total());
        Money exact = exact(quote).minus(exact(expected)).toMoney(RoundingMode.UP);
        return rounded.isGreaterThan(exact) ? rounded : exact;
    }

    private static BigMoney exact(Quote quote) {
        return quote.lines().stream()
                .map(QuoteLine::amount)
                .reduce(BigMoney::plus)
                .orElseThrow();
    }

    private Quote worth(RateRequest request, long cents) {
        return rater.quote(new RateRequestBuilder()
                .from(request)
                .declaredValue(BigDecimal.valueOf(cents, 2))
                .build());
    }

    private boolean isCharged(Quote quote) {
        return bill.card.surcharges().stream()
                .filter(one -> one.rate() instanceof SurchargeRate.PercentOfValue)
                .allMatch(one -> isCharged(quote, one.kind()));
    }

    /** Rounding may hide some steps of a kind. */
    private boolean isCharged(Quote quote, ChargeKind kind) {
        long rules = bill.card.surcharges().size();
        BigDecimal hidden = bill.card.effectiveRounding().step().multiply(BigDecimal.valueOf(2 + 2 * rules));
        BigDecimal due = quote.lines().stream()
                .filter(line -> isInside(line.kind()) ? isInside(kind) : line.kind() == kind)
                .map(line -> line.amount().getAmount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return due.compareTo(charged(kind).add(hidden)) <= 0;
    }

    private BigDecimal charged(ChargeKind kind) {
        return charges.entrySet().stream()
                .filter(charge -> isInside(charge.getKey()) ? isInside(kind) : charge.getKey() == kind)
                .map(charge -> charge.getValue().getAmount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** One amount for everything holds the freight, and all that is not charged apart from it. */
    private boolean isInside(ChargeKind kind) {
        return charges.containsKey(ChargeKind.ALL_IN)
                && (kind.family() == Family.FREIGHT
                        || charges.keySet().stream().noneMatch(other -> other.family() == kind.family()));
    }
}
