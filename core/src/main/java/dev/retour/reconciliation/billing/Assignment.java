package dev.retour.reconciliation.billing;

import dev.retour.matching.Cardinality;
import dev.retour.matching.MatchGroup;
import dev.retour.matching.MatchPlan;
import dev.retour.matching.MatchResult;
import dev.retour.matching.Residual;
import dev.retour.matching.Side;
import dev.retour.reconciliation.billing.internal.LineColumns;
import dev.retour.reconciliation.billing.internal.ParcelColumns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Gives every charge of a bill its parcel, in four steps of which each sees what the ones before left open.
 *
 * <ol>
 *   <li>A line belongs to the parcel with its waybill.
 *   <li>A line without a waybill belongs to the only parcel of its order.
 *   <li>A line with a waybill that is not ours belongs to the only parcel of its order whose waybill we do not know.
 *   <li>A waybill that was found so leads other lines with it to the same parcel, whatever order they name.
 * </ol>
 *
 * <p>Where several parcels fit, none is chosen. A waybill that is ours never goes by its order. Lines that charge us nothing
 * for moving a parcel, such as duties, make no parcel doubtful.
 */
final class Assignment {

    static final int NONE = -1;

    private static final String KEY = "key";

    private final ParcelColumns parcels;
    private final LineColumns lines;
    private final AuditPolicy policy;
    private final int[] parcelOf;
    private final int[] candidates;
    private final int[] rivals;
    private final Map<Integer, Kin> kin = new HashMap<>();
    private final Map<Integer, Set<Integer>> siblings = new HashMap<>();
    private final Set<Integer> elsewhere = new HashSet<>();
    private final BitSet billed = new BitSet();

    Assignment(ParcelColumns parcels, LineColumns lines, AuditPolicy policy) {
        this.parcels = parcels;
        this.lines = lines;
        this.policy = policy;
        this.parcelOf = new int[lines.size()];
        this.candidates = new int[lines.size()];
        this.rivals = new int[parcels.size()];
        Arrays.fill(parcelOf, NONE);
        match();
        IntStream.range(0, lines.size())
                .filter(line -> parcelOf[line] != NONE && mayBill(line))
                .forEach(line -> billed.set(parcelOf[line]));
    }

    /** Tells whether a line may charge us for moving a parcel; the account of the parcel is not looked at. */
    private boolean mayBill(int line) {
        return lines.isForMoving(line) && policy.isOurs(lines.account(line));
    }

    private void match() {
        List<Integer> open = match(
                rows(lines.size(), lines::isCharge),
                lines::waybill,
                rows(parcels.size(), row -> true),
                parcels::waybill);
        List<Integer> bare = only(open, line -> lines.waybill(line).isEmpty());
        List<Integer> numbered = only(open, line -> !lines.waybill(line).isEmpty());
        match(bare, lines::order, sameOrder(bare), parcels::order);
        List<Integer> unnumbered =
                rows(parcels.size(), row -> parcels.waybill(row).isEmpty());
        List<Integer> strange = match(numbered, lines::order, unnumbered, parcels::order);
        findSiblings(only(numbered, line -> parcelOf[line] != NONE));
        findKin(follow(numbered, strange));
    }

    private static List<Integer> rows(int size, IntPredicate wanted) {
        return IntStream.range(0, size).filter(wanted).boxed().toList();
    }

    private static List<Integer> only(List<Integer> rows, IntPredicate wanted) {
        return rows.stream().filter(wanted::test).toList();
    }

    /** The parcels of the orders of some lines. */
    private List<Integer> sameOrder(List<Integer> some) {
        Set<String> orders = new HashSet<>();
        some.forEach(line -> orders.add(lines.order(line)));
        return rows(parcels.size(), row -> !orders.isEmpty() && orders.contains(parcels.order(row)));
    }

    /** Matches lines with parcels and gives back the lines for which there is no parcel at all. */
    private List<Integer> match(
            List<Integer> bill, IntFunction<String> key, List<Integer> ours, IntFunction<String> ourKey) {
        MatchResult<Integer, Integer> result = run(bill, key, ours, ourKey, Cardinality.MANY_TO_ONE);
        Set<String> doubtful = new HashSet<>();
        result.left().stream().map(Residual::row).filter(this::mayBill).forEach(line -> doubtful.add(key.apply(line)));
        result.right().stream()
                .filter(parcel -> doubtful.contains(ourKey.apply(parcel.row())))
                .forEach(parcel -> rivals[parcel.row()] = Math.max(rivals[parcel.row()], parcel.right()));
        return settle(result, row -> row);
    }

