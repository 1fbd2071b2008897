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
 * @param measured the weight on its scale, where it does not say which weight it charged
 * @param service its service
 * @param legs the legs it billed; empty if it does not say
 */
public record CourierInputs(
        Optional<String> zone,
        Optional<Weight> weight,
        Optional<Weight> measured,
        Optional<String> service,
        Set<Direction> legs) {

    /** Copies the legs. */
    public CourierInputs {
        legs = Direction.copyOf(legs);
    }

    /**
     * A courier that says which weight it charged, if it says any.
     *
     * @param zone its zone
     * @param weight the weight it charged
     * @param service its service
     * @param legs the legs it billed; empty if it does not say
     */
    public CourierInputs(
            Optional<String> zone, Optional<Weight> weight, Optional<String> service, Set<Direction> legs) {
        this(zone, weight, Optional.empty(), service, legs);
    }

    /**
     * The weight that it states.
     *
     * @return the charged one, else the measured one
     */
    public Optional<Weight> statedWeight() {
        return weight.or(() -> measured);
    }
}
