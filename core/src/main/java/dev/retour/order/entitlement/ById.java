package dev.retour.order.entitlement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Things that are found by their ids, no two with one: few by a look at each, many by a map, since most orders have few.
 *
 * @param all the things
 * @param id the id of a thing
 * @param many the things by their ids; empty where they are few
 */
record ById<K, T>(List<T> all, Function<T, K> id, Map<K, T> many) {

    private static final int FEW = 8;

    static <K, T> ById<K, T> of(List<T> all, Function<T, K> id) {
        return new ById<>(all, id, all.size() <= FEW ? Map.of() : map(all, id));
    }

    private static <K, T> Map<K, T> map(List<T> all, Function<T, K> id) {
        Map<K, T> map = new HashMap<>();
        all.forEach(each -> map.put(id.apply(each), each));
        return map;
    }

    Optional<T> find(K wanted) {
        return all.size() <= FEW ? among(wanted) : Optional.ofNullable(many.get(wanted));
    }

    private Optional<T> among(K wanted) {
        for (int i = 0; i < all.size(); i++) {
            if (id.apply(all.get(i)).equals(wanted)) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }
}
