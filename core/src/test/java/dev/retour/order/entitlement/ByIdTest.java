package dev.retour.order.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Few things and many are kept in two ways, with one answer. */
class ByIdTest {

    @Property
    void what_is_there_is_found_by_its_id_among_few_and_many(
            @ForAll @IntRange(max = 20) int size, @ForAll @IntRange(max = 20) int wanted) {
        List<String> all = IntStream.range(0, size).mapToObj(Integer::toString).toList();
        ById<Integer, String> byId = ById.of(all, Integer::valueOf);
        assertThat(byId.find(wanted).stream().map(Integer::valueOf).toList())
                .isEqualTo(IntStream.range(0, size)
                        .boxed()
                        .filter(each -> each == wanted)
                        .toList());
    }
}
