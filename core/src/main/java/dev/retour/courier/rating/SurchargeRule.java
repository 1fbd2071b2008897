package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.kernel.Reason;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A compiled {@link Surcharge}. */
final class SurchargeRule implements PricedBy {

    private static final Judgement NO_VALUE = Judgement.lacking(MissingFact.DECLARED_VALUE);
    private static final long NO_BASIS = -1;

    private final String path;
    private final Surcharge surcharge;
    private final Scale scale;
    private final Set<Direction> directions;
    private final Set<ChargeKind> base;
    private final long fixed;
    private final Proportion proportion;
    private final boolean ofValue;
    private final long minimum;
    private final long maximum;

    SurchargeRule(String path, Surcharge surcharge, Scale scale) {
        this.path = path;
        this.surcharge = surcharge;
        this.scale = scale;
        this.directions = EnumSet.copyOf(surcharge.directions());
        SurchargeRate rate = surcharge.rate();
        this.fixed = rate instanceof SurchargeRate.Fixed one ? scale.line(scale.fine(one.amount())) : 0;
        this.proportion = proportion(rate, scale);
        this.ofValue = rate.kind() == SurchargeRate.Kind.PERCENT_OF_VALUE;
        this.base = EnumSet.noneOf(ChargeKind.class);
        if (rate instanceof SurchargeRate.PercentOf percentOf) {
            base.addAll(percentOf.kinds());
        }
        this.minimum = surcharge.minimum().map(scale::fine).map(scale::line).orElse(0L);
        this.maximum = surcharge.maximum().map(scale::fine).map(scale::line).orElse(Long.MAX_VALUE);
    }

    private static Proportion proportion(SurchargeRate rate, Scale scale) {
        return switch (rate.kind()) {
            case FIXED -> scale.proportion(0, 1);
            case PER_WEIGHT -> proportion((SurchargeRate.PerWeight) rate, scale);
            case PERCENT_OF -> scale.share(((SurchargeRate.PercentOf) rate).percent());
            case PERCENT_OF_VALUE -> proportion((SurchargeRate.PercentOfValue) rate, scale);
        };
    }

    private static Proportion proportion(SurchargeRate.PercentOfValue rate, Scale scale) {
        return rate.rounding()
                .map(rounding -> scale.share(rate.percent(), rounding))
                .orElseGet(() -> scale.share(rate.percent()));
    }

    private static Proportion proportion(SurchargeRate.PerWeight rate, Scale scale) {
        return scale.proportion(scale.fine(rate.amount()), rate.unit().quanta());
    }

    /** Whether the leg has a line of it; a share of a value that is not known has one of the least, if that is not nothing. */
    boolean isDue(Leg leg) {
        Judgement due = judge(leg);
        return leg.presumed().has(kind()) ? due.mayHold() : due.holds() && (!lacksValue(leg) || leastShare(leg) > 0);
    }

    private Judgement judge(Leg leg) {
        if (!directions.contains(leg.direction())) {
            return Judgement.NO;
        }
        return surcharge.when().isEmpty()
                ? Judgement.YES
                : Conditions.judge(surcharge.when().get(), leg);
    }

    private boolean lacksValue(Leg leg) {
        return ofValue && leg.request().declaredValue().isEmpty();
    }

    private long leastShare(Leg leg) {
        return share(scale.nearest(leg.leastValue()));
    }

    /** The share of a value in fine units. */
    long share(long value) {
        return within(exact(value));
    }

    private long within(long exact) {
        return Math.min(maximum, Math.max(minimum, exact));
    }

    /** The facts for want of which it cannot be told whether it is due, or how much; of others too that it is a share of. */
    Set<MissingFact> missing(Leg leg, Map<ChargeKind, Set<MissingFact>> ofOthers) {
        Judgement due = lacksValue(leg) ? judge(leg).and(NO_VALUE) : judge(leg);
        Set<MissingFact> missing = EnumSet.noneOf(MissingFact.class);
        missing.addAll(due.missing());
        if (due.mayHold()) {
            base.forEach(kind -> missing.addAll(ofOthers.getOrDefault(kind, Set.of())));
        }
        return missing;
    }

    ChargeKind kind() {
        return surcharge.kind();
    }

    /** Whether it is due for certain, and a share of a value that is not known. */
    boolean isOpenShare(Leg leg) {
        return lacksValue(leg) && judge(leg).holds();
    }

    /** The greatest value in fine units of which the share can be held. */
    long greatestValue() {
        return ofValue ? proportion.greatest() : Long.MAX_VALUE;
    }

    @Override
    public boolean isTaxed() {
        return !surcharge.taxFree().orElse(false);
    }