    private static MatchResult<Integer, Integer> run(
            Collection<Integer> bill,
            IntFunction<String> key,
            Collection<Integer> ours,
            IntFunction<String> ourKey,
            Cardinality cardinality) {
        Side<Integer> left = Side.of(Integer.class).key(KEY, key::apply);
        Side<Integer> right = Side.of(Integer.class).key(KEY, ourKey::apply);
        return MatchPlan.between(left, right)
                .pass(KEY, pass -> pass.on(KEY).cardinality(cardinality))
                .match(bill, ours);
    }

    private List<Integer> settle(MatchResult<Integer, Integer> result, IntUnaryOperator parcel) {
        for (MatchGroup<Integer, Integer> group : result.groups()) {
            group.left()
                    .forEach(line ->
                            parcelOf[line] = parcel.applyAsInt(group.right().get(0)));
        }
        List<Integer> open = new ArrayList<>();
        for (Residual<Integer> residual : result.left()) {
            candidates[residual.row()] = residual.right();
            if (residual.why() != Residual.Why.AMBIGUOUS) {
                open.add(residual.row());
            }
        }
        return open;
    }

    /** Lines of waybills that other lines have led to a parcel go there too. */
    private List<Integer> follow(List<Integer> numbered, List<Integer> strange) {
        record Led(String waybill, int parcel) {}
        Map<Led, Integer> led = new HashMap<>();
        for (int line : numbered) {
            if (parcelOf[line] != NONE) {
                led.putIfAbsent(new Led(lines.waybill(line), parcelOf[line]), line);
            }
        }
        return settle(
                run(strange, lines::waybill, led.values(), lines::waybill, Cardinality.MANY_TO_ONE),
                line -> parcelOf[line]);
    }

    /** A waybill that is not ours, of an order that is, may be a new label or a return: the parcels that it may be about. */
    private void findKin(List<Integer> strange) {
        run(strange, lines::order, sameOrder(strange), parcels::order, Cardinality.MANY_TO_MANY)
                .groups()
                .forEach(group -> {
                    Kin parcelsOfOrder = Kin.of(group.right().stream().map(parcels::id));
                    group.left().forEach(line -> kin.put(line, parcelsOfOrder));
                    if (group.left().stream().anyMatch(this::mayBill)) {
                        elsewhere.addAll(group.right());
                    }
                });
    }

    /** A waybill that is not ours, led to a parcel by its order, may be that of another parcel of the order. */
    private void findSiblings(List<Integer> led) {
        List<Integer> charges = only(led, this::mayBill);
        run(charges, lines::order, sameOrder(charges), parcels::order, Cardinality.MANY_TO_MANY)
                .groups()
                .forEach(group -> {
                    int chosen = parcelOf[group.left().get(0)];
                    Set<Integer> others = new TreeSet<>(group.right());
                    others.remove(chosen);
                    elsewhere.addAll(others);
                    siblings.put(chosen, others);
                });
    }

    /** The parcel of a line; {@link #NONE} if it has none. */
    int parcelOf(int line) {
        return parcelOf[line];
    }

    /** How many parcels fit a line that has none. */
    int candidates(int line) {
        return candidates[line];
    }

    /** The parcels of the order of a line whose waybill is not ours. */
    Kin kin(int line) {
        return kin.getOrDefault(line, Kin.NONE);
    }

    /** How many parcels fit the lines that fit this one. */
    int rivals(int parcel) {
        return rivals[parcel];
    }

    /** The other parcels of the order by which a parcel was found, that no line bills. */
    List<Integer> unbilledSiblings(int parcel) {
        return siblings.getOrDefault(parcel, Set.of()).stream()
                .filter(other -> !billed.get(other))
                .toList();
    }

    /** Tells whether a waybill that is not ours bears the order of a parcel. */
    boolean isElsewhere(int parcel) {
        return elsewhere.contains(parcel);
    }
}
