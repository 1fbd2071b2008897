package dev.retour.desk;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;

/**
 * What a job would do. Nothing of it is stored.
 *
 * @param items how many items it has
 * @param repeated how many of them were answered before
 * @param outcomes how many would have which outcome
 * @param reasons how often each code would be the reason of a refusal or failure
 * @param taken what the customers paid for all that new cases would take, one amount per currency, by its code
 * @param refunded what would be sent back, one amount per currency, by its code
 */
public record BulkPreview(
        long items,
        long repeated,
        Map<BulkResult.Outcome, Long> outcomes,
        Map<String, Long> reasons,
        List<Money> taken,
        List<Money> refunded) {

    /** Copies counts and amounts. */
    public BulkPreview {
        outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
        reasons = Collections.unmodifiableMap(new TreeMap<>(reasons));
        taken = List.copyOf(taken);
        refunded = List.copyOf(refunded);
    }
}
