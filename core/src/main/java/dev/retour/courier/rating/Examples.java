package dev.retour.courier.rating;

import dev.retour.freight.Length;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Examples of the facts that the conditions of a card ask for: one on each side of each limit that a condition names, and of a
 * day only such as the card holds on. Immutable and thread-safe.
 *
 * <p>A place has none. Where a card names so many limits that there were too many examples, a fact has none either.
 */
final class Examples {

    private static final int MOST = 128;
    private static final int MOST_DIGITS = 9;

    private final RateCard card;
    private final List<LocalDate> days;
    private final List<Length> sides;
    private final List<BigDecimal> values;
    private final boolean negated;

    Examples(RateCard card) {
        this.card = card;
        this.days = days();
        this.sides = sides();
        this.values = values();
        this.negated = parts(Condition.Not.class).findAny().isPresent();
    }

    private <T extends Condition> Stream<T> parts(Class<T> type) {
        return card.surcharges().stream()
                .map(Surcharge::when)
                .flatMap(Optional::stream)
                .flatMap(when -> Conditions.parts(when, type));
    }

    /** A first one below every limit, and the first beyond each. */
    private <T extends Condition, F> List<F> limits(Class<T> type, F first, Function<T, Stream<F>> beyond) {
        List<F> limits = parts(type).flatMap(beyond).distinct().toList();
        return limits.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(first), limits.stream()).distinct().toList();
    }

    private List<LocalDate> days() {
        return limits(Condition.Between.class, card.validFrom(), Examples::ends).stream()
                .filter(card::isValidOn)
                .toList();
    }

    private static Stream<LocalDate> ends(Condition.Between limit) {
        return limit.to().equals(LocalDate.MAX)
                ? Stream.of(limit.from())
                : Stream.of(limit.from(), limit.to().plusDays(1));
    }

    private List<Length> sides() {
        return limits(
                Condition.Longer.class,
                Length.ZERO,
                limit -> Stream.of(limit.than())
                        .filter(than -> than.nanometers() < Long.MAX_VALUE)
                        .map(than -> new Length(than.nanometers() + 1)));
    }

    /** A value too large for a share of it to be held is no example, and then none is. */
    private List<BigDecimal> values() {
        BigDecimal more = BigDecimal.ONE.movePointLeft(card.currency().getDecimalPlaces() + Scale.EXTRA_DECIMALS);
        List<BigDecimal> values = limits(
                Condition.WorthMore.class,
                BigDecimal.ZERO,
                limit -> Stream.of(limit.than().add(more)));
        boolean large = values.stream().anyMatch(value -> value.precision() - value.scale() > MOST_DIGITS);
        return large ? List.of() : values;
    }

    /** Examples of some facts; one of nothing if the card asks for none of them. */
    List<Example> of(Set<MissingFact> facts) {
        List<Example> some = List.of(Example.NONE);
        some = facts.contains(MissingFact.DAY) ? with(some, days, Example::on) : some;
        some = facts.contains(MissingFact.DIMENSIONS) ? with(some, sides, Example::as) : some;
        return facts.contains(MissingFact.DECLARED_VALUE) ? with(some, values, Example::worth) : some;
    }

    private static <T> List<Example> with(List<Example> some, List<T> facts, BiFunction<Example, T, Example> with) {
        return facts.isEmpty() || facts.size() > MOST / some.size()
                ? some
                : some.stream()
                        .flatMap(example -> facts.stream().map(fact -> with.apply(example, fact)))
                        .toList();
    }

    /**
     * Examples of what is not known of a parcel, of which one is the cheapest; none if it is so without any. More length and
     * more value make it cheaper only by a condition that is turned round.
     */
    List<Example> lowest(RateRequest own) {
        if (days.isEmpty() && !negated) {
            return List.of();
        }
        Set<MissingFact> facts = EnumSet.noneOf(MissingFact.class);
        if (own.day().isEmpty()) {
            facts.add(MissingFact.DAY);
        }
        if (negated && own.dimensions().isEmpty()) {
            facts.add(MissingFact.DIMENSIONS);
        }
        if (negated && own.declaredValue().isEmpty()) {
            facts.add(MissingFact.DECLARED_VALUE);
        }
        List<Example> some = of(facts);
        return some.equals(List.of(Example.NONE)) ? List.of() : some;
    }
}
