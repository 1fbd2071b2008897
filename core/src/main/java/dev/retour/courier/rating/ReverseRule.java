package dev.retour.courier.rating;

import dev.retour.freight.Direction;
import java.util.List;
import org.immutables.value.Value;

/**
 * What the way back costs. The first rule that fits holds; where none fits, the card's own rates for that direction do.
 *
 * @param direction {@link Direction#RTO} or {@link Direction#CUSTOMER_RETURN}
 * @param services for which services; empty for all
 * @param zones for which zones; empty for all
 * @param rate how much
 */
@Value.Builder
public record ReverseRule(Direction direction, List<String> services, List<String> zones, ReverseRate rate) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if the direction is no way back
     */
    public ReverseRule {
        if (!direction.isReverse()) {
            throw new IllegalArgumentException("A reverse rule is for RTO or CUSTOMER_RETURN, not " + direction + ".");
        }
        services = List.copyOf(services);
        zones = List.copyOf(zones);
    }

    /**
     * Starts a rule.
     *
     * @return a builder
     */
    public static ReverseRuleBuilder builder() {
        return new ReverseRuleBuilder();
    }

    /**
     * A rule for all services and zones.
     *
     * @param direction the way back
     * @param rate how much
     * @return the rule
     * @throws IllegalArgumentException if the direction is no way back
     */
    public static ReverseRule of(Direction direction, ReverseRate rate) {
        return new ReverseRule(direction, List.of(), List.of(), rate);
    }
}