    /** Whether it is whole steps of a sum that is rounded alone, if it is due. */
    boolean isEven(Leg leg) {
        SurchargeRate.Kind kind = surcharge.rate().kind();
        boolean ofParcel = kind == SurchargeRate.Kind.FIXED || kind == SurchargeRate.Kind.PER_WEIGHT;
        return !judge(leg).mayHold() || (ofParcel && scale.isEven(within(exact(leg.billable()))));
    }

    /** Adds the line of a leg on which the surcharge is due, or may be due and is charged. */
    void add(Leg leg, List<QuoteLine> lines) {
        QuoteLine line = line(leg, lines);
        Presumed presumed = leg.presumed();
        if (!presumed.has(kind())
                || presumed.share(kind()).mayHave(line)
                || judge(leg).holds()) {
            lines.add(line);
        }
    }

    private QuoteLine line(Leg leg, List<QuoteLine> before) {
        long basis = lacksValue(leg) ? NO_BASIS : basis(leg, before);
        long fine = lacksValue(leg) ? openShare(leg) : within(exact(basis)) + astray(leg, before);
        return new QuoteLine(this, surcharge.kind(), leg.direction(), fine, basis, scale);
    }

    /**
     * How much more rounding may make of a share of a share of an unknown value, of which nobody knows how much is on which leg: each
     * leg rounds its own part. What legs have too much of by a step or two is rounding itself.
     */
    private long astray(Leg leg, List<QuoteLine> before) {
        boolean isAstray = !leg.presumed().shares().isEmpty()
                && before.stream().anyMatch(line -> base.contains(line.kind()) && line.basis() == NO_BASIS)
                && here(leg, before) - left(leg, before) > 2 * scale.lineStep();
        return isAstray ? scale.lineApart() : 0;
    }

    /** Of a value that is not known: the least, and what is presumed beyond it. */
    private long openShare(Leg leg) {
        long least = leastShare(leg);
        Presumed.Share most = leg.presumed().share(kind());
        return most.beyond() == 0 ? least : least + Math.min(most.beyond(), share(most.value()) - least);
    }

    private long exact(long basis) {
        return fixed + (ofValue ? scale.line(proportion.of(basis)) : proportion.of(basis));
    }

    private long basis(Leg leg, List<QuoteLine> before) {
        return switch (surcharge.rate().kind()) {
            case FIXED, PER_WEIGHT -> leg.billable();
            case PERCENT_OF -> base(leg, before);
            case PERCENT_OF_VALUE -> scale.nearest(leg.leastValue());
        };
    }

    private long base(Leg leg, List<QuoteLine> before) {
        long here = here(leg, before);
        return leg.presumed().shares().isEmpty() ? here : Math.min(here, left(leg, before));
    }

    private long here(Leg leg, List<QuoteLine> before) {
        return leg.presumed().sum(before, line -> line.leg() == leg.direction() && base.contains(line.kind()));
    }

    /** What earlier legs leave of all that is presumed. Of rules that exclude each other it is not known on which leg it is. */
    private long left(Leg leg, List<QuoteLine> before) {
        List<QuoteLine> bases =
                before.stream().filter(line -> base.contains(line.kind())).toList();
        long kinds = bases.stream().map(QuoteLine::kind).distinct().count();
        boolean excluding = bases.stream().map(QuoteLine::rule).distinct().count() > kinds;
        return excluding ? Long.MAX_VALUE : Math.max(0, leg.presumed().sum(bases, line -> true) - used(before));
    }

    private long used(List<QuoteLine> before) {
        return before.stream()
                .filter(line -> line.rule().equals(path))
                .mapToLong(QuoteLine::basis)
                .sum();
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public Reason explain(QuoteLine line, Scale quoteScale) {
        return switch (surcharge.rate().kind()) {
            case FIXED -> line(RatingReason.LINE_FIXED, line, quoteScale);
            case PER_WEIGHT -> {
                SurchargeRate.PerWeight rate = (SurchargeRate.PerWeight) surcharge.rate();
                yield line(RatingReason.LINE_PER_UNIT, line, quoteScale)
                        .with("unit", rate.unit())
                        .with("unitAmount", quoteScale.money(quoteScale.fine(rate.amount())));
            }
            case PERCENT_OF ->
                line(RatingReason.LINE_PERCENT, line, quoteScale)
                        .with("percent", ((SurchargeRate.PercentOf) surcharge.rate()).percent())
                        .with("base", quoteScale.money(line.basis()));
            case PERCENT_OF_VALUE ->
                line.basis() == NO_BASIS
                        ? line(RatingReason.LINE_LEAST, line, quoteScale)
                        : line(RatingReason.LINE_PERCENT, line, quoteScale)
                                .with("percent", ((SurchargeRate.PercentOfValue) surcharge.rate()).percent())
                                .with("base", quoteScale.money(line.basis()));
        };
    }
}
