package dev.retour.store;

import dev.retour.kernel.CommandId;

/**
 * A wish to be the first with a key, for ever.
 *
 * @param key the id of the command
 * @param content the hash of what it asks for; a repeated command has the same
 * @param schema the number of the form of the result
 * @param result the answer that every repetition gets, as canonical JSON
 */
public record ClaimRequest(CommandId key, Hash content, int schema, String result) {}
