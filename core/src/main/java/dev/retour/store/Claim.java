package dev.retour.store;

/** The answer to a claim: who was first with a key. */
public sealed interface Claim {

    /** The three answers. */
    enum Kind {
        /** Nobody had the key; now it is ours, with our result. */
        FIRST,
        /** The same content had the key before; its result stands. */
        SAME,
        /** Another content has the key. */
        OTHER
    }

    /**
     * Which answer it is, for a {@code switch}.
     *
     * @return the kind
     */
    Kind kind();

    /** Nobody had the key; now it is ours, with our result. */
    record First() implements Claim {
        @Override
        public Kind kind() {
            return Kind.FIRST;
        }
    }

    /**
     * The same content had the key before.
     *
     * @param schema the number of the form that the result was written in
     * @param result the first result, as it was stored
     */
    record Same(int schema, String result) implements Claim {
        @Override
        public Kind kind() {
            return Kind.SAME;
        }
    }

    /** Another content has the key; nothing was written. */
    record Other() implements Claim {
        @Override
        public Kind kind() {
            return Kind.OTHER;
        }
    }
}
