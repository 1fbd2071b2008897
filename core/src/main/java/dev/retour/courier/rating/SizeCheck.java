package dev.retour.courier.rating;

import java.util.List;
import java.util.Optional;

/** Refuses a card whose lists multiply to more than any contract holds, before anything is multiplied out. */
final class SizeCheck {

    private static final long MOST_PLACES = 5_000_000;

    private final RateCard card;
    private final CardFaults faults;

    SizeCheck(RateCard card, CardFaults faults) {
        this.card = card;
        this.faults = faults;
    }

    void run() {
        checkPlaces();
        new TableSizeCheck(card, faults).run();
    }

    private void checkPlaces() {
        long places = 0;
        for (int i = 0; i < card.zones().size() && places <= MOST_PLACES; i++) {
            ZoneRule rule = card.zones().get(i);
            places += times(places(rule.destination()), places(rule.origin()));
            refuse(places > MOST_PLACES, "$.zones[" + i + "]");
        }
    }

    private static long places(Optional<PlacePattern> pattern) {
        return pattern.map(SizeCheck::places).orElse(1L);
    }

    private static long places(PlacePattern pattern) {
        long areas = times(times(count(pattern.provinces()), count(pattern.cities())), count(pattern.districts()));
        int codes = pattern.postcodes().size()
                + pattern.prefixes().size()
                + pattern.ranges().size();
        return times(areas, Math.max(1, codes));
    }

    private static long count(List<?> names) {
        return Math.max(1, names.size());
    }

    /** The product, or more than any limit. */
    private static long times(long a, long b) {
        return b != 0 && a > MOST_PLACES / b ? MOST_PLACES + 1 : a * b;
    }

    private void refuse(boolean tooMany, String path) {
        if (tooMany) {
            faults.error(path, RatingReason.TOO_MANY_COMBINATIONS);
        }
    }
}
