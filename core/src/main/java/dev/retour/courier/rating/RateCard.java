package dev.retour.courier.rating;

import dev.retour.kernel.Identifier;
import dev.retour.money.Rounding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;

/**
 * A courier's contract as data: zones, billable weight, prices by weight, surcharges and reverse rules.
 *
 * <p>Amounts are in the currency of the card and may have more decimals than the currency; rounding happens where
 * {@link #rounding} says. A card is a version: it is never changed, a new version is made.
 *
 * <p>Building a card does not check it; {@link RateCardCheck} does, and {@link Rater#of} refuses a card with an error.
 *
 * @param id the name of the contract
 * @param version the version of this text of the contract
 * @param courier the courier's code
 * @param currency the currency of every amount
 * @param validFrom the first day on which the card holds
 * @param validTo the last day; empty if it has no end
 * @param note for the reader, such as where the prices come from
 * @param tax what tax comes on top
 * @param rounding how amounts are rounded
 * @param roundingLevel what is rounded
 * @param returnZone which route has the zone of a parcel that goes from the customer to the shop
 * @param zones the zone of a route; may be empty if the zones come from elsewhere
 * @param billableWeights how the billable weight is found; the first rule that fits holds, none means the actual weight
 * @param rates what a weight costs
 * @param surcharges what comes on top, in this order
 * @param reverse what the way back costs
 */
@Value.Builder
public record RateCard(
        String id,
        String version,
        String courier,
        CurrencyUnit currency,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Optional<String> note,
        Optional<Tax> tax,
        Optional<Rounding> rounding,
        Optional<RoundingLevel> roundingLevel,
        Optional<ReturnZone> returnZone,
        List<ZoneRule> zones,
        List<BillableWeight> billableWeights,
        List<RateEntry> rates,
        List<Surcharge> surcharges,
        List<ReverseRule> reverse) {

    /**
     * What is rounded.
     *
     * <p>More may come: a {@code switch} needs a default branch.
     */
    public enum RoundingLevel {
        /** Every line of a quote. */
        LINE,
        /** Only the sum of a quote. */
        QUOTE
    }

    /**
     * Which route has the zone of a parcel that goes from the customer to the shop.
     *
     * <p>More may come: a {@code switch} needs a default branch.
     */
    public enum ReturnZone {
        /** The route from the shop to the customer, as if the parcel went forward. This holds if nothing is said. */
        FORWARD_ROUTE,
        /** The route that the parcel goes. */
        OWN_ROUTE
    }

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if id, version or courier is no legal {@link Identifier}
     */
    public RateCard {
        Identifier.check("Id of a rate card", id);
        Identifier.check("Version of a rate card", version);
        Identifier.check("Courier of a rate card", courier);
        zones = List.copyOf(zones);
        billableWeights = List.copyOf(billableWeights);
        rates = List.copyOf(rates);
        surcharges = List.copyOf(surcharges);
        reverse = List.copyOf(reverse);
    }

    /**
     * Starts a card.
     *
     * @return a builder
     */
    public static RateCardBuilder builder() {
        return new RateCardBuilder();
    }

    /**
     * The card with more zones, such as those of a list of postal codes that the shop keeps.
     *
     * @param more the zones to add
     * @return a new card
     */
    public RateCard withZones(List<ZoneRule> more) {
        List<ZoneRule> all = new ArrayList<>(zones);
        all.addAll(more);
        return new RateCardBuilder().from(this).zones(all).build();
    }

    /**
     * The rounding that holds: the declared one, else to the smallest unit of the currency, half up.
     *
     * @return the rounding
     */
    public Rounding effectiveRounding() {
        return rounding.orElseGet(() -> Rounding.halfUp(currency));
    }

    /**
     * What is rounded: what the card declares, else every line.
     *
     * @return the level
     */
    public RoundingLevel effectiveRoundingLevel() {
        return roundingLevel.orElse(RoundingLevel.LINE);
    }

    /**
     * Tells whether the card holds on a day.
     *
     * @param day the day of the pickup
     * @return true between the first and the last day, both included
     */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom)
                && validTo.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** The days on which it holds, as a text; without end if none is given. */
    String days() {
        return validFrom + " .." + validTo.map(last -> " " + last).orElse("");
    }
}
