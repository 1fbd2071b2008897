package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import dev.retour.freight.Weight;
import dev.retour.kernel.Explanation;
import dev.retour.kernel.Reason;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.joda.money.Money;

/** What a courier should charge for one parcel, line by line. Immutable and thread-safe. */
public final class Quote implements Rating {

    private final RateCard card;
    private final Scale scale;
    private final String zone;
    private final Weight billableWeight;
    private final Example example;
    private final List<QuoteLine> lines;
    private final long fine;
    private final long total;

    /** Takes the example that stood for facts which are not known; it is no part of what the quote says. */
    Quote(RateCard card, Scale scale, String zone, Weight billableWeight, Example example, List<QuoteLine> lines) {
        this.card = card;
        this.scale = scale;
        this.zone = zone;
        this.billableWeight = billableWeight;
        this.example = example;
        this.lines = lines;
        long sum = 0;
        for (int i = 0; i < lines.size(); i++) {
            sum = Math.addExact(sum, lines.get(i).fine());
        }
        this.fine = sum;
        this.total = scale.sum(sum) / Scale.FINE_PER_MINOR;
    }

    /**
     * The card that priced it.
     *
     * @return the card
     */
    public RateCard card() {
        return card;
    }

    /**
     * The zone of the route.
     *
     * @return its name
     */
    public String zone() {
        return zone;
    }

    /**
     * The weight that is charged.
     *
     * @return the weight after basis, tolerance, minimum and rounding
     */
    public Weight billableWeight() {
        return billableWeight;
    }

    /**
     * The lines.
     *
     * @return legs in the order of {@link dev.retour.freight.Direction}, each with its surcharges, then tax
     */
    public List<QuoteLine> lines() {
        return lines;
    }

    /**
     * The sum.
     *
     * @return the sum of all lines, rounded as the card says
     */
    public Money total() {
        return Money.ofMinor(scale.currency(), total);
    }

    long totalMinor() {
        return total;
    }

    /** The sum of all lines before it is rounded. */
    long fine() {
        return fine;
    }

    /** What stood for facts that are not known. */
    Example example() {
        return example;
    }

    /**
     * What one family of charges costs.
     *
     * @param family the family
     * @return the sum of its lines; freight takes what rounding leaves, so that the families sum to the total
     */
    public Money total(ChargeKind.Family family) {
        return Money.ofMinor(scale.currency(), familyMinor(family));
    }

    /** What one family of kinds costs, to the smallest unit; freight takes what rounding leaves. */
    long familyMinor(ChargeKind.Family family) {
        long surcharges = rounded(ChargeKind.Family.SURCHARGE);
        long tax = rounded(ChargeKind.Family.TAX);
        return switch (family) {
            case SURCHARGE -> surcharges;
            case TAX -> tax;
            case FREIGHT -> total - surcharges - tax;
            case OUTSIDE -> 0;
        };
    }

    private long rounded(ChargeKind.Family family) {
        long sum = 0;
        for (QuoteLine line : lines) {
            sum += line.kind().family() == family ? line.fine() : 0;
        }
        return scale.sum(sum) / Scale.FINE_PER_MINOR;
    }

    /** What one kind costs, to the smallest unit. */
    long kindMinor(ChargeKind kind) {
        return scale.sum(fine(kind)) / Scale.FINE_PER_MINOR;
    }

    private long apart(ChargeKind kind) {
        long fine = fine(kind);
        return Math.abs(scale.sum(fine) - fine);
    }

    /**
     * Twice how far some kinds are from steps of the sum, and a step for each of some more and for the sum, in the smallest unit;
     * 0 where all are whole steps.
     */
    long apartMinor(Predicate<ChargeKind> kinds, int more) {
        long apart = kinds().stream().filter(kinds).mapToLong(this::apart).reduce(0, Math::addExact);
        long steps = Math.multiplyExact(apart + more == 0 ? 0 : more + 1, scale.apart());
        long most = Math.addExact(Math.multiplyExact(2, apart), steps);
        return -Math.floorDiv(-most, Scale.FINE_PER_MINOR);
    }

    private Set<ChargeKind> kinds() {
        Set<ChargeKind> kinds = EnumSet.noneOf(ChargeKind.class);
        lines.forEach(line -> kinds.add(line.kind()));
        return kinds;
    }

    /**
     * How much less of an open kind may be charged than is due because its card rounds the sum alone, in fine units: what it
     * or the sum loses, and what other open kinds and those of the quote are rounded up.
     *
     * @param open how many open kinds may be no whole steps
     */
    long hidden(int open) {
        long up = 0;
        boolean isEven = open == 0;
        for (ChargeKind kind : kinds()) {
            long moved = scale.sum(fine(kind)) - fine(kind);
            up += Math.max(0, moved);
            isEven &= moved == 0;
        }
        long lost = isEven ? 0 : scale.hidden();
        return lost + up + Math.multiplyExact(Math.max(0, open - 1), scale.apart() - scale.hidden());
    }

    /** The sum to the smallest unit, with no more of any kind than is presumed of it. */
    long totalMinor(Presumed presumed) {
        return scale.sum(presumed.sum(lines, line -> true)) / Scale.FINE_PER_MINOR;
    }

    /** How much more it costs than another quote, with no more of any kind than is presumed of it, in whole smallest units. */
    long minorBeyond(Quote other, Presumed presumed) {
        return Math.subtractExact(presumed.sum(lines, line -> true), other.fine) / Scale.FINE_PER_MINOR;
    }

    /** Fine units to the smallest unit, in steps of the sum and away from 0. */
    long minorUp(long some) {
        return scale.up(some) / Scale.FINE_PER_MINOR;
    }

    /** What one kind costs, in fine units. */
    long fine(ChargeKind kind) {
        return fine(each -> each == kind);
    }

    /** What some kinds cost, in fine units. */
    long fine(Predicate<ChargeKind> kinds) {
        long sum = 0;
        for (QuoteLine line : lines) {
            sum += kinds.test(line.kind()) ? line.fine() : 0;
        }
        return sum;
    }

    /**
     * Why the quote is what it is.
     *
     * @return the sum with the zone and the weight, and under it every line with its rule and inputs
     */
    public Explanation explain() {
        Reason sum = Reason.of(RatingReason.QUOTED)
                .with("total", total())
                .with("card", card.id())
                .with("version", card.version())
                .with("zone", zone)
                .with("weight", billableWeight);
        return new Explanation(sum, lines.stream().map(QuoteLine::explain).toList());
    }

    @Override
    public Kind kind() {
        return Kind.QUOTE;
    }

    @Override
    public Quote orThrow() {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quote that
                && total == that.total
                && zone.equals(that.zone)
                && billableWeight.equals(that.billableWeight)
                && lines.equals(that.lines)
                && card.equals(that.card);
    }

    @Override
    public int hashCode() {
        return Objects.hash(zone, billableWeight, lines);
    }

    @Override
    public String toString() {
        return total() + " " + lines;
    }
}
