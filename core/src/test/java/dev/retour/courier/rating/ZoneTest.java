package dev.retour.courier.rating;

import static dev.retour.courier.rating.Cards.weight;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.retour.freight.Place;
import dev.retour.kernel.Language;
import dev.retour.kernel.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class ZoneTest {

    private static final Place HOME = new Place("CN", "浙江", "杭州", "西湖", "310012");

    private static PlacePatternBuilder pattern() {
        return PlacePattern.builder();
    }

    private static PlacePattern range(String from, String to) {
        return pattern().addRanges(new PostcodeRange(from, to)).build();
    }

    private static PlacePattern prefix(String prefix) {
        return pattern().addPrefixes(prefix).build();
    }

    private static RateCard card(ZoneRule... rules) {
        return Cards.card()
                .addZones(rules)
                .addRates(new RateEntry(List.of(), List.of(), List.of(), WeightPricing.of(Cards.fixed("1"))))
                .build();
    }

    private static Rating rate(RateCard card, Place from, Place to) {
        return Rater.of(card)
                .rate(RateRequest.builder(weight("1 kg"))
                        .origin(from)
                        .destination(to)
                        .build());
    }

    private static String zone(Place to, ZoneRule... rules) {
        return rate(card(rules), Place.UNKNOWN, to).orThrow().zone();
    }

    @Example
    void a_zone_may_be_a_list_of_places_of_any_level() {
        Place district = new Place("", "", "", "西湖", "");
        ZoneRule[] rules = {
            ZoneRule.to("country", pattern().country("CN").build()),
            ZoneRule.to("province", PlacePattern.provinces("浙江", "浙江省")),
            ZoneRule.to("city", pattern().addCities("宁波", "温州").build()),
            ZoneRule.to("district", pattern().addDistricts("西湖").build()),
            ZoneRule.to("code", PlacePattern.postcodes("999077", "999078"))
        };

        assertThat(zone(new Place("CN", "江苏", "", "", ""), rules)).isEqualTo("country");
        assertThat(zone(Place.ofProvince("浙江省"), rules)).isEqualTo("province");
        assertThat(zone(new Place("CN", "浙江", "温州", "", ""), rules)).isEqualTo("city");
        assertThat(zone(district, rules)).isEqualTo("district");
        assertThat(zone(Place.ofPostcode("999078"), rules)).isEqualTo("code");
    }

    @Example
    void a_rule_by_country_fits_no_parcel_of_an_unknown_one_and_a_rule_without_a_destination_fits_any() {
        ZoneRule china = ZoneRule.to("country", pattern().country("CN").build());
        ZoneRule rest = ZoneRule.builder().zone("rest").build();

        assertThat(rate(card(china), Place.UNKNOWN, Place.ofProvince("广东省"))).isInstanceOf(Rating.NoQuote.class);
        assertThat(zone(Place.ofProvince("广东省"), china, rest)).isEqualTo("rest");
        assertThat(zone(Place.ofProvince("广东省").withCountry("CN"), china, rest)).isEqualTo("country");
    }

    @Example
    void every_part_that_a_rule_names_must_fit() {
        ZoneRule[] rules = {
            ZoneRule.to("both", pattern().addProvinces("浙江").addPrefixes("31").build()),
            ZoneRule.to("else", pattern().build())
        };

        assertThat(zone(HOME, rules)).isEqualTo("both");
        assertThat(zone(new Place("CN", "江苏", "", "", "310012"), rules)).isEqualTo("else");
        assertThat(zone(new Place("CN", "浙江", "", "", "210012"), rules)).isEqualTo("else");
    }

    @Example
    void ranges_hold_both_ends_and_only_codes_of_their_length() {
        ZoneRule[] rules = {
            ZoneRule.to("in", range("31000", "31099")),
            ZoneRule.to("out", pattern().build())
        };

        assertThat(zone(Place.ofPostcode("31000"), rules)).isEqualTo("in");
        assertThat(zone(Place.ofPostcode("31099"), rules)).isEqualTo("in");
        assertThat(zone(Place.ofPostcode("30999"), rules)).isEqualTo("out");
        assertThat(zone(Place.ofPostcode("31100"), rules)).isEqualTo("out");
        assertThat(zone(Place.ofPostcode("310500"), rules)).isEqualTo("out");
        assertThat(zone(Place.ofPostcode("3105"), rules)).isEqualTo("out");
        assertThat(zone(Place.UNKNOWN, rules)).isEqualTo("out");
    }

    @Example
    void a_range_whose_ends_are_reversed_or_of_two_lengths_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PostcodeRange("200", "100"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PostcodeRange("99", "100"))
                .withMessage("A range of postal codes has two codes of one length in order, not 99 and 100.");
    }

    @Example
    void a_prefix_fits_codes_that_start_with_it_and_no_shorter_ones() {
        ZoneRule[] rules = {
            ZoneRule.to("in", prefix("310")), ZoneRule.to("out", pattern().build())
        };

        assertThat(zone(Place.ofPostcode("310"), rules)).isEqualTo("in");
        assertThat(zone(Place.ofPostcode("310999"), rules)).isEqualTo("in");
        assertThat(zone(Place.ofPostcode("31"), rules)).isEqualTo("out");
        assertThat(zone(Place.ofPostcode("0310"), rules)).isEqualTo("out");
    }

    @Example
    void a_rule_of_a_finer_part_wins_over_each_coarser_one_wherever_it_stands() {
        List<PlacePattern> finestFirst = List.of(
                PlacePattern.postcodes("310012"),
                prefix("31001"),
                prefix("3"),
                range("310010", "310019"),
                range("300000", "399999"),
                pattern().addDistricts("西湖").build(),
                pattern().addCities("杭州").build(),
                PlacePattern.provinces("浙江"),
                pattern().country("CN").build(),
                pattern().build());
        for (int fine = 0; fine < finestFirst.size(); fine++) {
            for (int coarse = fine + 1; coarse < finestFirst.size(); coarse++) {
                ZoneRule finer = ZoneRule.to("fine", finestFirst.get(fine));
                ZoneRule coarser = ZoneRule.to("coarse", finestFirst.get(coarse));
                assertThat(zone(HOME, finer, coarser))
                        .as("%d before %d", fine, coarse)
                        .isEqualTo("fine");
                assertThat(zone(HOME, coarser, finer))
                        .as("%d after %d", fine, coarse)
                        .isEqualTo("fine");
            }
        }
    }

    @Example
    void of_two_rules_of_one_finest_part_the_one_that_names_more_parts_wins() {
        ZoneRule city = ZoneRule.to("city", pattern().addCities("杭州").build());
        ZoneRule cityOfProvince =
                ZoneRule.to("both", pattern().addProvinces("浙江").addCities("杭州").build());

        assertThat(zone(HOME, city, cityOfProvince)).isEqualTo("both");
        assertThat(zone(new Place("", "", "杭州", "", ""), city, cityOfProvince)).isEqualTo("city");
    }

    @Example
    void the_narrower_of_two_ranges_wins_also_for_codes_of_eight_and_nine_characters() {
        assertThat(zone(
                        Place.ofPostcode("01310100"),
                        ZoneRule.to("brazil", range("00000000", "99999999")),
                        ZoneRule.to("sao paulo", range("00000000", "09999999"))))
                .isEqualTo("sao paulo");
        assertThat(zone(
                        Place.ofPostcode("01310-100"),
                        ZoneRule.to("brazil", range("00000-000", "99999-999")),
                        ZoneRule.to("sao paulo", range("00000-000", "09999-999"))))
                .isEqualTo("sao paulo");
    }

    @Example
    void the_destination_decides_before_the_origin() {
        RateCard card = card(
                ZoneRule.route("by origin", pattern().addCities("杭州").build(), PlacePattern.provinces("新疆")),
                ZoneRule.to("by destination", pattern().addCities("喀什").build()));
        Place kashgar = new Place("CN", "新疆", "喀什", "", "");

        assertThat(rate(card, HOME, kashgar).orThrow().zone()).isEqualTo("by destination");
        assertThat(rate(card, HOME, Place.ofProvince("新疆")).orThrow().zone()).isEqualTo("by origin");
    }

    @Example
    void a_pair_of_origin_and_destination_has_a_direction() {
        RateCard card = card(
                ZoneRule.route("out", PlacePattern.provinces("浙江"), PlacePattern.provinces("新疆")),
                ZoneRule.route("in", PlacePattern.provinces("新疆"), PlacePattern.provinces("浙江")),
                ZoneRule.to("any", PlacePattern.provinces("新疆")));
        Place east = Place.ofProvince("浙江");
        Place west = Place.ofProvince("新疆");

        assertThat(rate(card, east, west).orThrow().zone()).isEqualTo("out");
        assertThat(rate(card, west, east).orThrow().zone()).isEqualTo("in");
        assertThat(rate(card, west, west).orThrow().zone()).isEqualTo("any");
    }

    @Example
    void two_rules_as_specific_as_each_other_are_a_tie_that_names_both_zones_and_is_never_guessed() {
        RateCard card = card(
                ZoneRule.to("b", pattern().country("CN").addCities("杭州").build()),
                ZoneRule.to("a", pattern().addProvinces("浙江").addCities("杭州").build()));

        Rating rating = rate(card, Place.UNKNOWN, HOME);

        assertThat(((Rating.NoQuote) rating).reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(RatingReason.ZONE_TIE);
            assertThat(reason.text(Language.EN))
                    .contains("has the zones a, b by rules")
                    .contains("CN 浙江 杭州 西湖 310012");
        });
    }

    @Example
    void two_rules_as_specific_as_each_other_that_agree_are_no_tie() {
        assertThat(zone(
                        HOME,
                        ZoneRule.to("a", pattern().country("CN").addCities("杭州").build()),
                        ZoneRule.to(
                                "a",
                                pattern().addProvinces("浙江").addCities("杭州").build())))
                .isEqualTo("a");
    }

    @Example
    void a_route_without_a_rule_has_no_zone() {
        Rating rating = rate(card(ZoneRule.to("far", PlacePattern.provinces("新疆"))), HOME, Place.ofProvince("澳门"));

        assertThat(((Rating.NoQuote) rating).reasons().get(0).text(Language.EN))
                .isEqualTo("No zone rule fits the route from CN 浙江 杭州 西湖 310012 to 澳门. Add one to the zones.");
    }

    @Example
    void a_repeated_rule_is_told_and_changes_nothing() {
        RateCard card = card(
                ZoneRule.to("a", PlacePattern.provinces("浙江", "江苏")), ZoneRule.to("a", PlacePattern.provinces("江苏")));

        assertThat(RateCardCheck.check(card))
                .extracting(Problem::path, problem -> problem.reason().code(), Problem::isError)
                .containsExactly(tuple("$.zones[1]", RatingReason.ZONE_REPEATED, false));
        assertThat(rate(card, HOME, Place.ofProvince("江苏")).orThrow().zone()).isEqualTo("a");
    }

    @Example
    void a_rule_that_repeats_one_zone_and_contradicts_another_is_told_as_a_tie() {
        RateCard card = card(
                ZoneRule.to("a", range("100", "199")),
                ZoneRule.to("b", range("200", "299")),
                ZoneRule.to("a", range("150", "249")));

        assertThat(RateCardCheck.check(card))
                .extracting(Problem::path, problem -> problem.reason().code())
                .contains(tuple("$.zones[2]", RatingReason.ZONE_TIE));
    }

    @Property
    void the_index_finds_what_a_search_over_all_rules_finds(@ForAll("seeds") long seed) {
        assertIndexAgrees(new Random(seed));
    }

    @Tag("soak")
    @Property(tries = 100_000)
    void the_index_finds_what_a_search_over_all_rules_finds_in_a_long_run(@ForAll("seeds") long seed) {
        assertIndexAgrees(new Random(seed));
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    private static void assertIndexAgrees(Random random) {
        List<ZoneRule> rules = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            rules.add(new ZoneRule("z" + random.nextInt(4), anyPattern(random), anyPattern(random)));
        }
        ZoneIndex index = ZoneIndex.of(rules);
        for (int i = 0; i < 20; i++) {
            Place from = anyPlace(random);
            Place to = anyPlace(random);
            assertThat(index.find(from, to).zones())
                    .as("%s from %s to %s", rules, from, to)
                    .isEqualTo(searched(rules, from, to));
        }
    }

    private static Optional<PlacePattern> anyPattern(Random random) {
        if (random.nextInt(4) == 0) {
            return Optional.empty();
        }
        PlacePatternBuilder pattern = pattern();
        if (random.nextInt(3) == 0) {
            pattern.country(one(random, "CN", "US"));
        }
        for (int i = random.nextInt(3); i > 1; i--) {
            pattern.addProvinces(one(random, "p", "q"));
        }
        for (int i = random.nextInt(4); i > 1; i--) {
            pattern.addCities(one(random, "c", "d"));
        }
        if (random.nextInt(4) == 0) {
            pattern.addDistricts("e");
        }
        if (random.nextInt(3) == 0) {
            pattern.addPostcodes(code(random));
        }
        if (random.nextInt(3) == 0) {
            pattern.addPrefixes(code(random).substring(0, 1 + random.nextInt(2)));
        }
        if (random.nextInt(3) == 0) {
            TreeSet<String> ends = new TreeSet<>(List.of(code(random), code(random)));
            pattern.addRanges(new PostcodeRange(ends.first(), ends.last()));
        }
        return Optional.of(pattern.build());
    }

    private static Place anyPlace(Random random) {
        return new Place(
                one(random, "CN", "US", ""),
                one(random, "p", "q", ""),
                one(random, "c", "d", ""),
                one(random, "e", ""),
                random.nextInt(5) == 0 ? one(random, "", "1", "12", "1234") : code(random));
    }

    private static String one(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    private static String code(Random random) {
        return String.format("%03d", random.nextInt(3) * 100 + random.nextInt(3) * 10 + random.nextInt(3));
    }

    /** The zones of the most specific rules that fit, by looking at every rule. */
    private static List<String> searched(List<ZoneRule> rules, Place from, Place to) {
        TreeMap<String, TreeSet<String>> byRank = new TreeMap<>();
        for (ZoneRule rule : rules) {
            if (fits(rule.destination(), to) && fits(rule.origin(), from)) {
                String rank = rank(rule.destination(), to) + " " + rank(rule.origin(), from);
                byRank.computeIfAbsent(rank, r -> new TreeSet<>()).add(rule.zone());
            }
        }
        return byRank.isEmpty() ? List.of() : List.copyOf(byRank.lastEntry().getValue());
    }

    private static boolean fits(Optional<PlacePattern> pattern, Place place) {
        return pattern.map(some -> some.fits(place)).orElse(true);
    }

    /** A rank as text of one width: finest part, narrowness of the postal code, number of parts. */
    private static String rank(Optional<PlacePattern> pattern, Place place) {
        return pattern.map(some -> rank(some, place)).orElse(rank(0, 0, 0));
    }

    private static String rank(PlacePattern pattern, Place place) {
        int areas = (pattern.country().isPresent() ? 1 : 0)
                + (pattern.provinces().isEmpty() ? 0 : 1)
                + (pattern.cities().isEmpty() ? 0 : 1)
                + (pattern.districts().isEmpty() ? 0 : 1);
        TreeSet<String> ranks = new TreeSet<>();
        String code = place.postcode();
        pattern.postcodes().stream().filter(code::equals).forEach(c -> ranks.add(rank(7, c.length(), areas + 1)));
        pattern.prefixes().stream().filter(code::startsWith).forEach(c -> ranks.add(rank(6, c.length(), areas + 1)));
        pattern.ranges().stream()
                .filter(range -> range.contains(code))
                .forEach(range -> ranks.add(rank(5, 1_000_000 - span(range), areas + 1)));
        return ranks.isEmpty() ? rank(area(pattern), 0, areas) : ranks.last();
    }

    private static long span(PostcodeRange range) {
        return Long.parseLong(range.to()) - Long.parseLong(range.from());
    }

    private static int area(PlacePattern pattern) {
        return !pattern.districts().isEmpty()
                ? 4
                : !pattern.cities().isEmpty()
                        ? 3
                        : !pattern.provinces().isEmpty() ? 2 : pattern.country().isPresent() ? 1 : 0;
    }

    private static String rank(int finest, long narrowness, int parts) {
        return String.format("%d/%09d/%d", finest, narrowness, parts);
    }
}
