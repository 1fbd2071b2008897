package dev.retour.courier.rating;

import dev.retour.freight.Length;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What stands for the facts of a parcel that are not known while its surcharges are judged. The weight stays what it is.
 *
 * @param day the day of the pickup
 * @param longest the longest side
 * @param value the range of the declared value
 */
record Example(Optional<LocalDate> day, Optional<Length> longest, Optional<Worth> value) {

    static final Example NONE = new Example(Optional.empty(), Optional.empty(), Optional.empty());

    BigDecimal leastValue() {
        return value.map(Worth::least).orElse(BigDecimal.ZERO);
    }

    Example on(LocalDate one) {
        return new Example(Optional.of(one), longest, value);
    }

    Example as(Length side) {
        return new Example(day, Optional.of(side), value);
    }

    Example worth(Worth one) {
        return new Example(day, longest, Optional.of(one));
    }
}
