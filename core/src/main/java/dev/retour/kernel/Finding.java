package dev.retour.kernel;

/**
 * Something that was noticed while reading or checking: why, how bad, and where.
 *
 * @param severity how much it hinders
 * @param reason why
 * @param source where
 */
public record Finding(Severity severity, Reason reason, SourceRef source) {

    /**
     * A finding that makes its row or document unusable.
     *
     * @param reason why
     * @param source where
     * @return the finding
     */
    public static Finding error(Reason reason, SourceRef source) {
        return new Finding(Severity.ERROR, reason, source);
    }

    /**
     * A finding that someone should look at.
     *
     * @param reason why
     * @param source where
     * @return the finding
     */
    public static Finding warning(Reason reason, SourceRef source) {
        return new Finding(Severity.WARNING, reason, source);
    }

    /**
     * A harmless finding.
     *
     * @param reason why
     * @param source where
     * @return the finding
     */
    public static Finding info(Reason reason, SourceRef source) {
        return new Finding(Severity.INFO, reason, source);
    }

    /**
     * Tells whether it makes its row or document unusable.
     *
     * @return true for {@link Severity#ERROR}
     */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /**
     * One line for a person.
     *
     * @param language the language wanted
     * @return place, code and text
     */
    public String text(Language language) {
        return source + ": " + reason.code().code() + ": " + reason.text(language);
    }
}
