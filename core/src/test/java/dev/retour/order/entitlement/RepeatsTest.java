package dev.retour.order.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Lists of few items and of many are looked through in two ways, with one result. */
class RepeatsTest {

    @Property
    void few_and_many_items_are_named_each_time_they_come_again(
            @ForAll @Size(max = 20) List<@IntRange(max = 9) Integer> items) {
        List<Integer> again = new ArrayList<>();
        Repeats.find(items, item -> item, again::add);
        Set<Integer> seen = new HashSet<>();
        assertThat(again)
                .isEqualTo(items.stream().filter(item -> !seen.add(item)).toList());
    }
}
