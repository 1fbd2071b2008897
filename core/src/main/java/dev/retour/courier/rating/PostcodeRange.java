package dev.retour.courier.rating;

/**
 * A range of postal codes of the same length, both ends included.
 *
 * @param from the first code
 * @param to the last code
 */
public record PostcodeRange(String from, String to) {

    /**
     * Checks the ends.
     *
     * @throws IllegalArgumentException if they differ in length, are empty, or the first comes after the last
     */
    public PostcodeRange {
        if (from.isEmpty() || from.length() != to.length() || from.compareTo(to) > 0) {
            throw new IllegalArgumentException(
                    "A range of postal codes has two codes of one length in order, not " + from + " and " + to + ".");
        }
    }

    /**
     * Tells whether a code lies in the range.
     *
     * @param postcode the code
     * @return true if it has the same length and lies between the ends
     */
    public boolean contains(String postcode) {
        return postcode.length() == from.length() && postcode.compareTo(from) >= 0 && postcode.compareTo(to) <= 0;
    }
}
