package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import dev.retour.freight.Weight;
import dev.retour.money.Percent;
import dev.retour.money.Rounding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** How much a surcharge is. Amounts are in the currency of the card. */
public sealed interface SurchargeRate {

    /**
     * The kinds, for a {@code switch}, which needs a default branch: more may come. Their names are those of the documents.
     */
    enum Kind {
        /** See {@link Fixed}. */
        FIXED,
        /** See {@link PerWeight}. */
        PER_WEIGHT,
        /** See {@link PercentOf}. */
        PERCENT_OF,
        /** See {@link PercentOfValue}. */
        PERCENT_OF_VALUE
    }

    /**
     * Which kind it is.
     *
     * @return the kind
     */
    Kind kind();

    /**
     * One amount for the leg.
     *
     * @param amount the amount
     */
    record Fixed(BigDecimal amount) implements SurchargeRate {

        @Override
        public Kind kind() {
            return Kind.FIXED;
        }
    }

    /**
     * In proportion to the billable weight.
     *
     * @param unit the weight that has the price, above 0
     * @param amount the price of one unit
     */
    record PerWeight(Weight unit, BigDecimal amount) implements SurchargeRate {

        /**
         * Checks the unit.
         *
         * @throws IllegalArgumentException if it is 0
         */
        public PerWeight {
            if (unit.quanta() == 0) {
                throw new IllegalArgumentException("The unit must be above 0.");
            }
        }

        @Override
        public Kind kind() {
            return Kind.PER_WEIGHT;
        }
    }

    /**
     * A percentage of the lines of some kinds that the leg has so far.
     *
     * @param percent the percentage
     * @param kinds the kinds of those lines
     */
    record PercentOf(Percent percent, List<ChargeKind> kinds) implements SurchargeRate {

        /** Copies the kinds. */
        public PercentOf {
            kinds = List.copyOf(kinds);
        }

        @Override
        public Kind kind() {
            return Kind.PERCENT_OF;
        }
    }

    /**
     * A percentage of the declared value, as for insurance 保价 or cash on delivery. Where the value is unknown, or stated in
     * another currency than that of the card, only the {@link Surcharge#minimum} is quoted, and nobody can say that no more is
     * due.
     *
     * <p>The larger of 36 and 2.5 % is a percentage with a {@link Surcharge#minimum}.
     *
     * @param percent the percentage
     * @param rounding how the share of the value is rounded before the minimum and the maximum; empty for as every line
     */
    record PercentOfValue(Percent percent, Optional<Rounding> rounding) implements SurchargeRate {

        /**
         * A percentage that is rounded as every line.
         *
         * @param percent the percentage
         * @return the rate
         */
        public static PercentOfValue of(Percent percent) {
            return new PercentOfValue(percent, Optional.empty());
        }

        @Override
        public Kind kind() {
            return Kind.PERCENT_OF_VALUE;
        }
    }
}
