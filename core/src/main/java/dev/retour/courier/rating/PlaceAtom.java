package dev.retour.courier.rating;

import dev.retour.freight.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One combination that a {@link PlacePattern} lists: a single value, or none, for each part of an address.
 *
 * <p>{@code from} and {@code to} are equal for an exact postal code, and both hold the beginning for a prefix.
 */
record PlaceAtom(
        String country, String province, String city, String district, PostcodeTest test, String from, String to) {

    /** How a postal code is tested, least specific first. */
    enum PostcodeTest {
        NONE,
        RANGE,
        PREFIX,
        EXACT
    }

    static final PlaceAtom ANYWHERE = new PlaceAtom("", "", "", "", PostcodeTest.NONE, "", "");

    private static final List<String> ANY = List.of("");
    private static final int PARTS = 8;

    static List<PlaceAtom> of(Optional<PlacePattern> pattern) {
        return pattern.map(PlaceAtom::of).orElse(List.of(ANYWHERE));
    }

    private static List<PlaceAtom> of(PlacePattern pattern) {
        List<PlaceAtom> atoms = new ArrayList<>();
        String country = pattern.country().orElse("");
        for (String province : orAny(pattern.provinces())) {
            for (String city : orAny(pattern.cities())) {
                for (String district : orAny(pattern.districts())) {
                    addPostcodes(
                            new PlaceAtom(country, province, city, district, PostcodeTest.NONE, "", ""),
                            pattern,
                            atoms);
                }
            }
        }
        return atoms;
    }

    private static List<String> orAny(List<String> names) {
        return names.isEmpty() ? ANY : names;
    }

    private static void addPostcodes(PlaceAtom area, PlacePattern pattern, List<PlaceAtom> atoms) {
        int before = atoms.size();
        pattern.postcodes().forEach(code -> atoms.add(area.with(PostcodeTest.EXACT, code, code)));
        pattern.prefixes().forEach(code -> atoms.add(area.with(PostcodeTest.PREFIX, code, code)));
        pattern.ranges().forEach(range -> atoms.add(area.with(PostcodeTest.RANGE, range.from(), range.to())));
        if (atoms.size() == before) {
            atoms.add(area);
        }
    }

    private PlaceAtom with(PostcodeTest how, String first, String last) {
        return new PlaceAtom(country, province, city, district, how, first, last);
    }

    /**
     * How specific the combination is: first its finest part, then the narrowness of the postal code, then the number
     * of parts.
     */
    long specificity() {
        long finest = test != PostcodeTest.NONE ? 4L + test.ordinal() : areaRank();
        return (finest << 57 | narrowness()) * PARTS + parts();
    }

    private long areaRank() {
        return !district.isEmpty() ? 4 : !city.isEmpty() ? 3 : !province.isEmpty() ? 2 : !country.isEmpty() ? 1 : 0;
    }

    private long narrowness() {
        return switch (test) {
            case NONE -> 0;
            case RANGE -> (1L << 56) - Math.min(span(), (1L << 56) - 1);
            case PREFIX, EXACT -> from.length();
        };
    }

    /** How many codes lie between the ends; exact for 16 digits, or ten characters with letters, and below 2^56. */
    private long span() {
        int radix = (from + to).chars().anyMatch(Character::isLetter) ? 36 : 10;
        long span = 0;
        for (int i = 0; i < from.length() && span < 1L << 56; i++) {
            span = span * radix + digit(to.charAt(i)) - digit(from.charAt(i));
        }
        return Math.max(0, span);
    }

    private static int digit(char c) {
        return Math.max(0, Character.digit(c, 36));
    }

    private int parts() {
        return filled(country) + filled(province) + filled(city) + filled(district) + (from.isEmpty() ? 0 : 1);
    }

    private static int filled(String part) {
        return part.isEmpty() ? 0 : 1;
    }

    /** The parts of a place that this combination looks at, apart from a range. */
    List<Function<Place, String>> keyParts() {
        List<Function<Place, String>> parts = new ArrayList<>(1);
        add(country, Place::country, parts);
        add(province, Place::province, parts);
        add(city, Place::city, parts);
        add(district, Place::district, parts);
        if (test == PostcodeTest.EXACT) {
            parts.add(Place::postcode);
        } else if (test == PostcodeTest.PREFIX) {
            parts.add(place -> beginning(place.postcode(), from.length()));
        }
        return parts;
    }

    private static void add(String part, Function<Place, String> of, List<Function<Place, String>> parts) {
        if (!part.isEmpty()) {
            parts.add(of);
        }
    }

    private static String beginning(String postcode, int length) {
        return postcode.substring(0, Math.min(length, postcode.length()));
    }

    /** The place that this combination itself names, so that {@link #keyParts} give the key of its rule. */
    Place named() {
        return new Place(country, province, city, district, from);
    }

    boolean isRange() {
        return test == PostcodeTest.RANGE;
    }

    /** The same for all ranges of one area; other combinations as they are. */
    PlaceAtom withoutRange() {
        return isRange() ? with(test, "", "") : this;
    }

    boolean overlaps(PlaceAtom other) {
        return test != PostcodeTest.RANGE
                || (from.length() == other.from.length()
                        && from.compareTo(other.to) <= 0
                        && other.from.compareTo(to) <= 0);
    }

    /** Combinations of one shape look at the same parts in the same way. */
    String shape() {
        String postcode = test == PostcodeTest.PREFIX ? "p" + from.length() : test.name();
        return "" + filled(country) + filled(province) + filled(city) + filled(district) + postcode;
    }

    @Override
    public String toString() {
        if (equals(ANYWHERE)) {
            return "*";
        }
        String code = test == PostcodeTest.RANGE ? from + "-" + to : test == PostcodeTest.PREFIX ? from + "*" : from;
        return new Place(country, province, city, district, code).toString();
    }
}
