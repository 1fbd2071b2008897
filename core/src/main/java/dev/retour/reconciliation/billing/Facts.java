package dev.retour.reconciliation.billing;

import dev.retour.courier.BillLine;
import dev.retour.courier.rating.BilledCharges;
import dev.retour.courier.rating.CourierInputs;
import dev.retour.courier.rating.RateRequest;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Dimensions;
import dev.retour.freight.Direction;
import dev.retour.freight.Length;
import dev.retour.freight.Place;
import dev.retour.freight.Weight;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.Purpose;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * One parcel by our records and by the lines of its bill.
 *
 * <p>What the courier priced is read from the line with the largest freight, and where that line is silent from the
 * others in their order. What our records lack is taken from there too, and kept as an {@link Assumption}.
 */
final class Facts {

    private static final Set<Direction> BACK = Set.of(Direction.CUSTOMER_RETURN);
    private static final Set<Direction> REFUSED = Set.of(Direction.RTO);
    private static final Set<Direction> THERE = Set.of(Direction.FORWARD);

    private final Parcel parcel;
    private final List<BillLine> lines;
    private final List<BillLine> speaking;
    private final CurrencyUnit currency;
    private final Set<Assumption> assumptions = EnumSet.noneOf(Assumption.class);

    Facts(Parcel parcel, List<BillLine> lines, CurrencyUnit currency) {
        this.parcel = parcel;
        this.currency = currency;
        this.lines = lines;
        this.speaking = standing(lines).stream()
                .sorted(Comparator.comparing(Facts::isFreight)
                        .thenComparing((BillLine line) -> line.amount().getAmount())
                        .reversed())
                .toList();
    }

    /** Without charges that were taken back: they no longer say what was priced. */
    private static List<BillLine> standing(List<BillLine> lines) {
        List<BillLine> standing = Credits.standing(lines);
        return standing.isEmpty() ? lines : standing;
    }

    private static boolean isFreight(BillLine line) {
        return line.charge().family() == ChargeKind.Family.FREIGHT;
    }

    private <T> Optional<T> stated(Function<BillLine, Optional<T>> fact) {
        return speaking.stream().map(fact).flatMap(Optional::stream).findFirst();
    }

    CourierInputs courier() {
        return new CourierInputs(
                stated(BillLine::zone),
                stated(line -> line.weights().charged()),
                stated(line -> line.weights().measured()),
                stated(BillLine::service),
                billedLegs());
    }

    /** The legs that the bill states or names, and those of freight that does neither beside them. */
    private Set<Direction> billedLegs() {
        Set<Direction> legs = EnumSet.noneOf(Direction.class);
        speaking.forEach(line -> legs.addAll(line.legs()));
        if (speaking.stream().anyMatch(line -> isUnstated(line) && isBack(line))) {
            legs.addAll(back(legs));
        }
        if (!legs.isEmpty() && speaking.stream().anyMatch(line -> isUnstated(line) && !isBack(line))) {
            legs.addAll(there());
        }
        return legs;
    }

    private static boolean isUnstated(BillLine line) {
        return isFreight(line) && line.legs().isEmpty();
    }

    /** Freight that has the name of the way back. */
    private static boolean isBack(BillLine line) {
        return line.charge() == ChargeKind.RETURN_FREIGHT;
    }

    /** The way back of ours, else the one that is stated, else the usual one. */
    private Set<Direction> back(Set<Direction> stated) {
        Set<Direction> known = parcel.legs().isEmpty() ? stated : parcel.legs();
        Set<Direction> back = known.stream().filter(Direction::isReverse).collect(Collectors.toSet());
        return parcel.legs().isEmpty() && back.isEmpty() ? usualBack() : back;
    }

    private Set<Direction> usualBack() {
        return parcel.purpose() == Purpose.RETURN ? BACK : REFUSED;
    }

    /** Freight of no stated way, beside a way that is, is for the way there; but not of what only comes back. */
    private Set<Direction> there() {
        Set<Direction> usual = parcel.purpose() == Purpose.RETURN ? Set.of() : THERE;
        return parcel.legs().isEmpty() ? usual : parcel.legs();
    }

    BilledCharges billed() {
        Map<ChargeKind, Money> sums = new EnumMap<>(ChargeKind.class);
        lines.forEach(line -> sums.merge(line.charge(), line.amount(), Money::plus));
        return new BilledCharges(currency, sums);
    }

    /** What our card is asked; empty where neither side knows the weight. */
    Optional<RateRequest> own() {
        return parcel.weight()
                .filter(weight -> !weight.equals(Weight.ZERO))
                .or(() -> assume(
                        Assumption.WEIGHT,
                        stated(line ->
                                line.weights().charged().or(() -> line.weights().measured()))))
                .map(this::own);
    }

    private RateRequest own(Weight weight) {
        return RateRequest.builder(weight)
                .origin(place(parcel.origin(), BillLine::origin, Assumption.ORIGIN))
                .destination(place(parcel.destination(), BillLine::destination, Assumption.DESTINATION))
                .dimensions(parcel.dimensions().filter(Facts::isMeasured))
                .service(parcel.service()
                        .or(() -> assume(Assumption.SERVICE, stated(BillLine::service)))
                        .orElse(""))
                .legs(legs())
                .day(parcel.shipped())
                .declaredValue(parcel.declaredValue()
                        .filter(value -> value.getCurrencyUnit().equals(currency))
                        .map(Money::getAmount))
                .flags(parcel.flags())
                .build();
    }

    /** A side of 0 was not measured. */
    private static boolean isMeasured(Dimensions sides) {
        return Stream.of(sides.length(), sides.width(), sides.height()).noneMatch(Length.ZERO::equals);
    }

    private Place place(Place known, Function<BillLine, Place> onBill, Assumption assumption) {
        if (known.isKnown()) {
            return known;
        }
        Optional<Place> stated = stated(line -> Optional.of(onBill.apply(line)).filter(Place::isKnown));
        return assume(assumption, stated).orElse(known);
    }

    private Set<Direction> legs() {
        return parcel.legs().isEmpty() ? assume(Assumption.LEGS, assumedLegs()).orElse(Set.of()) : parcel.legs();
    }

    /** The legs of the bill; but what a customer sends back goes back, whatever the bill says or does not say. */
    private Optional<Set<Direction>> assumedLegs() {
        Set<Direction> billed = billedLegs();
        boolean isForward = billed.stream().noneMatch(Direction::isReverse);
        return parcel.purpose() == Purpose.RETURN && isForward
                ? Optional.of(BACK)
                : Optional.of(billed).filter(legs -> !legs.isEmpty());
    }

    /** Whether one of both sides says which ways the parcel went, or its purpose does. */
    boolean knowsLegs() {
        return !parcel.legs().isEmpty() || assumedLegs().isPresent();
    }

    private <T> Optional<T> assume(Assumption assumption, Optional<T> stated) {
        stated.ifPresent(fact -> assumptions.add(assumption));
        return stated;
    }

    Set<Assumption> assumptions() {
        return assumptions;
    }
}
