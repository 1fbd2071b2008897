package dev.retour.parcel;

import dev.retour.freight.Weight;
import dev.retour.kernel.Finding;
import dev.retour.kernel.Reason;
import dev.retour.kernel.SourceRef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one piece of each article weighs, collected from lists that repeat themselves.
 *
 * <p>An article that is listed twice with one weight is harmless. Listed with two weights it has none: which one is
 * right is not guessed. Not thread-safe while it is filled.
 */
public final class SkuWeights {

    private final Map<String, Optional<Weight>> bySku = new HashMap<>();

    /** Starts with no article. */
    public SkuWeights() {}

    /**
     * Adds a line of a list.
     *
     * @param sku the article
     * @param weight what one piece weighs
     * @param source where it says so
     * @return a finding if the article was listed before, or weighs 0, which says nothing of it
     */
    public Optional<Finding> add(String sku, Weight weight, SourceRef source) {
        if (weight.equals(Weight.ZERO)) {
            return Optional.of(
                    Finding.warning(Reason.of(ParcelReason.SKU_WEIGHT_ZERO).with("sku", sku), source));
        }
        if (!bySku.containsKey(sku)) {
            bySku.put(sku, Optional.of(weight));
            return Optional.empty();
        }
        Reason reason = Reason.of(ParcelReason.SKU_LISTED_TWICE).with("sku", sku);
        if (of(sku).equals(Optional.of(weight))) {
            return Optional.of(Finding.info(reason, source));
        }
        bySku.put(sku, Optional.empty());
        return Optional.of(Finding.warning(
                Reason.of(ParcelReason.SKU_WEIGHTS_DIFFER).with("sku", sku).with("weight", weight), source));
    }

    /**
     * What one piece of an article weighs.
     *
     * @param sku the article
     * @return its weight; empty if it is not listed, or listed with different weights
     */
    public Optional<Weight> of(String sku) {
        return bySku.getOrDefault(sku, Optional.empty());
    }
}
