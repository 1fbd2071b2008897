package dev.retour.store;

import dev.retour.kernel.CommandId;
import dev.retour.kernel.StorableText;

/**
 * A wish to be the first with a key, for ever.
 *
 * @param key the id of the command
 * @param content the hash of what it asks for; a repeated command has the same
 * @param result the answer that every repetition gets, as canonical JSON
 */
public record ClaimRequest(CommandId key, Hash content, String result) {

    /**
     * Checks that every database can hold its texts.
     *
     * @throws IllegalArgumentException if one is no {@link StorableText}
     */
    public ClaimRequest {
        StorableText.check("Result of a command", result);
    }
}
