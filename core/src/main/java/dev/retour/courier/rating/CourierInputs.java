package dev.retour.courier.rating;

import dev.retour.freight.Direction;
import dev.retour.freight.Weight;
import java.util.Optional;
import java.util.Set;

/**
 * What the courier says it priced, where its bill tells.
 *
 * @param zone its zone
 * @param weight the weight it charged
 * @param service its service
 * @param legs the legs it billed; empty if it does not say
 */
public record CourierInputs(
        Optional<String> zone, Optional<Weight> weight, Optional<String> service, Set<Direction> legs) {

    /** Copies the legs. */
    public CourierInputs {
        legs = Direction.copyOf(legs);
    }
}
