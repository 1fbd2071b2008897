package dev.retour.courier.rating;

import dev.retour.freight.Place;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
        return judge(place) == Truth.YES;
    }

    /** Unknown if every part that is known fits, but a part that is asked for is not. */
    Truth judge(Place place) {
        return of(country.isPresent(), place.country(), code -> country.get().equals(code))
                .and(of(!provinces.isEmpty(), place.province(), provinces::contains))
                .and(of(!cities.isEmpty(), place.city(), cities::contains))
                .and(of(!districts.isEmpty(), place.district(), districts::contains))
                .and(of(asksPostcode(), place.postcode(), this::fitsPostcode));
    }

    private static Truth of(boolean asked, String part, Predicate<String> fits) {
        return !asked ? Truth.YES : part.isEmpty() ? Truth.UNKNOWN : Truth.of(fits.test(part));
    }

    private boolean asksPostcode() {
        return !postcodes.isEmpty() || !prefixes.isEmpty() || !ranges.isEmpty();
    }

    private boolean fitsPostcode(String postcode) {
        return postcodes.contains(postcode)
                || prefixes.stream().anyMatch(postcode::startsWith)
                || ranges.stream().anyMatch(range -> range.contains(postcode));
    }
}
