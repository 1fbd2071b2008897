package dev.retour.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows of one side in their total order (date, amount, id), and what became of each. */
final class Table<T> {

    private static final long NO_HASH = 0;

    private final Side<T> side;
    private final List<T> rows;
    private final long[] amounts;
    private final boolean[] matched;
    private final Residual.Why[] why;
    private final String[] pass;
    private final int[] blockLeft;
    private final int[] blockRight;

    Table(Side<T> side, Collection<? extends T> given) {
        this.side = side;
        this.rows = ordered(side, given);
        this.amounts = rows.stream().mapToLong(side::amountOf).toArray();
        this.matched = new boolean[rows.size()];
        this.why = new Residual.Why[rows.size()];
        this.pass = new String[rows.size()];
        this.blockLeft = new int[rows.size()];
        this.blockRight = new int[rows.size()];
        Arrays.fill(why, Residual.Why.NO_KEY);
        Arrays.fill(pass, "");
    }

    /** Rows that agree in date, amount and id are interchangeable, so any order of them is the same order. */
    private static <T> List<T> ordered(Side<T> side, Collection<? extends T> given) {
        List<T> rows = new ArrayList<>(given);
        long[] days = rows.stream().mapToLong(side::dayOf).toArray();
        long[] amounts = rows.stream().mapToLong(side::amountOf).toArray();
        String[] ids = rows.stream().map(side::idOf).toArray(String[]::new);
        Comparator<Integer> order = Comparator.comparingLong((Integer i) -> days[i])
                .thenComparingLong(i -> amounts[i])
                .thenComparing(i -> ids[i]);
        return IntStream.range(0, rows.size())
                .boxed()
                .sorted(order)
                .map(rows::get)
                .toList();
    }

    int size() {
        return rows.size();
    }

    boolean isOpen(int row) {
        return !matched[row];
    }

    /** The keys of an open row as one 64-bit hash; 0 if it lacks one. */
    long hash(int row, List<String> keys) {
        long hash = 1;
        for (int i = 0; i < keys.size(); i++) {
            String key = key(row, keys.get(i));
            if (key == null || key.isEmpty()) {
                return NO_HASH;
            }
            hash = mix(hash, key);
        }
        return hash == NO_HASH ? 1 : hash;
    }

    private static long mix(long seed, String key) {
        long hash = seed * 0x9E3779B97F4A7C15L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001B3L;
        }
        hash ^= hash >>> 32;
        return hash * 0xD6E8FEB86659FD93L;
    }

    static boolean hasHash(long hash) {
        return hash != NO_HASH;
    }

    @Nullable
    String key(int row, String name) {
        Function<T, @Nullable String> function = side.key(name);
        return function.apply(rows.get(row));
    }

    void noCounterpart(int row, String passName) {
        note(row, Residual.Why.NO_COUNTERPART, passName, 0, 0);
    }

    void ambiguous(int row, String passName, int left, int right) {
        note(row, Residual.Why.AMBIGUOUS, passName, left, right);
    }

    private void note(int row, Residual.Why reason, String passName, int left, int right) {
        if (reason.compareTo(why[row]) > 0) {
            why[row] = reason;
            pass[row] = passName;
            blockLeft[row] = left;
            blockRight[row] = right;
        }
    }

    /** Takes rows out of the open ones. */
    List<T> take(int[] taken) {
        List<T> list = new ArrayList<>(taken.length);
        for (int row : taken) {
            matched[row] = true;
            list.add(rows.get(row));
        }
        return list;
    }

    long amount(int[] of, String passName) {
        try {
            return Arrays.stream(of).mapToLong(row -> amounts[row]).reduce(0, Math::addExact);
        } catch (ArithmeticException e) {
            throw new ArithmeticException("The amounts of " + of.length + " rows that pass '" + passName
                    + "' joins are too large for one sum. Join fewer rows by more keys.");
        }
    }

    List<Residual<T>> residuals() {
        List<Residual<T>> residuals = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (!matched[row]) {
                residuals.add(new Residual<>(rows.get(row), why[row], pass[row], blockLeft[row], blockRight[row]));
            }
        }
        return residuals;
    }
}
