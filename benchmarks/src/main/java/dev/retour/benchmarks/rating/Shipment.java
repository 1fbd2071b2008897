package dev.retour.benchmarks.rating;

import dev.retour.courier.rating.RateRequest;
import dev.retour.freight.Place;
import dev.retour.freight.Weight;
import dev.retour.freight.WeightUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A parcel as a shop keeps it.
 *
 * @param province where it goes, in one of two spellings
 * @param kilograms its weight, from 0.050 to 20.000
 * @param box its sides; three of ten parcels are measured
 */
record Shipment(String province, BigDecimal kilograms, Optional<Box> box) {

    private static final long SEED = 20260101;

    /** The same parcels each time. */
    static List<Shipment> samples(int count) {
        RandomGenerator random = new Random(SEED);
        return Stream.generate(() -> random(random)).limit(count).toList();
    }

    private static Shipment random(RandomGenerator random) {
        return new Shipment(province(random), kilograms(random), box(random));
    }

    /** A text of its own, as one that was read from a file or a table. */
    static String province(RandomGenerator random) {
        List<String> provinces = ProvinceZone.allProvinces();
        return new String(provinces.get(random.nextInt(provinces.size())).toCharArray());
    }

    /** Whole grams. */
    static BigDecimal kilograms(RandomGenerator random) {
        return BigDecimal.valueOf(random.nextInt(50, 20_001), 3);
    }

    private static Optional<Box> box(RandomGenerator random) {
        return random.nextInt(10) < 3 ? Optional.of(Box.random(random)) : Optional.empty();
    }

    Weight weight() {
        return Weight.of(kilograms, WeightUnit.KILOGRAM);
    }

    RateRequest request() {
        return RateRequest.builder(weight())
                .destination(Place.ofProvince(province))
                .dimensions(box.map(Box::dimensions))
                .build();
    }
}
