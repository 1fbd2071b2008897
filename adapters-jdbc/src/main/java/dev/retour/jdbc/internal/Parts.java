package dev.retour.jdbc.internal;

import java.util.List;
import java.util.stream.IntStream;

/** Cuts a list into parts of a size that a statement can hold. */
final class Parts {

    private Parts() {}

    static <T> List<List<T>> of(List<T> all, int most) {
        int parts = (int) ((all.size() + (long) most - 1) / most);
        return IntStream.range(0, parts)
                .mapToObj(i -> all.subList(i * most, (int) Math.min(all.size(), (i + 1L) * most)))
                .toList();
    }
}
