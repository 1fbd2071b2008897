package dev.retour.courier.rating;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What made the difference between billed and expected. The effects always sum to it exactly.
 *
 * <p>Zone, weight and service (with legs) are changed to the courier's one after the other, in this order; what
 * each step changes in the whole quote is its effect, and so is what it makes more of billed charges that our facts leave
 * open. What is left between that quote and the bill is the courier's prices: rate, surcharge and tax.
 *
 * @param currency the currency of all effects
 * @param minor the effects in the currency's smallest unit; an effect of nothing is absent
 */
public record EffectSplit(CurrencyUnit currency, Map<Effect, Long> minor) {

    /**
     * A cause of a difference, in the order in which they are told apart. More may come: a {@code switch} needs a default
     * branch.
     */
    public enum Effect {
        /** The courier used another zone. */
        ZONE,
        /** The courier used another weight. */
        WEIGHT,
        /** The courier used another service or other legs. */
        SERVICE,
        /** The courier used another price. */
        RATE,
        /** The courier used other surcharges. */
        SURCHARGE,
        /** The courier used another tax. */
        TAX
    }

    /** Copies the effects and drops those of nothing. */
    public EffectSplit {
        minor = minor.isEmpty() ? Map.of() : withoutNothing(minor);
    }

    private static Map<Effect, Long> withoutNothing(Map<Effect, Long> minor) {
        Map<Effect, Long> some = new EnumMap<>(Effect.class);
        some.putAll(minor);
        some.values().removeIf(amount -> amount == 0);
        return Collections.unmodifiableMap(some);
    }

    /**
     * No difference.
     *
     * @param currency the currency
     * @return a split without effects
     */
    public static EffectSplit none(CurrencyUnit currency) {
        return new EffectSplit(currency, Map.of());
    }

    /**
     * One effect.
     *
     * @param effect the cause
     * @return its signed amount; above 0 where the courier charges too much
     */
    public Money of(Effect effect) {
        return Money.ofMinor(currency, minorOf(effect));
    }

    long minorOf(Effect effect) {
        return minor.getOrDefault(effect, 0L);
    }

    /**
     * The whole difference.
     *
     * @return the sum of all effects
     * @throws ArithmeticException if it cannot be held
     */
    public Money total() {
        return Money.ofMinor(currency, minor.values().stream().reduce(0L, Math::addExact));
    }

    /**
     * The cause that weighs most.
     *
     * @return the effect of the largest amount of either sign, the earlier one of two; empty if there is none
     */
    public Optional<Effect> largest() {
        Optional<Effect> largest = Optional.empty();
        for (Map.Entry<Effect, Long> entry : minor.entrySet()) {
            if (largest.isEmpty() || Math.abs(entry.getValue()) > Math.abs(minorOf(largest.get()))) {
                largest = Optional.of(entry.getKey());
            }
        }
        return largest;
    }
}
