package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What comes on top of the freight of a leg.
 *
 * @param code the name of the rule, unique in the card
 * @param kind what it is for
 * @param directions for which directions; empty for {@link Direction#FORWARD} alone
 * @param when the condition; empty for always
 * @param rate how much
 * @param minimum the least that is charged where it is due
 * @param maximum the most that is charged
 * @param taxFree whether tax on top leaves it out; false if empty
 */
@Value.Builder
public record Surcharge(
        String code,
        ChargeKind kind,
        List<Direction> directions,
        Optional<Condition> when,
        SurchargeRate rate,
        Optional<BigDecimal> minimum,
        Optional<BigDecimal> maximum,
        Optional<Boolean> taxFree) {

    /** Copies the directions. */
    public Surcharge {
        directions = directions.isEmpty() ? List.of(Direction.FORWARD) : List.copyOf(directions);
    }

    /**
     * Starts a surcharge.
     *
     * @return a builder
     */
    public static SurchargeBuilder builder() {
        return new SurchargeBuilder();
    }

    /**
     * A surcharge on the forward leg.
     *
     * @param code the name of the rule
     * @param kind what it is for
     * @param when the condition
     * @param rate how much
     * @return the surcharge
     */
    public static Surcharge of(String code, ChargeKind kind, Condition when, SurchargeRate rate) {
        return new Surcharge(
                code, kind, List.of(), Optional.of(when), rate, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A surcharge on every forward leg.
     *
     * @param code the name of the rule
     * @param kind what it is for
     * @param rate how much
     * @return the surcharge
     */
    public static Surcharge always(String code, ChargeKind kind, SurchargeRate rate) {
        return new Surcharge(
                code, kind, List.of(), Optional.empty(), rate, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
