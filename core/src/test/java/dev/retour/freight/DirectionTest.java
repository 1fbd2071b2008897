package dev.retour.freight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DirectionTest {

    @Property
    void a_copy_lists_directions_in_the_order_of_the_enum_whatever_order_they_came_in(@ForAll List<Direction> any) {
        Set<Direction> expected = EnumSet.noneOf(Direction.class);
        expected.addAll(any);

        assertThat(new ArrayList<>(Direction.copyOf(any))).isEqualTo(new ArrayList<>(expected));
        assertThat(Direction.copyOf(any)).isEqualTo(Set.copyOf(any)).hasSameHashCodeAs(expected);
    }

    @Example
    void a_copy_can_not_be_changed_and_does_not_follow_what_it_was_made_of() {
        List<Direction> given = new ArrayList<>(Arrays.asList(Direction.RTO, Direction.FORWARD));
        Set<Direction> copy = Direction.copyOf(given);

        given.clear();

        assertThat(copy).containsExactly(Direction.FORWARD, Direction.RTO);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(copy::clear);
        assertThat(Direction.copyOf(given)).isEmpty();
    }
}
