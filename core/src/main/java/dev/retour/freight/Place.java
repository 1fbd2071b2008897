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
     * A place known by its country alone, to which the methods that begin with {@code with} add more.
     *
     * @param country the ISO 3166 code, such as {@code CN}
     * @return the place
     */
    public static Place ofCountry(String country) {
        return new Place(country, "", "", "", "");
    }

    /**
     * A place known by its province alone, to which the methods that begin with {@code with} add more.
     *
     * @param province the province or state
     * @return the place
     */
    public static Place ofProvince(String province) {
        return new Place("", province, "", "", "");
    }

    /**
     * A place known by its postal code alone, to which the methods that begin with {@code with} add more.
     *
     * @param postcode the postal code
     * @return the place
     */
    public static Place ofPostcode(String postcode) {
        return new Place("", "", "", "", postcode);
    }

    /**
     * The place with another country.
     *
     * @param country the ISO 3166 code, such as {@code CN}; empty for unknown
     * @return a new place
     */
    public Place withCountry(String country) {
        return new Place(country, province, city, district, postcode);
    }

    /**
     * The place with another province.
     *
     * @param province the province or state; empty for unknown
     * @return a new place
     */
    public Place withProvince(String province) {
        return new Place(country, province, city, district, postcode);
    }

    /**
     * The place with another city.
     *
     * @param city the city; empty for unknown
     * @return a new place
     */
    public Place withCity(String city) {
        return new Place(country, province, city, district, postcode);
    }

    /**
     * The place with another district.
     *
     * @param district the district or county; empty for unknown
     * @return a new place
     */
    public Place withDistrict(String district) {
        return new Place(country, province, city, district, postcode);
    }

    /**
     * The place with another postal code.
     *
     * @param postcode the postal code; empty for unknown
     * @return a new place
     */
    public Place withPostcode(String postcode) {
        return new Place(country, province, city, district, postcode);
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
