package dev.retour.store;

import dev.retour.kernel.CommandId;
import dev.retour.kernel.StorableText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A wish to be the first with a key, for ever.
 *
 * @param key the id of the command
 * @param content the hash of what it asks for; a repeated command has the same
 * @param schema the number of the form of the result
 * @param result the answer that every repetition gets, as canonical JSON
 */
public record ClaimRequest(CommandId key, Hash content, int schema, String result) {

    /**
     * Checks that every database can hold its texts.
     *
     * @throws IllegalArgumentException if one is no {@link StorableText}
     */
    public ClaimRequest {
        StorableText.check("Result of a command", result);
    }

    /**
     * Wishes in the order in which every storage claims them, so that no two units wait for each other.
     *
     * @param requests the wishes
     * @return the same, by key
     * @throws IllegalArgumentException if a key is there twice
     */
    public static List<ClaimRequest> inOrder(Collection<ClaimRequest> requests) {
        Map<String, ClaimRequest> byKey = new TreeMap<>();
        requests.forEach(request -> byKey.put(request.key().value(), request));
        if (byKey.size() < requests.size()) {
            throw new IllegalArgumentException("Each key is claimed once in a list.");
        }
        return List.copyOf(byKey.values());
    }

    /**
     * What a later wish for the same key gets, once this one is stored.
     *
     * @param later the later wish
     * @return {@link Claim.Same} with the result of this one, or {@link Claim.Other}
     */
    public Claim answer(ClaimRequest later) {
        return content.equals(later.content) ? new Claim.Same(schema, result) : new Claim.Other();
    }
}
