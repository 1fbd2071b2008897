package dev.retour.desk;

import dev.retour.kernel.Identifier;
import dev.retour.returns.CaseCommand;

/**
 * One command of a job.
 *
 * @param key what the item is known by within the job, such as the number of a row; the same key is the same command
 * @param command what is wanted
 */
public record BulkItem(String key, CaseCommand command) {

    /**
     * Checks the key.
     *
     * @throws IllegalArgumentException if it is no legal {@link Identifier}
     */
    public BulkItem {
        Identifier.check("Key of an item", key);
    }
}
