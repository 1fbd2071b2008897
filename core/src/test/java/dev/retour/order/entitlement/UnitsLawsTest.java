package dev.retour.order.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Ranges of units behave as sets of numbers do. */
class UnitsLawsTest {

    @Provide
    Arbitrary<Set<Long>> ordinals() {
        return Arbitraries.longs().between(1, 20).set().ofMaxSize(12);
    }

    private static Units units(Collection<Long> ordinals) {
        return ordinals.stream().map(each -> Units.of(each, each)).reduce(Units.NONE, Units::plus);
    }

    private static SortedSet<Long> ordinals(Units units) {
        return units.ranges().stream()
                .flatMap(range ->
                        LongStream.rangeClosed(range.first(), range.last()).boxed())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Property
    void unitsAreSetsOfNumbers(@ForAll("ordinals") Set<Long> one, @ForAll("ordinals") Set<Long> two) {
        Set<Long> either = new TreeSet<>(one);
        either.addAll(two);
        Set<Long> both = new TreeSet<>(one);
        both.retainAll(two);

        assertThat(ordinals(units(one).plus(units(two)))).isEqualTo(either);
        assertThat(ordinals(units(one).and(units(two)))).isEqualTo(both);
        assertThat(units(one).count()).isEqualTo(one.size());
    }

    @Property
    void theRestIsWhatIsNotThere(@ForAll("ordinals") Set<Long> some, @ForAll @LongRange(max = 25) long limit) {
        Set<Long> rest = LongStream.rangeClosed(1, limit).boxed().collect(Collectors.toCollection(TreeSet::new));
        rest.removeAll(some);

        assertThat(ordinals(units(some).restUpTo(limit))).isEqualTo(rest);
        assertThat(units(some).countUpTo(limit))
                .isEqualTo(some.stream().filter(each -> each <= limit).count());
    }

    @Property
    void theLowestComeFirst(@ForAll("ordinals") Set<Long> some, @ForAll @LongRange(max = 12) long count) {
        long wanted = Math.min(count, some.size());

        assertThat(ordinals(units(some).lowest(wanted)))
                .containsExactlyElementsOf(some.stream().sorted().limit(wanted).toList());
    }

    @Property
    void whatIsWrittenIsReadAsItWas(@ForAll("ordinals") Set<Long> some) {
        assertThat(Units.parse(units(some).toString())).isEqualTo(units(some));
    }
}
