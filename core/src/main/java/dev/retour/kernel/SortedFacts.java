package dev.retour.kernel;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Facts in the order of their names, in two arrays: there are few of them, and reasons gain theirs one by one, so one more must cost
 * no tree. Immutable and thread-safe.
 */
final class SortedFacts extends AbstractMap<String, Attribute> {

    private final String[] names;
    private final Attribute[] facts;

    private SortedFacts(String[] names, Attribute[] facts) {
        this.names = names;
        this.facts = facts;
    }

    static SortedFacts of(Map<String, Attribute> values) {
        return values instanceof SortedFacts sorted ? sorted : copy(new TreeMap<>(values));
    }

    private static SortedFacts copy(SortedMap<String, Attribute> sorted) {
        sorted.keySet().forEach(SortedFacts::check);
        return new SortedFacts(
                sorted.keySet().toArray(String[]::new), sorted.values().toArray(Attribute[]::new));
    }

    private static void check(String name) {
        Identifier.check("Name of an attribute", name);
    }

    SortedFacts with(String name, Attribute fact) {
        int at = Arrays.binarySearch(names, name);
        return at < 0 ? inserted(-at - 1, name, fact) : replaced(at, fact);
    }

    private SortedFacts inserted(int at, String name, Attribute fact) {
        check(name);
        return new SortedFacts(opened(names, at, name), opened(facts, at, fact));
    }

    private static <T> T[] opened(T[] items, int at, T more) {
        T[] all = Arrays.copyOf(items, items.length + 1);
        System.arraycopy(items, at, all, at + 1, items.length - at);
        all[at] = more;
        return all;
    }

    private SortedFacts replaced(int at, Attribute fact) {
        Attribute[] others = facts.clone();
        others[at] = fact;
        return new SortedFacts(names, others);
    }

    @Override
    public @Nullable Attribute get(Object name) {
        int at = Arrays.binarySearch(names, name);
        return at < 0 ? null : facts[at];
    }

    @Override
    public boolean containsKey(Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Entry<String, Attribute>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, Attribute>> iterator() {
                return IntStream.range(0, names.length)
                        .mapToObj(at -> Map.entry(names[at], facts[at]))
                        .iterator();
            }

            @Override
            public int size() {
                return names.length;
            }
        };
    }
}
