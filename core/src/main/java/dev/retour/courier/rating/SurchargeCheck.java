package dev.retour.courier.rating;

import dev.retour.freight.ChargeKind;
import dev.retour.kernel.Reason;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** Checks the surcharges of a card, in their order: a percentage needs an earlier line to be taken of. */
final class SurchargeCheck {

    private final NumberCheck numbers;
    private final CardFaults faults;
    private final Set<String> codes = new HashSet<>();
    private final Set<ChargeKind> before = EnumSet.of(ChargeKind.FREIGHT, ChargeKind.RETURN_FREIGHT);

    SurchargeCheck(NumberCheck numbers, CardFaults faults) {
        this.numbers = numbers;
        this.faults = faults;
    }

    void check(String path, Surcharge surcharge) {
        if (!codes.add(surcharge.code())) {
            faults.error(
                    path + ".code", Reason.of(RatingReason.SURCHARGE_REPEATED).with("code", surcharge.code()));
        }
        if (surcharge.kind().family() != ChargeKind.Family.SURCHARGE) {
            faults.error(path + ".kind", Reason.of(RatingReason.SURCHARGE_KIND).with("kind", surcharge.kind()));
        }
        numbers.limits(path, surcharge.minimum(), surcharge.maximum());
        checkRate(path + ".rate", surcharge);
        before.add(surcharge.kind());
    }

    private void checkRate(String path, Surcharge surcharge) {
        SurchargeRate rate = surcharge.rate();
        switch (rate.kind()) {
            case FIXED -> numbers.amount(path + ".amount", ((SurchargeRate.Fixed) rate).amount());
            case PER_WEIGHT -> numbers.amount(path + ".amount", ((SurchargeRate.PerWeight) rate).amount());
            case PERCENT_OF -> checkPercentOf(path, surcharge.code(), (SurchargeRate.PercentOf) rate);
            case PERCENT_OF_VALUE -> checkPercentOfValue(path, (SurchargeRate.PercentOfValue) rate);
        }
    }

    private void checkPercentOf(String path, String code, SurchargeRate.PercentOf rate) {
        numbers.percent(path + ".percent", rate.percent());
        if (rate.kinds().isEmpty()) {
            faults.error(path + ".kinds", RatingReason.LIST_EMPTY);
        }
        CardFaults.each(path + ".kinds", rate.kinds(), (at, kind) -> {
            if (!before.contains(kind)) {
                faults.error(at, baseMissing(code, kind));
            }
        });
    }

    private void checkPercentOfValue(String path, SurchargeRate.PercentOfValue rate) {
        numbers.percent(path + ".percent", rate.percent());
        rate.rounding().ifPresent(rounding -> numbers.rounding(path + ".rounding", rounding));
    }

    private static Reason baseMissing(String code, ChargeKind kind) {
        return Reason.of(RatingReason.SURCHARGE_BASE_MISSING).with("code", code).with("kind", kind);
    }
}
