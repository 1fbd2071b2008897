package dev.retour.freight;

/**
 * Where a parcel comes from or goes to, as far as a tariff asks: no street and no person.
 *
 * <p>A part that is not known is the empty text. Parts are compared exactly as written, so a tariff lists the spellings
 * that it accepts.
 *
 * @param country the ISO 3166 code, such as {@code CN}
 * @param province the province or state
 * @param city the city
 * @param district the district or county
 * @param postcode the postal code
 */
public record Place(String country, String province, String city, String district, String postcode) {

    /** A place of which nothing is known. */
    public static final Place UNKNOWN = new Place("", "", "", "", "");

    /**
     * A place known by its postal code alone.
     *
     * @param postcode the postal code
     * @return the place
     */
    public static Place ofPostcode(String postcode) {
        return new Place("", "", "", "", postcode);
    }

    /**
     * A place known by its province alone.
     *
     * @param province the province or state
     * @return the place
     */
    public static Place ofProvince(String province) {
        return new Place("", province, "", "", "");
    }

    /**
     * Tells whether anything is known.
     *
     * @return true if one part or more is not empty
     */
    public boolean isKnown() {
        return !equals(UNKNOWN);
    }

    @Override
    public String toString() {
        String text = String.join(" ", country, province, city, district, postcode)
                .strip()
                .replaceAll(" +", " ");
        return text.isEmpty() ? "?" : text;
    }
}
