package dev.retour.store;

import dev.retour.kernel.Identifier;
import dev.retour.kernel.Personal;

/**
 * A personal text, kept apart from the events so that it can be erased.
 *
 * @param token what events hold in its place
 * @param subject the pseudonym of the person whose it is
 * @param value the text
 */
public record PersonalValue(String token, String subject, Personal value) {

    /**
     * Checks token and subject.
     *
     * @throws IllegalArgumentException if one is no legal {@link Identifier}
     */
    public PersonalValue {
        Identifier.check("Token of a personal value", token);
        Identifier.check("Subject of a personal value", subject);
    }
}
