package dev.retour.store;

import dev.retour.kernel.StorableText;

/**
 * The state of an aggregate after its last event: a copy of what folding its events gives.
 *
 * <p>A snapshot whose schema is older than the reader's is not read; the state is folded again. One whose schema is
 * newer belongs to a later release: this one must not write that aggregate.
 *
 * @param schema the number of the form of its data, from 1
 * @param data the state as canonical JSON, without personal values
 */
public record Snapshot(int schema, String data) {

    /**
     * Checks that every database can hold its texts.
     *
     * @throws IllegalArgumentException if one is no {@link StorableText}
     */
    public Snapshot {
        StorableText.check("Data of a snapshot", data);
    }
}
