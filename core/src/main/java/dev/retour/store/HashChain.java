package dev.retour.store;

import dev.retour.kernel.Finding;
import dev.retour.kernel.Reason;
import dev.retour.kernel.Scope;
import dev.retour.kernel.SourceRef;
import dev.retour.kernel.Stamp;
import java.util.List;
import java.util.Optional;

/**
 * Chains the events of a stream by their hashes, so that a change, a gap or another order shows.
 *
 * <p>A hash is the SHA-256 over these fields in this order, each as four bytes of length and then its bytes: the name of
 * the form, tenant, company, type and id of the stream, version, type and schema of the event, both instants as
 * microseconds, the day as days since 1970, cause, actor, data, and the hash of the event before. Texts are UTF-8,
 * numbers decimal digits. It shows tampering only to those who keep a copy of the last hash elsewhere.
 */
public final class HashChain {

    private static final String FORM = "retour-chain-1";

    private static final int PAGE = 500;

    private HashChain() {}

    /**
     * The hash of an event.
     *
     * @param scope whose it is
     * @param stream the stream that it belongs to
     * @param version its place in the stream
     * @param event what happened
     * @param before the hash of the event before, or {@link Hash#NONE}
     * @return its hash
     */
    public static Hash next(Scope scope, StreamId stream, long version, NewEvent event, Hash before) {
        Stamp stamp = event.stamp();
        HashFields fields = new HashFields();
        fields.add(FORM)
                .add(scope.tenant())
                .add(scope.company())
                .add(stream.type())
                .add(stream.id());
        fields.add(version).add(event.type()).add(event.schema());
        fields.add(Micros.of(stamp.effectiveAt())).add(Micros.of(stamp.recordedAt()));
        fields.add(stamp.bookedOn().toEpochDay())
                .add(stamp.cause())
                .add(stamp.actor().value());
        return fields.add(event.data()).add(before.hex()).hash();
    }

    /**
     * Checks a whole stream against its hashes and its head. Others may write to it meanwhile.
     *
     * @param reader where to read it
     * @param stream the stream
     * @return the first break; empty if there is none
     */
    public static Optional<Finding> verify(Reader reader, StreamId stream) {
        long version = 0;
        Hash hash = Hash.NONE;
        while (true) {
            // The head comes before the page: once the page is empty, all that the head counts was read before.
            Head head = reader.head(stream);
            List<StoredEvent> page = reader.events(stream, version, PAGE);
            if (page.isEmpty()) {
                boolean whole = head.version() == version && head.hash().equals(hash);
                return whole ? Optional.empty() : Optional.of(cut(head, version));
            }
            for (StoredEvent event : page) {
                hash = next(event.scope(), event.stream(), version + 1, event.event(), hash);
                version++;
                if (!event.stream().equals(stream)
                        || event.version() != version
                        || !event.hash().equals(hash)) {
                    return Optional.of(broken(stream, version));
                }
            }
        }
    }

    private static Finding broken(StreamId stream, long version) {
        return finding(stream, Reason.of(StoreReason.CHAIN_BROKEN).with("version", version));
    }

    private static Finding cut(Head head, long found) {
        Reason reason = Reason.of(StoreReason.CHAIN_CUT).with("found", found);
        return finding(head.stream(), reason.with("expected", head.version()));
    }

    private static Finding finding(StreamId stream, Reason reason) {
        return Finding.error(reason.with("stream", stream), SourceRef.of(stream.toString()));
    }
}
