package dev.retour.kernel;

import java.util.List;
import java.util.Optional;

/**
 * A document that was read, with all that was found in it.
 *
 * @param value the document; empty if a finding is an error
 * @param findings everything found, in the order of the document
 * @param <T> the type of the document
 */
public record Loaded<T>(Optional<T> value, List<Finding> findings) {

    /**
     * Copies the findings.
     *
     * @throws IllegalArgumentException if there is neither a document nor an error that says why
     */
    public Loaded {
        findings = List.copyOf(findings);
        if (value.isEmpty() && findings.stream().noneMatch(Finding::isError)) {
            throw new IllegalArgumentException("Without a document there must be a finding that is an error.");
        }
    }

    /**
     * The document, or all its faults at once.
     *
     * @return the document
     * @throws RetourException if it could not be used; it carries the reasons of all errors
     */
    public T orThrow() {
        return value.orElseThrow(() -> RetourException.of(findings));
    }
}
