package dev.retour.courier.rating;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.freight.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** Zones by ranges of postal codes, in any number, against a search that looks at every rule. */
class ZoneRangeTest {

    private static final int MANY = 200_000;

    private static PostcodeRange range(int from, int width, int digits) {
        return new PostcodeRange(code(from, digits), code(from + width, digits));
    }

    private static String code(int number, int digits) {
        return String.format(Locale.ROOT, "%0" + digits + "d", number);
    }

    private static PlacePattern pattern(PostcodeRange range) {
        return PlacePattern.builder().addRanges(range).build();
    }

    /** Ranges of two lengths and few widths, so that many overlap, repeat and nest; some hold for a route alone. */
    private static List<ZoneRule> anyRules(Random random) {
        List<ZoneRule> rules = new ArrayList<>();
        for (int i = random.nextInt(40); i >= 0; i--) {
            rules.add(new ZoneRule("z" + random.nextInt(3), anyRange(random), anyRange(random)));
        }
        return rules;
    }

    private static Optional<PlacePattern> anyRange(Random random) {
        int digits = 2 + random.nextInt(2);
        int[] widths = {0, 1, 9, 9, 30};
        return random.nextInt(3) == 0
                ? Optional.empty()
                : Optional.of(pattern(range(random.nextInt(60), widths[random.nextInt(widths.length)], digits)));
    }

    private static Place anyPlace(Random random) {
        return Place.ofPostcode(code(random.nextInt(99), 2 + random.nextInt(2)));
    }

    private static List<String> searched(List<ZoneRule> rules, Place from, Place to) {
        TreeMap<String, TreeSet<String>> byRank = new TreeMap<>();
        for (ZoneRule rule : rules) {
            if (fits(rule.destination(), to) && fits(rule.origin(), from)) {
                String rank = rank(rule.destination()) + rank(rule.origin());
                byRank.computeIfAbsent(rank, r -> new TreeSet<>()).add(rule.zone());
            }
        }
        return byRank.isEmpty() ? List.of() : List.copyOf(byRank.lastEntry().getValue());
    }

    private static boolean fits(Optional<PlacePattern> pattern, Place place) {
        return pattern.isEmpty() || pattern.get().fits(place);
    }

    /** The narrower range wins over the wider, and a range over none. */
    private static String rank(Optional<PlacePattern> pattern) {
        return pattern.map(one -> code(99 - width(one.ranges().get(0)), 3)).orElse("000");
    }

    private static int width(PostcodeRange range) {
        return Integer.parseInt(range.to()) - Integer.parseInt(range.from());
    }

    @Property
    void among_any_ranges_the_index_finds_what_a_search_over_all_rules_finds(@ForAll Random random) {
        assertIndexAgrees(random);
    }

    @Tag("soak")
    @Property(tries = 50_000)
    void among_any_ranges_the_index_finds_what_a_search_finds_in_a_long_run(@ForAll Random random) {
        assertIndexAgrees(random);
        assertOverlapsAgree(random);
    }

    private static void assertIndexAgrees(Random random) {
        List<ZoneRule> rules = anyRules(random);
        ZoneIndex index = ZoneIndex.of(rules);
        for (int i = 0; i < 50; i++) {
            Place from = anyPlace(random);
            Place to = anyPlace(random);
            assertThat(index.find(from, to).zones())
                    .as("%s from %s to %s", rules, from, to)
                    .isEqualTo(searched(rules, from, to));
        }
    }

    @Property
    void of_the_earlier_rules_that_overlap_the_first_of_another_zone_is_told_else_the_first(@ForAll Random random) {
        assertOverlapsAgree(random);
    }

    private static void assertOverlapsAgree(Random random) {
        List<ZoneRule> rules = anyRules(random);
        List<List<Integer>> expected = new ArrayList<>();
        for (int later = 0; later < rules.size(); later++) {
            int repeated = overlapped(rules, later);
            if (repeated >= 0) {
                expected.add(List.of(later, repeated));
            }
        }
        List<List<Integer>> told = new ArrayList<>();
        ZoneOverlaps.find(rules, (rule, earlier) -> told.add(List.of(rule, earlier)));
        assertThat(told).as("%s", rules).isEqualTo(expected);
    }

    private static int overlapped(List<ZoneRule> rules, int later) {
        int first = -1;
        for (int i = later - 1; i >= 0; i--) {
            boolean overlaps =
                    overlaps(rules.get(i).destination(), rules.get(later).destination())
                            && overlaps(rules.get(i).origin(), rules.get(later).origin());
            boolean other =
                    overlaps && !rules.get(i).zone().equals(rules.get(later).zone());
            boolean firstIsOther = first >= 0
                    && !rules.get(first).zone().equals(rules.get(later).zone());
            first = other || (overlaps && !firstIsOther) ? i : first;
        }
        return first;
    }

    /** Only rules of one rank overlap: both anywhere, or both a range of one width. */
    private static boolean overlaps(Optional<PlacePattern> one, Optional<PlacePattern> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() && other.isEmpty();
        }
        PostcodeRange a = one.get().ranges().get(0);
        PostcodeRange b = other.get().ranges().get(0);
        return width(a) == width(b)
                && a.from().length() == b.from().length()
                && a.from().compareTo(b.to()) <= 0
                && b.from().compareTo(a.to()) <= 0;
    }

    private static List<ZoneRule> many(int width) {
        List<ZoneRule> rules = new ArrayList<>(MANY);
        for (int i = 0; i < MANY; i++) {
            rules.add(ZoneRule.to("z" + i % 7, pattern(range(i * 40, width < 0 ? i % 39 : width, 8))));
        }
        return rules;
    }

    private static List<String> near(List<ZoneRule> rules, Place place, int about) {
        return searched(rules.subList(Math.max(0, about - 10), Math.min(MANY, about + 10)), Place.UNKNOWN, place);
    }

    private static void assertManyAgree(List<ZoneRule> rules) {
        RateCard card = Cards.flat("1").addZones(rules.toArray(ZoneRule[]::new)).build();
        assertThat(RateCardCheck.check(card)).noneMatch(problem -> problem.isError());
        ZoneIndex index = ZoneIndex.of(rules);
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            int code = random.nextInt(MANY * 40);
            Place place = Place.ofPostcode(code(code, 8));
            assertThat(index.find(Place.UNKNOWN, place).zones()).isEqualTo(near(rules, place, code / 40));
        }
        Place last = Place.ofPostcode(code((MANY - 1) * 40, 8));
        assertThat(index.find(Place.UNKNOWN, last).zones()).isEqualTo(searched(rules, Place.UNKNOWN, last));
    }

    @Example
    void two_hundred_thousand_ranges_of_one_width_load_and_give_what_a_search_gives() {
        assertManyAgree(many(38));
    }

    @Example
    void two_hundred_thousand_ranges_of_many_widths_load_and_give_what_a_search_gives() {
        assertManyAgree(many(-1));
    }

    @Example
    void a_rule_that_repeats_two_hundred_thousand_places_is_told_and_the_check_ends() {
        PlacePatternBuilder places = PlacePattern.builder();
        for (int i = 0; i < MANY; i++) {
            places.addPostcodes(code(i, 8));
        }
        ZoneRule all = ZoneRule.to("a", places.build());

        assertThat(RateCardCheck.check(Cards.flat("1").addZones(all, all).build()))
                .filteredOn(problem -> problem.reason().code() == RatingReason.ZONE_REPEATED)
                .hasSize(MANY);
    }
}
