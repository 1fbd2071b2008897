package dev.retour.courier.rating;

import dev.retour.kernel.Reason;
import dev.retour.kernel.RetourException;
import java.util.List;

/** The answer to a {@link RateRequest}: a quote, or why there is none. */
public sealed interface Rating permits Quote, Rating.NoQuote {

    /** The two answers, for a {@code switch}. There will be no others. */
    enum Kind {
        /** See {@link Quote}. */
        QUOTE,
        /** See {@link NoQuote}. */
        NO_QUOTE
    }

    /**
     * Which answer it is.
     *
     * @return the kind
     */
    Kind kind();

    /**
     * The quote.
     *
     * @return the quote
     * @throws RetourException if there is none; it carries all reasons
     */
    Quote orThrow();

    /**
     * The card cannot price the request.
     *
     * @param reasons every reason, one or more
     */
    record NoQuote(List<Reason> reasons) implements Rating {

        /**
         * Copies the reasons.
         *
         * @throws IllegalArgumentException if there is none
         */
        public NoQuote {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("A refusal to price needs a reason.");
            }
        }

        @Override
        public Kind kind() {
            return Kind.NO_QUOTE;
        }

        @Override
        public Quote orThrow() {
            throw new RetourException(reasons);
        }
    }
}
