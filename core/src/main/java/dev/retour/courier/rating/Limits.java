package dev.retour.courier.rating;

import dev.retour.freight.Length;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The facts at which the conditions of a card change: one on each side of each limit that a condition names. None of a fact that
 * no condition asks for.
 *
 * @param days days of the pickup on which the card holds
 * @param sides longest sides
 * @param values ranges of the declared value, the smallest first; none of which a share is too large to be held
 */
record Limits(List<LocalDate> days, List<Length> sides, List<Worth> values) {

    /** Takes the greatest value of which each share can be held. */
    static Limits of(RateCard card, BigDecimal greatestValue) {
        return new Limits(days(card), sides(card), values(card, greatestValue));
    }

    /** A first one below every limit, and the first beyond each. */
    private static <T extends Condition, F> List<F> limits(
            RateCard card, Class<T> type, F first, Function<T, Stream<F>> beyond) {
        List<F> limits = card.surcharges().stream()
                .map(Surcharge::when)
                .flatMap(Optional::stream)
                .flatMap(when -> Conditions.parts(when, type))
                .flatMap(beyond)
                .distinct()
                .toList();
        return limits.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(first), limits.stream()).distinct().toList();
    }

    private static List<LocalDate> days(RateCard card) {
        return limits(card, Condition.Between.class, card.validFrom(), Limits::ends).stream()
                .filter(card::isValidOn)
                .toList();
    }

    private static Stream<LocalDate> ends(Condition.Between limit) {
        return limit.to().equals(LocalDate.MAX)
                ? Stream.of(limit.from())
                : Stream.of(limit.from(), limit.to().plusDays(1));
    }

    private static List<Length> sides(RateCard card) {
        return limits(
                card,
                Condition.Longer.class,
                Length.ZERO,
                limit -> Stream.of(limit.than())
                        .filter(than -> than.nanometers() < Long.MAX_VALUE)
                        .map(than -> new Length(than.nanometers() + 1)));
    }

    /** The last range has no end: a limit of which a share cannot be held is somewhere in it. */
    private static List<Worth> values(RateCard card, BigDecimal greatest) {
        BigDecimal more = BigDecimal.ONE.movePointLeft(card.currency().getDecimalPlaces() + Scale.EXTRA_DECIMALS);
        Function<Condition.WorthMore, Stream<BigDecimal>> beyond =
                limit -> Stream.of(limit.than().add(more).stripTrailingZeros());
        List<BigDecimal> values = limits(card, Condition.WorthMore.class, BigDecimal.ZERO, beyond).stream()
                .filter(value -> value.compareTo(greatest) <= 0)
                .sorted()
                .toList();
        List<Optional<BigDecimal>> ends = Stream.concat(
                        values.stream().skip(1).map(next -> Optional.of(next.subtract(more))),
                        Stream.of(Optional.<BigDecimal>empty()))
                .toList();
        return IntStream.range(0, values.size())
                .mapToObj(i -> new Worth(values.get(i), ends.get(i)))
                .toList();
    }
}
