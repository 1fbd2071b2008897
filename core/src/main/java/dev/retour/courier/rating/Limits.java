package dev.retour.courier.rating;

import dev.retour.freight.Length;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The facts at which the conditions of a card change: one on each side of each limit that a condition names. None of a fact that
 * no condition asks for.
 *
 * @param days days of the pickup on which the card holds
 * @param sides longest sides, the smallest first
 * @param values declared values, the smallest first; none of which a share is too large to be held
 */
record Limits(List<LocalDate> days, List<Length> sides, List<BigDecimal> values) {

    /** Takes the greatest value of which each share can be held. */
    static Limits of(RateCard card, BigDecimal greatestValue) {
        List<BigDecimal> values = values(card).stream()
                .filter(value -> value.compareTo(greatestValue) <= 0)
                .toList();
        return new Limits(days(card), sides(card), values);
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

    private static List<BigDecimal> values(RateCard card) {
        BigDecimal more = BigDecimal.ONE.movePointLeft(card.currency().getDecimalPlaces() + Scale.EXTRA_DECIMALS);
        return limits(
                card,
                Condition.WorthMore.class,
                BigDecimal.ZERO,
                limit -> Stream.of(limit.than().add(more)));
    }
}
