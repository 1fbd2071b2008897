package dev.retour.parcel;

import dev.retour.freight.Weight;
import dev.retour.kernel.Finding;
import dev.retour.kernel.Reason;
import dev.retour.kernel.SourceRef;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Puts the lines of an order list together to parcels and finds what each weighs: the sum of its pieces.
 *
 * <p>Lines with the same parcel id are one parcel. The first line says where it goes and who pays, and the first that
 * states a weight, what it weighs; a later line that says otherwise is a finding. A weight of 0 is taken for none, with a
 * finding. The sum of the pieces is unknown if the weight of a piece is, if pieces are of no named article, or if one of
 * the rows could not be read. What keeps a parcel from having a sum is told when the parcel is handed over, once for each
 * article, and only if no line states its weight. Not thread-safe.
 */
public final class ParcelAssembly {

    private final SkuWeights weights;
    private final Consumer<Finding> findings;
    private final Map<ParcelId, Box> boxes = new LinkedHashMap<>();
    private final Map<ParcelId, Unreadable> unreadable = new LinkedHashMap<>();

    /**
     * Starts an assembly.
     *
     * @param weights what the articles weigh
     * @param findings takes what does not fit
     */
    public ParcelAssembly(SkuWeights weights, Consumer<Finding> findings) {
        this.weights = weights;
        this.findings = findings;
    }

    /**
     * Adds a line.
     *
     * @param line the line
     */
    public void add(ShippedLine line) {
        Parcel parcel = weighed(line);
        Box box = boxes.computeIfAbsent(parcel.id(), id -> new Box(parcel));
        if (!box.agrees(parcel)) {
            warn(ParcelReason.PARCEL_LINES_DIFFER, line);
        }
        if (line.quantity() > 0) {
            box.add(line);
        }
    }

    /** A weight of 0 is none. */
    private Parcel weighed(ShippedLine line) {
        Parcel parcel = line.parcel();
        if (parcel.weight().filter(Weight.ZERO::equals).isEmpty()) {
            return parcel;
        }
        warn(ParcelReason.PARCEL_WEIGHT_ZERO, line);
        return new ParcelBuilder().from(parcel).weight(Optional.empty()).build();
    }

    private void warn(ParcelReason code, ShippedLine line) {
        Reason reason = Reason.of(code).with("parcel", line.parcel().id());
        findings.accept(Finding.warning(reason, line.source()));
    }

    /**
     * Says that a row of a parcel could not be read, so that the sum of its pieces is no longer its weight. It may come
     * before the first line of the parcel.
     *
     * @param named the parcel with what could be read of its id, waybill and order; its other facts are not looked at
     * @param source where the row stands
     */
    public void addUnreadable(Parcel named, SourceRef source) {
        unreadable.putIfAbsent(named.id(), new Unreadable(named, source));
        Reason reason = Reason.of(ParcelReason.PARCEL_ROW_UNREADABLE).with("parcel", named.id());
        findings.accept(Finding.warning(reason, source));
    }

    private record Unreadable(Parcel named, SourceRef source) {}

    /**
     * Hands over the parcels so far, in the order of their first lines, and forgets each as it goes, so that a million
     * of them are not held twice.
     *
     * @param parcels takes the parcels
     * @param unread takes those of which no row could be read, with their names only; each is a finding too
     */
    public void drainTo(Consumer<Parcel> parcels, Consumer<Parcel> unread) {
        drainUnreadTo(unread);
        Iterator<Box> rest = boxes.values().iterator();
        while (rest.hasNext()) {
            parcels.accept(rest.next().parcel());
            rest.remove();
        }
        unreadable.clear();
    }

    private void drainUnreadTo(Consumer<Parcel> unread) {
        for (Unreadable row : unreadable.values()) {
            if (!boxes.containsKey(row.named().id())) {
                Reason reason = Reason.of(ParcelReason.PARCEL_UNREADABLE)
                        .with("parcel", row.named().id());
                findings.accept(Finding.warning(reason, row.source()));
                unread.accept(row.named());
            }
        }
    }

    /** Why the sum of the pieces is unknown, of one article. */
    private record Lack(ParcelReason code, String sku) {}

    /** How many pieces lack it, and the first line that says so. */
    private record Miss(long quantity, SourceRef source) {

        /** What is too much to be counted stays the most that can be. */
        Miss plus(Miss later) {
            long sum = quantity + later.quantity;
            return new Miss(sum < 0 ? Long.MAX_VALUE : sum, source);
        }
    }

    private final class Box {

        private Parcel stated;
        private Weight sum = Weight.ZERO;
        private boolean known;
        private Map<Lack, Miss> misses = Map.of();

        Box(Parcel stated) {
            this.stated = stated;
        }

        /** Whether a line says the same; where one of the two states a weight, it is that of both. */
        boolean agrees(Parcel line) {
            stated = orWeightOf(line, stated);
            return stated.equals(orWeightOf(stated, line));
        }

        private static Parcel orWeightOf(Parcel other, Parcel parcel) {
            return parcel.weight().isPresent() || other.weight().isEmpty()
                    ? parcel
                    : new ParcelBuilder().from(parcel).weight(other.weight()).build();
        }

        void add(ShippedLine line) {
            Optional<Weight> piece = line.sku().isEmpty() ? Optional.empty() : weights.of(line.sku());
            if (piece.isPresent()) {
                addWeight(piece.get(), line);
            } else {
                miss(line.sku().isEmpty() ? ParcelReason.PIECES_WITHOUT_SKU : ParcelReason.SKU_WITHOUT_WEIGHT, line);
            }
        }

        private void addWeight(Weight piece, ShippedLine line) {
            try {
                sum = sum.plus(piece.times(line.quantity()));
                known = true;
            } catch (ArithmeticException beyondLong) {
                miss(ParcelReason.PARCEL_TOO_HEAVY, line);
            }
        }

        /** A later line may state the weight; then nobody needs the pieces. */
        private void miss(ParcelReason code, ShippedLine line) {
            if (stated.weight().isEmpty()) {
                misses = misses.isEmpty() ? new LinkedHashMap<>() : misses;
                misses.merge(new Lack(code, line.sku()), new Miss(line.quantity(), line.source()), Miss::plus);
            }
        }

        private void tell(Lack lack, Miss miss) {
            Reason reason = Reason.of(lack.code())
                    .with("parcel", stated.id())
                    .with("sku", lack.sku())
                    .with("quantity", miss.quantity());
            findings.accept(Finding.warning(reason, miss.source()));
        }

        Parcel parcel() {
            if (stated.weight().isPresent()) {
                return stated;
            }
            misses.forEach(this::tell);
            boolean summed = known && misses.isEmpty() && !unreadable.containsKey(stated.id());
            return summed ? new ParcelBuilder().from(stated).weight(sum).build() : stated;
        }
    }
}
