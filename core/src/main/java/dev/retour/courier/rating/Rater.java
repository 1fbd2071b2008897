package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.freight.Place;
import dev.retour.freight.Weight;
import dev.retour.kernel.Problem;
import dev.retour.kernel.Reason;
import dev.retour.kernel.RetourException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Prices parcels by one rate card.
 *
 * <p>Pure and deterministic: the same card and request give the same answer. Thread-safe; make one for a card and keep
 * it.
 */
public final class Rater {

    private static final Direction[] LEGS = Direction.values();

    private final RateCard card;
    private final Tariff tariff;
    private final LegRater legs;
    private final ZoneIndex zones;
    private final boolean returnsByForwardZone;
    private final @Nullable TaxRule tax;

    private Rater(RateCard card) {
        this.card = card;
        this.tariff = new Tariff(card);
        this.legs = new LegRater(tariff);
        this.zones = ZoneIndex.of(card.zones());
        this.returnsByForwardZone =
                card.returnZone().orElse(RateCard.ReturnZone.FORWARD_ROUTE) == RateCard.ReturnZone.FORWARD_ROUTE;
        this.tax = card.tax()
                .filter(rule -> rule.mode() == Tax.Mode.ON_TOP)
                .map(rule -> new TaxRule(rule, tariff.scale))
                .orElse(null);
    }

    /**
     * Makes a rater.
     *
     * @param card the card
     * @return the rater
     * @throws RetourException if {@link RateCardCheck} finds an error in the card; it carries the reasons of all
     */
    public static Rater of(RateCard card) {
        List<Problem> problems = RateCardCheck.check(card);
        if (problems.stream().anyMatch(Problem::isError)) {
            throw RetourException.ofProblems(problems);
        }
        return new Rater(card);
    }

    /**
     * The card.
     *
     * @return the card
     */
    public RateCard card() {
        return card;
    }

    /**
     * Prices a parcel.
     *
     * @param request the parcel
     * @return the quote
     * @throws RetourException if there is none; it carries all reasons
     */
    public Quote quote(RateRequest request) {
        return rate(request).orThrow();
    }

    /**
     * Prices a parcel.
     *
     * @param request the parcel
     * @return the quote, or why there is none
     */
    public Rating rate(RateRequest request) {
        try {
            return price(request);
        } catch (ArithmeticException beyondLong) {
            return refuse(Reason.of(RatingReason.AMOUNT_TOO_LARGE).with("weight", request.weight()));
        }
    }

    private Rating price(RateRequest request) {
        if (request.day().isPresent() && !card.isValidOn(request.day().get())) {
            return refuse(Reason.of(RatingReason.CARD_NOT_VALID)
                    .with("day", request.day().get()));
        }
        boolean turned = isReturn(request) && returnsByForwardZone;
        Place from = turned ? request.destination() : request.origin();
        Place to = turned ? request.origin() : request.destination();
        Place customer = customer(request);
        if (request.zone().isPresent()) {
            return priceStated(request, request.zone().get(), customer);
        }
        ZoneIndex.Found found = zones.find(from, to);
        return found.isUnique() ? price(request, found.zone(), customer, Map.of()) : refuse(noZone(found, from, to));
    }

    /** A rate for all zones is one for all zones of the card, not for every word that stands in a bill. */
    private Rating priceStated(RateRequest request, String zone, Place customer) {
        return tariff.knowsZone(zone)
                ? price(request, zone, customer, Map.of())
                : refuse(Reason.of(RatingReason.ZONE_NOT_ON_CARD).with("zone", zone));
    }

    /**
     * Prices a parcel by our facts and by the courier's, and splits what the bill differs.
     *
     * @param own the parcel by our facts
     * @param courier what the courier says it priced
     * @param billed what it charged
     * @return the two quotes and the effects, which sum to billed minus expected exactly
     * @throws ArithmeticException if an amount cannot be held in the smallest unit
     * @throws RetourException if our own facts have no price; it carries all reasons
     * @throws IllegalArgumentException if the bill is in another currency than the card
     */
    public Repricing reprice(RateRequest own, CourierInputs courier, BilledCharges billed) {
        return reprice(own, quote(own), courier, billed);
    }

