package dev.retour.courier.rating;

import dev.retour.courier.rating.BillableWeight.Basis;
import dev.retour.courier.rating.WeightPricing.Segment;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.freight.Weight;
import dev.retour.kernel.Problem;
import dev.retour.kernel.Reason;
import dev.retour.money.Percent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Checks a rate card and tells every fault at once, each with its place in the document.
 *
 * <p>Errors make the card unusable. Warnings are legal but seldom meant, such as more weight that costs less. Made for
 * one card; see {@link #check}.
 */
public final class RateCardCheck {

    private static final List<String> ANY = List.of("");

    private final RateCard card;
    private final List<Problem> problems = new ArrayList<>();

    private RateCardCheck(RateCard card) {
        this.card = card;
    }

    /**
     * Checks a card.
     *
     * @param card the card
     * @return every fault, in the order of the document; empty for a sound card
     */
    public static List<Problem> check(RateCard card) {
        return new RateCardCheck(card).run();
    }

    private List<Problem> run() {
        new SizeCheck(card, problems).run();
        if (!problems.isEmpty()) {
            return List.copyOf(problems);
        }
        checkHead();
        checkZones();
        each("$.weights", card.weights(), this::checkWeight);
        checkRates();
        checkSurcharges();
        each("$.reverse", card.reverse(), (path, rule) -> checkReverse(path + ".rate", rule.rate()));
        if (problems.stream().noneMatch(Problem::isError)) {
            new MonotoneCheck(card, problems).run();
        }
        return List.copyOf(problems);
    }

    private interface At<T> {
        void check(String path, T part);
    }

    private static <T> void each(String path, List<T> parts, At<T> check) {
        for (int i = 0; i < parts.size(); i++) {
            check.check(path + "[" + i + "]", parts.get(i));
        }
    }

    private void error(String path, Reason reason) {
        problems.add(Problem.error(path, reason));
    }

    private void error(String path, RatingReason code) {
        error(path, Reason.of(code));
    }

    private void checkHead() {
        if (card.validTo().filter(last -> last.isBefore(card.validFrom())).isPresent()) {
            error("$.validTo", RatingReason.VALIDITY_REVERSED);
        }
        card.rounding()
                .filter(rounding -> !rounding.fits(card.currency()))
                .ifPresent(rounding -> error(
                        "$.rounding.step",
                        Reason.of(RatingReason.ROUNDING_TOO_FINE).with("step", rounding.step())));
        card.rounding()
                .filter(rounding -> !isHeld(rounding.step(), Integer.MAX_VALUE))
                .ifPresent(rounding -> error(
                        "$.rounding.step",
                        Reason.of(RatingReason.AMOUNT_TOO_FINE).with("amount", rounding.step())));
        card.rounding().ifPresent(rounding -> checkMode("$.rounding.mode", rounding.mode()));
        card.tax().ifPresent(tax -> checkPercent("$.tax.percent", tax.percent()));
    }

    private void checkMode(String path, RoundingMode mode) {
        if (mode == RoundingMode.UNNECESSARY) {
            error(path, RatingReason.ROUNDING_UNNECESSARY);
        }
    }

    private void checkZones() {
        ZoneIndex.of(card.zones(), this::repeated);
    }

    private void repeated(int rule, int earlier) {
        if (rule == earlier) {
            return;
        }
        ZoneRule zone = card.zones().get(rule);
        String path = "$.zones[" + rule + "]";
        if (zone.zone().equals(card.zones().get(earlier).zone())) {
            problems.add(Problem.info(
                    path,
                    Reason.of(RatingReason.ZONE_REPEATED)
                            .with("zone", zone.zone())
                            .with("place", places(zone.destination()))));
            return;
        }
        error(
                path,
                Reason.of(RatingReason.ZONE_TIE)
                        .with("origin", places(zone.origin()))
                        .with("destination", places(zone.destination()))
                        .with("zones", card.zones().get(earlier).zone() + ", " + zone.zone()));
    }

    private static String places(Optional<PlacePattern> pattern) {
        List<PlaceAtom> atoms = PlaceAtom.of(pattern);
        return atoms.get(0) + (atoms.size() > 1 ? " ..." : "");
    }

    private void checkWeight(String path, BillableWeight rule) {
        if (rule.basis() != Basis.ACTUAL && rule.volumetric().isEmpty()) {
            error(path, Reason.of(RatingReason.VOLUMETRIC_MISSING).with("basis", rule.basis()));
        }
        boolean up = rule.steps().stream().anyMatch(step -> step.mode().orElse(RoundingMode.UP) == RoundingMode.UP);
        if (rule.tolerance().isPresent() && !up) {
            error(path + ".tolerance", RatingReason.TOLERANCE_WITHOUT_STEP);
        }
        rule.volumetric()
                .flatMap(Volumetric::sideRounding)
                .ifPresent(mode -> checkMode(path + ".volumetric.sideRounding", mode));
        each(path + ".steps", rule.steps(), (at, step) -> step.mode().ifPresent(mode -> checkMode(at + ".mode", mode)));
        checkRising(
                path + ".steps", rule.steps().stream().map(RoundingStep::upTo).toList());
    }

    private void checkRising(String path, List<Optional<Weight>> ends) {
        for (int i = 0; i < ends.size(); i++) {
            boolean last = i == ends.size() - 1;
            boolean rises = i == 0 || ends.get(i).isEmpty() || isAbove(ends.get(i), ends.get(i - 1));
            if ((!last && ends.get(i).isEmpty()) || !rises) {
                error(path + "[" + i + "]", RatingReason.RANGES_DISORDERED);
            }
        }
    }

    private static boolean isAbove(Optional<Weight> end, Optional<Weight> before) {
        return before.isEmpty() || end.orElseThrow().compareTo(before.get()) > 0;
    }

    private void checkRates() {
        if (card.rates().isEmpty()) {
            error("$.rates", RatingReason.RATES_EMPTY);
        }
        Set<List<String>> seen = new HashSet<>();
        each("$.rates", card.rates(), (path, entry) -> {
            checkOverlap(path, entry, seen);
            checkPricing(path + ".price", entry.price());
        });
        checkZonesHaveRates();
    }

    private void checkOverlap(String path, RateEntry entry, Set<List<String>> seen) {
        for (Direction direction : entry.directions()) {
            for (String service : entry.services().isEmpty() ? ANY : entry.services()) {
                for (String zone : entry.zones().isEmpty() ? ANY : entry.zones()) {
                    if (isTaken(seen, direction, service, zone)) {
                        error(path, taken(service, zone, direction));
                    }
                    seen.add(List.of(direction.name(), service, zone));
                }
            }
        }
    }

    /** An earlier entry holds already: for these, or for all services, zones, or both. */
    private static boolean isTaken(Set<List<String>> seen, Direction direction, String service, String zone) {
        String name = direction.name();
        return seen.contains(List.of(name, service, zone))
                || seen.contains(List.of(name, "", zone))
                || seen.contains(List.of(name, service, ""))
                || seen.contains(List.of(name, "", ""));
    }

    private static Reason taken(String service, String zone, Direction direction) {
        return Reason.of(RatingReason.RATE_REPEATED)
                .with("service", service.isEmpty() ? "*" : service)
                .with("zone", zone.isEmpty() ? "*" : zone)
                .with("direction", direction);
    }

    private void checkZonesHaveRates() {
        Set<String> forward = zonesOf(entry -> entry.directions().contains(Direction.FORWARD));
        Set<String> told = new HashSet<>();
        each("$.zones", card.zones(), (path, rule) -> {
            if (isMissing(rule.zone(), forward) && told.add(rule.zone())) {
                warn(path, RatingReason.ZONE_WITHOUT_RATE, rule.zone());
            }
        });
        Set<String> any = zonesOf(entry -> true);
        each("$.weights", card.weights(), (path, rule) -> checkNamed(path + ".zones", rule.zones(), any));
        each("$.reverse", card.reverse(), (path, rule) -> checkNamed(path + ".zones", rule.zones(), any));
        each(
                "$.surcharges",
                card.surcharges(),
                (path, rule) -> rule.when().ifPresent(when -> checkNamed(path + ".when", zonesOf(when), any)));
    }

    private Set<String> zonesOf(Predicate<RateEntry> which) {
        Set<String> zones = new HashSet<>();
        card.rates().stream()
                .filter(which)
                .forEach(entry -> zones.addAll(entry.zones().isEmpty() ? ANY : entry.zones()));
        return zones;
    }

    /** An entry for all zones has a rate for each. */
    private static boolean isMissing(String zone, Set<String> rated) {
        return !rated.contains("") && !rated.contains(zone);
    }

    private void checkNamed(String path, List<String> zones, Set<String> rated) {
        each(path, zones, (at, zone) -> {
            if (isMissing(zone, rated)) {
                warn(path, RatingReason.ZONE_NEVER_RATED, zone);
            }
        });
    }

    private void warn(String path, RatingReason code, String zone) {
        problems.add(Problem.warning(path, Reason.of(code).with("zone", zone)));
    }

    private static List<String> zonesOf(Condition condition) {
        return switch (condition.kind()) {
            case ALL -> zonesOf(((Condition.All) condition).of());
            case ANY -> zonesOf(((Condition.Any) condition).of());
            case NOT -> zonesOf(((Condition.Not) condition).of());
            case IN_ZONES -> ((Condition.InZones) condition).zones();
            default -> List.of();
        };
    }

    private static List<String> zonesOf(List<Condition> conditions) {
        return conditions.stream().flatMap(each -> zonesOf(each).stream()).toList();
    }

    private void checkPricing(String path, WeightPricing pricing) {
        if (pricing.segments().isEmpty()) {
            error(path + ".segments", RatingReason.LIST_EMPTY);
        }
        checkRising(
                path + ".segments",
                pricing.segments().stream().map(Segment::upTo).toList());
        each(path + ".segments", pricing.segments(), (at, segment) -> checkRate(at + ".rate", segment.rate()));
        checkLimits(path, pricing.minimum(), pricing.maximum());
    }

    private void checkLimits(String path, Optional<BigDecimal> minimum, Optional<BigDecimal> maximum) {
        minimum.ifPresent(amount -> checkAmount(path + ".minimum", amount));
        maximum.ifPresent(amount -> checkAmount(path + ".maximum", amount));
        if (minimum.isPresent() && maximum.isPresent() && minimum.get().compareTo(maximum.get()) > 0) {
            error(path + ".minimum", RatingReason.LIMITS_REVERSED);
        }
    }

    private void checkRate(String path, SegmentRate rate) {
        switch (rate.kind()) {
            case FIXED -> checkAmount(path + ".amount", ((SegmentRate.Fixed) rate).amount());
            case PER_UNIT -> checkAmount(path + ".amount", ((SegmentRate.PerUnit) rate).amount());
            case FIRST_PLUS_STEP -> {
                checkAmount(path + ".firstAmount", ((SegmentRate.FirstPlusStep) rate).firstAmount());
                checkAmount(path + ".stepAmount", ((SegmentRate.FirstPlusStep) rate).stepAmount());
            }
            case TABLE -> checkTable(path + ".rows", ((SegmentRate.Table) rate).rows());
        }
    }

    private void checkTable(String path, List<SegmentRate.Table.Row> rows) {
        if (rows.isEmpty()) {
            error(path, RatingReason.LIST_EMPTY);
        }
        checkRising(path, rows.stream().map(row -> Optional.of(row.upTo())).toList());
        each(path, rows, (at, row) -> checkAmount(at + ".amount", row.amount()));
    }

    private void checkAmount(String path, BigDecimal amount) {
        if (amount.signum() < 0) {
            error(path, Reason.of(RatingReason.AMOUNT_NEGATIVE).with("amount", amount));
        } else if (!isHeld(amount, card.currency().getDecimalPlaces() + Scale.EXTRA_DECIMALS)) {
            error(path, Reason.of(RatingReason.AMOUNT_TOO_FINE).with("amount", amount));
        }
    }

    private static boolean isHeld(BigDecimal amount, int decimals) {
        return amount.stripTrailingZeros().scale() <= decimals && amount.precision() - amount.scale() <= 9;
    }

    private void checkPercent(String path, Percent percent) {
        if (percent.value().signum() < 0) {
            error(path, Reason.of(RatingReason.PERCENT_NEGATIVE).with("percent", percent));
        } else if (percent.value().scale() > Scale.PERCENT_DECIMALS
                || percent.value().precision() - percent.value().scale() > 6) {
            error(path, Reason.of(RatingReason.AMOUNT_TOO_FINE).with("amount", percent));
        }
    }

    private void checkSurcharges() {
        Set<String> codes = new HashSet<>();
        Set<ChargeKind> before = EnumSet.of(ChargeKind.FREIGHT, ChargeKind.RETURN_FREIGHT);
        each("$.surcharges", card.surcharges(), (path, surcharge) -> {
            if (!codes.add(surcharge.code())) {
                error(path + ".code", Reason.of(RatingReason.SURCHARGE_REPEATED).with("code", surcharge.code()));
            }
            if (surcharge.kind().family() != ChargeKind.Family.SURCHARGE) {
                error(path + ".kind", Reason.of(RatingReason.SURCHARGE_KIND).with("kind", surcharge.kind()));
            }
            checkLimits(path, surcharge.minimum(), surcharge.maximum());
            checkSurchargeRate(path + ".rate", surcharge, before);
            before.add(surcharge.kind());
        });
    }

    private void checkSurchargeRate(String path, Surcharge surcharge, Set<ChargeKind> before) {
        SurchargeRate rate = surcharge.rate();
        switch (rate.kind()) {
            case FIXED -> checkAmount(path + ".amount", ((SurchargeRate.Fixed) rate).amount());
            case PER_WEIGHT -> checkAmount(path + ".amount", ((SurchargeRate.PerWeight) rate).amount());
            case PERCENT_OF -> checkPercentOf(path, surcharge.code(), (SurchargeRate.PercentOf) rate, before);
        }
    }

    private void checkPercentOf(String path, String code, SurchargeRate.PercentOf rate, Set<ChargeKind> before) {
        checkPercent(path + ".percent", rate.percent());
        if (rate.kinds().isEmpty()) {
            error(path + ".kinds", RatingReason.LIST_EMPTY);
        }
        each(path + ".kinds", rate.kinds(), (at, kind) -> {
            if (!before.contains(kind)) {
                error(
                        at,
                        Reason.of(RatingReason.SURCHARGE_BASE_MISSING)
                                .with("code", code)
                                .with("kind", kind));
            }
        });
    }

    private void checkReverse(String path, ReverseRate rate) {
        if (rate instanceof ReverseRate.Priced priced) {
            checkPricing(path + ".price", priced.price());
        } else if (rate instanceof ReverseRate.FractionOfForward fraction) {
            checkPercent(path + ".percent", fraction.percent());
        }
    }
}
