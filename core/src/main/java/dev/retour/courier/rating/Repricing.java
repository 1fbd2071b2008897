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
 *     currency's smallest unit; a charge that by our facts may be due in place of another one is set off against it; empty
 *     where surcharges are inside of one amount for everything
 * @param unjudged for each kind that differs, what of it our facts leave open; tax is among them if it is on top of such
 *     a charge, and one amount for everything if such a charge is inside
 * @param notes what could not be told apart
 */
public record Repricing(
        Quote expected,
        Quote repriced,
        BilledCharges billed,
        EffectSplit effects,
        Map<ChargeKind, Long> freight,
        Map<ChargeKind, Long> surcharges,
        Map<ChargeKind, Unjudged> unjudged,
        List<Reason> notes) {

    /** Copies the maps and the notes. */
    public Repricing {
        freight = freight.isEmpty() ? Map.of() : inOrder(freight);
        surcharges = surcharges.isEmpty() ? Map.of() : inOrder(surcharges);
        unjudged = unjudged.isEmpty() ? Map.of() : inOrder(unjudged);
        notes = List.copyOf(notes);
    }

    private static <T> Map<ChargeKind, T> inOrder(Map<ChargeKind, T> kinds) {
        Map<ChargeKind, T> copy = new EnumMap<>(ChargeKind.class);
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
