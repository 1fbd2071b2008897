package dev.retour.courier.rating;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * What is tried of a parcel in place of the facts that are not known of it: each combination of the {@link Limits} of a card.
 * Made once for a card; immutable and thread-safe.
 *
 * <p>A place has no examples. A fact for which there is no room beside those before it has none either: days, sides, values.
 */
final class Examples {

    private static final int MOST = 128;
    private static final int DAY = 1;
    private static final int SIDES = 2;
    private static final int VALUE = 4;

    private final List<List<Example>> byMissing;

    Examples(Limits limits) {
        this.byMissing = IntStream.range(0, 2 * VALUE)
                .mapToObj(missing -> examples(limits, missing))
                .toList();
    }

    private static List<Example> examples(Limits limits, int missing) {
        List<Example> some = List.of(Example.NONE);
        some = (missing & DAY) == 0 ? some : with(some, limits.days(), Example::on);
        some = (missing & SIDES) == 0 ? some : with(some, limits.sides(), Example::as);
        return (missing & VALUE) == 0 ? some : with(some, limits.values(), Example::worth);
    }

    private static <T> List<Example> with(List<Example> some, List<T> facts, BiFunction<Example, T, Example> with) {
        return facts.isEmpty() || facts.size() > MOST / some.size()
                ? some
                : some.stream()
                        .flatMap(example -> facts.stream().map(fact -> with.apply(example, fact)))
                        .toList();
    }

    /** One or more; {@link Example#NONE} alone if the card asks for nothing that is not known of the parcel. */
    List<Example> of(RateRequest own) {
        int day = own.day().isEmpty() ? DAY : 0;
        int sides = own.dimensions().isEmpty() ? SIDES : 0;
        int value = own.declaredValue().isEmpty() ? VALUE : 0;
        return byMissing.get(day + sides + value);
    }
}
