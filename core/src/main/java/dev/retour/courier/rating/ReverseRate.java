package dev.retour.courier.rating;

import dev.retour.money.Percent;

/** How much a leg back costs. */
public sealed interface ReverseRate {

    /**
     * The kinds, for a {@code switch}, which needs a default branch: more may come. Their names are those of the documents.
     */
    enum Kind {
        /** See {@link OwnRates}. */
        OWN_RATES,
        /** See {@link FractionOfForward}. */
        FRACTION_OF_FORWARD,
        /** See {@link Priced}. */
        PRICED,
        /** See {@link Free}. */
        FREE
    }

    /**
     * Which kind it is.
     *
     * @return the kind
     */
    Kind kind();

    /** The card's rates for that direction. */
    record OwnRates() implements ReverseRate {

        @Override
        public Kind kind() {
            return Kind.OWN_RATES;
        }
    }

    /**
     * A percentage of the forward freight of the same route and weight.
     *
     * @param percent the percentage
     */
    record FractionOfForward(Percent percent) implements ReverseRate {

        @Override
        public Kind kind() {
            return Kind.FRACTION_OF_FORWARD;
        }
    }

    /**
     * A price of its own whatever the zone, such as a fixed amount plus steps.
     *
     * @param price what a weight costs
     */
    record Priced(WeightPricing price) implements ReverseRate {

        @Override
        public Kind kind() {
            return Kind.PRICED;
        }
    }

    /** Nothing: the courier brings it back for free. */
    record Free() implements ReverseRate {

        @Override
        public Kind kind() {
            return Kind.FREE;
        }
    }
}
