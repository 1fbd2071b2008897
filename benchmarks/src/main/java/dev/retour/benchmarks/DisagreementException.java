package dev.retour.benchmarks;

/** Two contenders of a job have different results, so that their times cannot be compared. */
final class DisagreementException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DisagreementException(String message) {
        super(message);
    }
}
