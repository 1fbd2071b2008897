package dev.retour.json;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers in their plain form, without an exponent. */
final class Digits {

    private Digits() {}

    /**
     * Reads a number.
     *
     * @param text a number in the syntax of JSON
     * @param limit the most digits that it may have
     * @return the number, with no exponent to write; empty if it has more digits
     */
    static Optional<BigDecimal> parse(String text, int limit) {
        if (text.length() > 2 * limit + 16) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            return count(number) > limit ? Optional.empty() : Optional.of(number.setScale(Math.max(0, number.scale())));
        } catch (NumberFormatException e) {
            return Optional.empty(); // an exponent beyond all limits
        }
    }

    /**
     * Counts the digits of the plain form.
     *
     * @param number the number
     * @return how many digits stand before and after the point
     */
    static long count(BigDecimal number) {
        long whole = Math.max(1, (long) number.precision() - number.scale());
        return whole + Math.max(0, number.scale());
    }
}
