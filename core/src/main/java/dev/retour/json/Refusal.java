package dev.retour.json;

import java.util.Optional;

/** The words with which a domain type refuses a value. */
final class Refusal {

    private Refusal() {}

    /**
     * The message of an exception.
     *
     * @param refusal the exception
     * @return its message, cut to a length that a finding can carry
     */
    static String message(Throwable refusal) {
        return Clip.message(Optional.ofNullable(refusal.getMessage()).orElseGet(refusal::toString));
    }
}
