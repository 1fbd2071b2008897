package dev.retour.courier.rating;

import dev.retour.freight.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Which places a rule means. Every part that is given must fit; a list fits if one of its entries does.
 *
 * <p>Of {@link #postcodes}, {@link #prefixes} and {@link #ranges} any one may fit.
 *
 * @param country the country code; empty for any
 * @param provinces the provinces, in every spelling that occurs
 * @param cities the cities
 * @param districts the districts
 * @param postcodes exact postal codes
 * @param prefixes beginnings of postal codes
 * @param ranges ranges of postal codes
 */
@Value.Builder
public record PlacePattern(
        Optional<String> country,
        List<String> provinces,
        List<String> cities,
        List<String> districts,
        List<String> postcodes,
        List<String> prefixes,
        List<PostcodeRange> ranges) {

    /**
     * Copies the lists.
     *
     * @throws IllegalArgumentException if a part is blank; leave it out to mean any
     */
    public PlacePattern {
        Stream.of(
                        country.stream(),
                        provinces.stream(),
                        cities.stream(),
                        districts.stream(),
                        postcodes.stream(),
                        prefixes.stream())
                .flatMap(parts -> parts)
                .forEach(PlacePattern::requireText);
        provinces = List.copyOf(provinces);
        cities = List.copyOf(cities);
        districts = List.copyOf(districts);
        postcodes = List.copyOf(postcodes);
        prefixes = List.copyOf(prefixes);
        ranges = List.copyOf(ranges);
    }

    private static void requireText(String part) {
        if (part.isBlank()) {
            throw new IllegalArgumentException("A part of a place is blank. Leave it out to mean any.");
        }
    }

    /**
     * Starts a pattern.
     *
     * @return a builder
     */
    public static PlacePatternBuilder builder() {
        return new PlacePatternBuilder();
    }

    /**
     * Places of some provinces.
     *
     * @param names the provinces
     * @return the pattern
     */
    public static PlacePattern provinces(String... names) {
        return builder().addProvinces(names).build();
    }

    /**
     * Places with some postal codes.
     *
     * @param codes the exact codes
     * @return the pattern
     */
    public static PlacePattern postcodes(String... codes) {
        return builder().addPostcodes(codes).build();
    }

    /**
     * Tells whether a place is meant.
     *
     * @param place the place
     * @return true if every part that is given fits
     */
    public boolean fits(Place place) {
        return judge(place).holds();
    }

    /** Open if every part that is known fits, but a part that is asked for is not known. */
    Judgement judge(Place place) {
        return judgeCountry(place.country())
                .and(judge(provinces, place.province()))
                .and(judge(cities, place.city()))
                .and(judge(districts, place.district()))
                .and(judgePostcode(place.postcode()));
    }

    private Judgement judgeCountry(String code) {
        return country.isEmpty() ? Judgement.YES : known(code, country.get().equals(code));
    }

    private static Judgement judge(List<String> names, String name) {
        return names.isEmpty() ? Judgement.YES : known(name, names.contains(name));
    }

    private Judgement judgePostcode(String postcode) {
        return postcodes.isEmpty() && prefixes.isEmpty() && ranges.isEmpty()
                ? Judgement.YES
                : known(postcode, fitsPostcode(postcode));
    }

    private static Judgement known(String part, boolean fits) {
        return part.isEmpty() ? Judgement.lacking(MissingFact.PLACE) : Judgement.of(fits);
    }

    private boolean fitsPostcode(String postcode) {
        return postcodes.contains(postcode)
                || prefixes.stream().anyMatch(postcode::startsWith)
                || ranges.stream().anyMatch(range -> range.contains(postcode));
    }
}
