package dev.retour.courier.rating;

import dev.retour.courier.rating.BillableWeight.Basis;
import dev.retour.freight.Weight;
import dev.retour.kernel.Reason;
import java.math.RoundingMode;
import java.util.Optional;

/** Checks the rules by which a weight is charged. */
final class BillableWeightCheck {

    private final NumberCheck numbers;
    private final CardFaults faults;

    BillableWeightCheck(NumberCheck numbers, CardFaults faults) {
        this.numbers = numbers;
        this.faults = faults;
    }

    void check(String path, BillableWeight rule) {
        if (rule.basis() != Basis.ACTUAL && rule.volumetric().isEmpty()) {
            faults.error(path, Reason.of(RatingReason.VOLUMETRIC_MISSING).with("basis", rule.basis()));
        }
        rule.tolerance().ifPresent(tolerance -> checkTolerance(path + ".tolerance", rule, tolerance));
        rule.volumetric()
                .flatMap(Volumetric::sideRounding)
                .ifPresent(mode -> numbers.mode(path + ".volumetric.sideRounding", mode));
        CardFaults.each(
                path + ".steps",
                rule.steps(),
                (at, step) -> step.mode().ifPresent(mode -> numbers.mode(at + ".mode", mode)));
        numbers.rising(
                path + ".steps", rule.steps().stream().map(RoundingStep::upTo).toList());
    }

    /** A tolerance of a whole step would forgive every weight, so that nothing would ever be rounded up. */
    private void checkTolerance(String path, BillableWeight rule, Weight tolerance) {
        Optional<Weight> least = rule.steps().stream()
                .filter(BillableWeightCheck::roundsUp)
                .map(RoundingStep::step)
                .min(Weight::compareTo);
        if (least.isEmpty()) {
            faults.error(path, RatingReason.TOLERANCE_WITHOUT_STEP);
        } else if (tolerance.compareTo(least.get()) >= 0) {
            faults.error(
                    path,
                    Reason.of(RatingReason.TOLERANCE_NOT_BELOW_STEP)
                            .with("tolerance", tolerance)
                            .with("step", least.get()));
        }
    }

    private static boolean roundsUp(RoundingStep step) {
        return step.mode().orElse(RoundingMode.UP) == RoundingMode.UP;
    }
}
