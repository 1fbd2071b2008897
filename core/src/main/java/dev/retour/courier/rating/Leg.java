package dev.retour.courier.rating;

import dev.retour.freight.Dimensions;
import dev.retour.freight.Direction;
import dev.retour.freight.Length;
import dev.retour.freight.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One leg while it is priced: the facts that conditions ask for.
 *
 * @param request the parcel
 * @param billable the billable weight by the facts that are known, in quanta
 * @param example what stands for facts of the parcel that are not known
 * @param presumed what is taken for due where no fact speaks against it
 */
record Leg(RateRequest request, Direction direction, String zone, long billable, Example example, Presumed presumed) {

    Place customer() {
        return request.customer();
    }

    Optional<LocalDate> day() {
        return request.day().or(example::day);
    }

    Optional<Length> longest() {
        return request.dimensions().map(Dimensions::longest).or(example::longest);
    }

    Judgement isWorthMore(BigDecimal than) {
        return request.declaredValue()
                .map(value -> Judgement.of(value.compareTo(than) > 0))
                .or(() -> example.value().map(worth -> worth.isMore(than)))
                .orElse(Judgement.lacking(MissingFact.DECLARED_VALUE));
    }

    BigDecimal leastValue() {
        return request.declaredValue().orElseGet(example::leastValue);
    }
}
