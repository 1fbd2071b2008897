package dev.retour.courier.rating;

import dev.retour.freight.Direction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A compiled {@link RateCard}: what holds for a service, a zone and a direction is a look-up in an array.
 *
 * <p>Services and zones that the card names have numbers from 1; all others share 0, for which only the rules without a
 * filter hold.
 */
final class Tariff {

    private static final Direction[] DIRECTIONS = Direction.values();

    private final Map<String, Integer> services;
    private final Map<String, Integer> zones;
    private final Set<String> named;
    private final @Nullable WeightPrice[][][] prices;
    private final WeightRule[][] weights;
    private final @Nullable ReversePrice[][][] reverse;
    final List<SurchargeRule> surcharges;
    final Scale scale;

    /** The greatest value in fine units of which each share can be held. */
    final long greatestValue;

    Tariff(RateCard card) {
        this.scale = new Scale(card);
        this.services = numbers(filters(card, RateEntry::services, BillableWeight::services, ReverseRule::services));
        this.zones = numbers(filters(card, RateEntry::zones, BillableWeight::zones, ReverseRule::zones));
        this.named = named(card, zones.keySet());
        this.prices = new @Nullable WeightPrice[DIRECTIONS.length][services.size() + 1][zones.size() + 1];
        this.reverse = new @Nullable ReversePrice[DIRECTIONS.length][services.size() + 1][zones.size() + 1];
        this.weights = new WeightRule[services.size() + 1][zones.size() + 1];
        this.surcharges = surcharges(card);
        this.greatestValue = surcharges.stream()
                .mapToLong(SurchargeRule::greatestValue)
                .min()
                .orElse(Long.MAX_VALUE);
        fillPrices(card.rates());
        fillReverse(card.reverse());
        fillWeights(card.billableWeights());
    }

    private static Stream<String> filters(
            RateCard card,
            Function<RateEntry, List<String>> ofRate,
            Function<BillableWeight, List<String>> ofWeight,
            Function<ReverseRule, List<String>> ofReverse) {
        return Stream.of(
                        card.rates().stream().map(ofRate),
                        card.billableWeights().stream().map(ofWeight),
                        card.reverse().stream().map(ofReverse))
                .flatMap(lists -> lists)
                .flatMap(List::stream);
    }

    private static Map<String, Integer> numbers(Stream<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.putIfAbsent(name, numbers.size() + 1));
        return numbers;
    }

    /** Every zone that any part of the card names. */
    private static Set<String> named(RateCard card, Set<String> filters) {
        Set<String> named = new HashSet<>(filters);
        card.zones().forEach(rule -> named.add(rule.zone()));
        card.surcharges().forEach(rule -> rule.when().ifPresent(when -> named.addAll(Conditions.zonesOf(when))));
        return named;
    }

    /** A card that names no zone has one price for all of them; any other knows only those that it names. */
    boolean knowsZone(String zone) {
        return named.isEmpty() || named.contains(zone);
    }

    private List<SurchargeRule> surcharges(RateCard card) {
        List<SurchargeRule> rules = new ArrayList<>();
        for (int i = 0; i < card.surcharges().size(); i++) {
            rules.add(new SurchargeRule(
                    "$.surcharges[" + i + "]", card.surcharges().get(i), scale));
        }
        return List.copyOf(rules);
    }

    private void fillPrices(List<RateEntry> rates) {
        for (int i = 0; i < rates.size(); i++) {
            RateEntry entry = rates.get(i);
            WeightPrice price = new WeightPrice("$.rates[" + i + "]", entry.price(), scale);
            for (Direction direction : entry.directions()) {
                fill(prices[direction.ordinal()], entry.services(), entry.zones(), price);
            }
        }
    }

    private void fillReverse(List<ReverseRule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            ReverseRule rule = rules.get(i);
            ReversePrice price = new ReversePrice("$.reverse[" + i + "]", rule.rate(), scale);
            fill(reverse[rule.direction().ordinal()], rule.services(), rule.zones(), price);
        }
    }

    private void fillWeights(List<BillableWeight> rules) {
        rules.forEach(rule -> fill(weights, rule.services(), rule.zones(), new WeightRule(rule)));
        fill(weights, List.of(), List.of(), WeightRule.ACTUAL);
    }

    /** Sets a rule wherever no earlier rule holds. */
    private <T> void fill(@Nullable T[][] table, List<String> forServices, List<String> forZones, T rule) {
        for (int service : indexes(services, forServices)) {
            for (int zone : indexes(zones, forZones)) {
                table[service][zone] = table[service][zone] == null ? rule : table[service][zone];
            }
        }
    }

    private static int[] indexes(Map<String, Integer> numbers, List<String> names) {
        return names.isEmpty()
                ? IntStream.rangeClosed(0, numbers.size()).toArray()
                : names.stream().mapToInt(name -> number(numbers, name)).toArray();
    }

    private static int number(Map<String, Integer> numbers, String name) {
        Integer number = numbers.get(name);
        return number == null ? 0 : number;
    }

    int service(String name) {
        return number(services, name);
    }

    int zone(String name) {
        return number(zones, name);
    }

    WeightRule weight(int service, int zone) {
        return weights[service][zone];
    }

    @Nullable
    WeightPrice price(Direction direction, int service, int zone) {
        return prices[direction.ordinal()][service][zone];
    }

    @Nullable
    ReversePrice reverse(Direction direction, int service, int zone) {
        return reverse[direction.ordinal()][service][zone];
    }
}
