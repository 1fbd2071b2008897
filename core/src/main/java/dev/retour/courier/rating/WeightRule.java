package dev.retour.courier.rating;

import dev.retour.courier.rating.BillableWeight.Basis;
import dev.retour.freight.Dimensions;
import dev.retour.freight.Weight;
import dev.retour.money.Exact;
import java.math.RoundingMode;
import java.util.Optional;

/** A compiled {@link BillableWeight}. */
final class WeightRule {

    /** Without a rule the weight on the scale counts. */
    static final WeightRule ACTUAL =
            new WeightRule(BillableWeight.builder().basis(Basis.ACTUAL).build());

    private final Basis basis;
    private final Optional<VolumetricWeight> volumetric;
    private final long minimum;
    private final long tolerance;
    private final long[] ends;
    private final long[] steps;
    private final RoundingMode[] modes;

    WeightRule(BillableWeight rule) {
        this.basis = rule.basis();
        this.volumetric = rule.volumetric().map(VolumetricWeight::new);
        this.minimum = rule.minimum().map(Weight::quanta).orElse(0L);
        this.tolerance = rule.tolerance().map(Weight::quanta).orElse(0L);
        this.ends = rule.steps().stream()
                .mapToLong(step -> step.upTo().map(Weight::quanta).orElse(Long.MAX_VALUE))
                .toArray();
        this.steps =
                rule.steps().stream().mapToLong(step -> step.step().quanta()).toArray();
        this.modes = rule.steps().stream()
                .map(step -> step.mode().orElse(RoundingMode.UP))
                .toArray(RoundingMode[]::new);
    }

    /** The weight that is charged, in quanta. */
    long billable(RateRequest request) {
        return request.chargedWeight().isPresent()
                ? rounded(Math.max(minimum, request.chargedWeight().get().quanta()))
                : billable(request.weight(), request.dimensions());
    }

    /** The weight that is charged by scale and tape, in quanta. */
    long billable(Weight actual, Optional<Dimensions> dimensions) {
        return rounded(Math.max(minimum, basis(actual.quanta(), dimensions)));
    }

    private long basis(long actual, Optional<Dimensions> dimensions) {
        if (basis == Basis.ACTUAL || dimensions.isEmpty() || volumetric.isEmpty()) {
            return actual;
        }
        long byVolume = volumetric.get().of(dimensions.get());
        if (byVolume == VolumetricWeight.BELOW_THRESHOLD) {
            return actual;
        }
        return basis == Basis.VOLUMETRIC ? byVolume : Math.max(actual, byVolume);
    }

    private long rounded(long quanta) {
        int range = WeightPrice.find(ends, quanta, true);
        if (range == ends.length) {
            return quanta;
        }
        long step = steps[range];
        long above = quanta % step;
        boolean forgiven = above <= tolerance && above < quanta && modes[range] == RoundingMode.UP;
        return forgiven ? quanta - above : Math.multiplyExact(Exact.divide(quanta, step, modes[range]), step);
    }
}
