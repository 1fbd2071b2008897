package dev.retour.desk;

import dev.retour.kernel.Reason;
import dev.retour.store.StoreReason;
import dev.retour.store.StoredEvent;
import dev.retour.store.UnreadableException;

/** An event that cannot be read, on its way to the desk, which makes its aggregate read-only. */
final class UnreadableEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient StoredEvent event;

    UnreadableEventException(StoredEvent event, UnreadableException cause) {
        super(cause);
        this.event = event;
    }

    StoredEvent event() {
        return event;
    }

    Reason reason() {
        return Reason.of(StoreReason.EVENT_UNREADABLE)
                .with("stream", event.stream())
                .with("version", event.version())
                .with("type", event.event().type())
                .with("schema", event.event().schema())
                .with("cause", String.valueOf(getCause()));
    }
}
