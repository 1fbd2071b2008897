package dev.retour.store;

/** Something stored that this release cannot read. */
public final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure.
     *
     * @param message what cannot be read, and where
     */
    public UnreadableException(String message) {
        super(message);
    }
}
