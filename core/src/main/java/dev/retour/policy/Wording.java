package dev.retour.policy;

/**
 * What a customer is told, in both languages.
 *
 * @param en in English
 * @param zh in Chinese
 */
public record Wording(String en, String zh) {

    /**
     * Checks that both are there.
     *
     * @throws IllegalArgumentException if one is blank
     */
    public Wording {
        if (en.isBlank() || zh.isBlank()) {
            throw new IllegalArgumentException("A wording has a text in both languages.");
        }
    }
}