    /**
     * As {@link #reprice(RateRequest, CourierInputs, BilledCharges)}, where the quote of our facts is at hand.
     *
     * @param own the parcel by our facts
     * @param expected what {@link #quote} said of it
     * @param courier what the courier says it priced
     * @param billed what it charged
     * @return the two quotes and the effects
     * @throws ArithmeticException if an amount cannot be held in the smallest unit
     * @throws IllegalArgumentException if the bill is in another currency than the card
     */
    public Repricing reprice(RateRequest own, Quote expected, CourierInputs courier, BilledCharges billed) {
        if (!billed.currency().equals(card.currency())) {
            throw new IllegalArgumentException("The bill is in " + billed.currency() + " and the card in "
                    + card.currency() + ". Convert neither: ask the courier.");
        }
        return new Repricer(this, own, expected, billed).with(courier);
    }

    /** A parcel that only goes from the customer to the shop has the zone of the way there. */
    private static boolean isReturn(RateRequest request) {
        return request.legs().contains(Direction.CUSTOMER_RETURN)
                && !request.legs().contains(Direction.FORWARD);
    }

    private static Place customer(RateRequest request) {
        return isReturn(request) ? request.origin() : request.destination();
    }

    /**
     * Tells what a quote does not hold because a fact is not known.
     *
     * @param own the parcel by our facts
     * @param expected the quote of it
     * @return one reason for each kind of surcharge that may be due beyond the quote
     */
    public List<Reason> leftOut(RateRequest own, Quote expected) {
        Map<ChargeKind, Set<MissingFact>> open = open(own, expected, kind -> true);
        return open.entrySet().stream()
                .filter(entry -> entry.getKey() != ChargeKind.TAX)
                .map(entry -> Reason.of(RatingReason.SURCHARGE_LEFT_OUT)
                        .with("kind", entry.getKey())
                        .with("facts", MissingFact.list(entry.getValue())))
                .toList();
    }

    /** The kinds of charges among those wanted of which our facts leave open what is due, each with those that are missing. */
    Map<ChargeKind, Set<MissingFact>> open(RateRequest own, Quote expected, Predicate<ChargeKind> wanted) {
        OpenKinds open = new OpenKinds(wanted, tax != null);
        long billable = expected.billableWeight().quanta();
        for (Direction direction : own.legs()) {
            Leg leg = new Leg(own, direction, expected.zone(), customer(own), billable, Map.of());
            tariff.surcharges.forEach(rule -> open.add(rule, leg));
        }
        return open.kinds();
    }

    /** The most that may be due: what our facts leave open, as far as it is billed, is taken for due. */
    Quote atMost(RateRequest own, Quote expected, BilledCharges billed) {
        return price(own, expected.zone(), customer(own), billed.byKind()).orThrow();
    }

    private static Reason noZone(ZoneIndex.Found found, Place from, Place to) {
        Reason reason = Reason.of(found.zones().isEmpty() ? RatingReason.ZONE_UNKNOWN : RatingReason.ZONE_TIE)
                .with("origin", from)
                .with("destination", to);
        return found.zones().isEmpty() ? reason : reason.with("zones", String.join(", ", found.zones()));
    }

    private static Rating refuse(Reason reason) {
        return new Rating.NoQuote(List.of(reason));
    }

    private Rating price(RateRequest request, String zone, Place customer, Map<ChargeKind, Money> presumed) {
        int service = tariff.service(request.service());
        int zoneNumber = tariff.zone(zone);
        long billable = tariff.weight(service, zoneNumber).billable(request);
        List<QuoteLine> lines = new ArrayList<>(4);
        List<Reason> reasons = new ArrayList<>(0);
        for (Direction direction : LEGS) {
            if (request.legs().contains(direction)) {
                Leg leg = new Leg(request, direction, zone, customer, billable, presumed);
                legs.add(leg, service, zoneNumber, lines, reasons);
            }
        }
        if (!reasons.isEmpty()) {
            return new Rating.NoQuote(reasons);
        }
        if (tax != null) {
            lines.add(tax.line(lines));
        }
        return new Quote(card, tariff.scale, zone, new Weight(billable), Collections.unmodifiableList(lines));
    }
}
