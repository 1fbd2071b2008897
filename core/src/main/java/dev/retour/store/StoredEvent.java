package dev.retour.store;

import dev.retour.kernel.Scope;

/**
 * An event as it is stored. It never changes.
 *
 * @param scope whose it is
 * @param stream the stream that it belongs to
 * @param version its place in the stream, from 1 without gaps
 * @param event what happened
 * @param hash the digest over all of the above and the hash of the event before, see {@link HashChain}
 */
public record StoredEvent(Scope scope, StreamId stream, long version, NewEvent event, Hash hash) {}
