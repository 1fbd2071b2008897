package dev.retour.courier.rating;

import dev.retour.freight.Direction;
import dev.retour.freight.Weight;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What the courier says it priced, where its bill tells.
 *
 * @param zone its zone
 * @param weight the weight it charged
 * @param measured the weight on its scale, where it does not say which weight it charged
 * @param service its service
 * @param legs the legs it billed; empty if it does not say
 */
@Value.Builder
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
     * Starts a courier that says nothing of what it priced.
     *
     * @return a builder
     */
    public static CourierInputsBuilder builder() {
        return new CourierInputsBuilder();
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
