package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import dev.retour.kernel.Reason;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;

/**
 * A bill of one parcel, priced once by our facts and once by the courier's.
 *
 * @param expected what should have been charged, by our facts
 * @param repriced what our card asks for the courier's facts
 * @param billed what was charged
 * @param effects what made the difference
 * @param freight for each kind of freight that differs from the repriced quote, billed minus repriced, in the currency's
 *     smallest unit; empty unless the courier bills the way there and the way back apart, and both differ
 * @param surcharges for each kind of surcharge that differs from the repriced quote, billed minus repriced, in the
 *     currency's smallest unit; empty where the courier bills one amount for everything
 * @param notes what could not be told apart
 */
public record Repricing(
        Quote expected,
        Quote repriced,
        BilledCharges billed,
        EffectSplit effects,
        Map<ChargeKind, Long> freight,
        Map<ChargeKind, Long> surcharges,
        List<Reason> notes) {

    /** Copies the differences and the notes. */
    public Repricing {
        freight = freight.isEmpty() ? Map.of() : inOrder(freight);
        surcharges = surcharges.isEmpty() ? Map.of() : inOrder(surcharges);
        notes = List.copyOf(notes);
    }

    private static Map<ChargeKind, Long> inOrder(Map<ChargeKind, Long> kinds) {
        Map<ChargeKind, Long> copy = new EnumMap<>(ChargeKind.class);
        copy.putAll(kinds);
        return Collections.unmodifiableMap(copy);
    }

    /**
     * The difference.
     *
     * @return billed minus expected; above 0 where the courier charges too much
     */
    public Money difference() {
        return billed.total().minus(expected.total());
    }
}
