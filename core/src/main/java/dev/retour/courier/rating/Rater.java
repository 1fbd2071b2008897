package dev.retour.courier.rating;

import dev.retour.freight.Place;
import dev.retour.kernel.Problem;
import dev.retour.kernel.Reason;
import dev.retour.kernel.RetourException;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Prices parcels by one rate card.
 *
 * <p>Pure and deterministic: the same card and request give the same answer. Thread-safe; make one for a card and keep
 * it.
 */
public final class Rater {

    private final RateCard card;
    private final Tariff tariff;
    private final Pricer pricer;
    private final Bounds bounds;
    private final ZoneIndex zones;
    private final boolean returnsByForwardZone;

    private Rater(RateCard card) {
        this.card = card;
        this.tariff = new Tariff(card);
        this.pricer = new Pricer(card, tariff);
        this.bounds = new Bounds(card, pricer);
        this.zones = ZoneIndex.of(card.zones());
        this.returnsByForwardZone =
                card.returnZone().orElse(RateCard.ReturnZone.FORWARD_ROUTE) == RateCard.ReturnZone.FORWARD_ROUTE;
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
     * Prices a parcel. Where a fact is not known that a surcharge depends on, the quote is the least that is due.
     *
     * @param request the parcel
     * @return the quote
     * @throws RetourException if there is none; it carries all reasons
     */
    public Quote quote(RateRequest request) {
        return rate(request).orThrow();
    }

    /**
     * Prices a parcel. Where a fact is not known that a surcharge depends on, the quote is the least that is due.
     *
     * @param request the parcel
     * @return the quote, or why there is none
     */
    public Rating rate(RateRequest request) {
        return rate(request, bounds::least);
    }

    /** With an example in place of facts that are not known, instead of the cheapest one. */
    Rating rate(RateRequest request, Example example) {
        return rate(request, (own, zone) -> pricer.price(own, zone, example));
    }

    private Rating rate(RateRequest request, BiFunction<RateRequest, String, Rating> inZone) {
        try {
            return price(request, inZone);
        } catch (ArithmeticException beyondLong) {
            return refuse(Reason.of(RatingReason.AMOUNT_TOO_LARGE).with("weight", request.weight()));
        }
    }

    private Rating price(RateRequest request, BiFunction<RateRequest, String, Rating> inZone) {
        if (request.day().isPresent() && !card.isValidOn(request.day().get())) {
            return refuse(Reason.of(RatingReason.CARD_NOT_VALID)
                    .with("day", request.day().get())
                    .with("days", card.days()));
        }
        boolean turned = request.isReturn() && returnsByForwardZone;
        Place from = turned ? request.destination() : request.origin();
        Place to = turned ? request.origin() : request.destination();
        if (request.zone().isPresent()) {
            return priceStated(request, request.zone().get(), inZone);
        }
        ZoneIndex.Found found = zones.find(from, to);
        return found.isUnique() ? inZone.apply(request, found.zone()) : refuse(noZone(found, from, to));
    }

    /** A rate for all zones is one for all zones of the card, not for every word that stands in a bill. */
    private Rating priceStated(RateRequest request, String zone, BiFunction<RateRequest, String, Rating> inZone) {
        return tariff.knowsZone(zone)
                ? inZone.apply(request, zone)
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

    /**
     * Tells what a quote does not hold because a fact is not known.
     *
     * @param own the parcel by our facts
     * @param expected the quote of it
     * @return one reason for each kind of surcharge that may be due beyond the quote, or one that this cannot be held
     */
    public List<Reason> leftOut(RateRequest own, Quote expected) {
        return bounds.leftOut(own, expected);
    }

    Bounds bounds() {
        return bounds;
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
}
