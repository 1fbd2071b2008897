package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The kinds of charges of which our facts leave open what is due. Made for one parcel. */
final class OpenKinds {

    private final boolean taxed;
    private final Map<ChargeKind, Set<MissingFact>> kinds = new EnumMap<>(ChargeKind.class);

    /** Takes whether the card has tax on top of them. */
    OpenKinds(boolean taxed) {
        this.taxed = taxed;
    }

    void add(SurchargeRule rule, Leg leg) {
        Set<MissingFact> missing = rule.missing(leg, kinds);
        if (!missing.isEmpty()) {
            add(rule.kind(), missing);
            if (taxed && rule.isTaxed()) {
                add(ChargeKind.TAX, missing);
            }
        }
    }

    private void add(ChargeKind kind, Set<MissingFact> missing) {
        kinds.computeIfAbsent(kind, any -> EnumSet.noneOf(MissingFact.class)).addAll(missing);
    }

    /** Each with the facts that are missing. */
    Map<ChargeKind, Set<MissingFact>> kinds() {
        return kinds;
    }
}
