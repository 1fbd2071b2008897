package dev.retour.order.entitlement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Finds what a list names again: among few by comparing them, among many by a set. */
final class Repeats {

    private static final int FEW = 8;

    private Repeats() {}

    /** Hands on each item whose key an item before it has too. */
    static <T> void find(List<T> items, Function<T, ?> key, Consumer<T> again) {
        if (items.size() <= FEW) {
            compare(items, key, again);
        } else {
            Set<Object> seen = new HashSet<>();
            items.stream().filter(each -> !seen.add(key.apply(each))).forEach(again);
        }
    }

    private static <T> void compare(List<T> items, Function<T, ?> key, Consumer<T> again) {
        for (int i = 1; i < items.size(); i++) {
            if (isBefore(items, i, key)) {
                again.accept(items.get(i));
            }
        }
    }

    private static <T> boolean isBefore(List<T> items, int end, Function<T, ?> key) {
        for (int i = 0; i < end; i++) {
            if (key.apply(items.get(i)).equals(key.apply(items.get(end)))) {
                return true;
            }
        }
        return false;
    }
}
