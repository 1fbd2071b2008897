package dev.retour.courier.rating;

import dev.retour.freight.Weight;
import java.math.BigDecimal;
import java.util.List;

/** What a weight of one segment costs. Amounts are in the currency of the card. */
public sealed interface SegmentRate {

    /**
     * The kinds, for a {@code switch}, which needs a default branch: more may come. Their names are those of the documents.
     */
    enum Kind {
        /** See {@link Fixed}. */
        FIXED,
        /** See {@link FirstPlusStep}. */
        FIRST_PLUS_STEP,
        /** See {@link PerUnit}. */
        PER_UNIT,
        /** See {@link Table}. */
        TABLE
    }

    /**
     * Which kind it is.
     *
     * @return the kind
     */
    Kind kind();

    /**
     * One price for the whole segment.
     *
     * @param amount the price
     */
    record Fixed(BigDecimal amount) implements SegmentRate {

        @Override
        public Kind kind() {
            return Kind.FIXED;
        }
    }

    /**
     * First and continuing weight 首重/续重: the first weight at one price, each further step, begun or full, at another.
     *
     * @param first the first weight, above 0
     * @param firstAmount its price
     * @param step each further weight, above 0
     * @param stepAmount its price
     */
    record FirstPlusStep(Weight first, BigDecimal firstAmount, Weight step, BigDecimal stepAmount)
            implements SegmentRate {

        /**
         * Checks the weights.
         *
         * @throws IllegalArgumentException if one is 0
         */
        public FirstPlusStep {
            if (first.quanta() == 0 || step.quanta() == 0) {
                throw new IllegalArgumentException("First weight and step must be above 0.");
            }
        }

        @Override
        public Kind kind() {
            return Kind.FIRST_PLUS_STEP;
        }
    }

    /**
     * In proportion to the weight.
     *
     * @param unit the weight that has the price, above 0
     * @param amount the price of one unit
     */
    record PerUnit(Weight unit, BigDecimal amount) implements SegmentRate {

        /**
         * Checks the unit.
         *
         * @throws IllegalArgumentException if it is 0
         */
        public PerUnit {
            if (unit.quanta() == 0) {
                throw new IllegalArgumentException("The unit must be above 0.");
            }
        }

        @Override
        public Kind kind() {
            return Kind.PER_UNIT;
        }
    }

    /**
     * A price for each weight of a list, such as one for every pound. A weight beyond the last row has no price.
     *
     * @param rows the rows, lightest first
     */
    record Table(List<Row> rows) implements SegmentRate {

        /** Copies the rows. */
        public Table {
            rows = List.copyOf(rows);
        }

        @Override
        public Kind kind() {
            return Kind.TABLE;
        }

        /**
         * One row.
         *
         * @param upTo the end of the row
         * @param amount the price
         */
        public record Row(Weight upTo, BigDecimal amount) {}
    }
}
