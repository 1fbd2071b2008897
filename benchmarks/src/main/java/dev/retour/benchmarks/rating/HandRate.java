package dev.retour.benchmarks.rating;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The code that a shop writes by hand: prices in {@link BigDecimal}, found by the name of the province. */
final class HandRate {

    private static final BigDecimal DIVISOR = BigDecimal.valueOf(ProvinceZone.VOLUMETRIC_DIVISOR);
    private static final BigDecimal FUEL = ProvinceZone.FUEL_PERCENT.movePointLeft(2);
    private static final int NANOGRAMS = 9;

    private final Map<String, ProvinceZone> byProvince = new HashMap<>();
    private final Map<String, ProvinceZone> byName = new HashMap<>();

    HandRate() {
        for (ProvinceZone zone : ProvinceZone.ALL) {
            byName.put(zone.name(), zone);
            zone.provinces().forEach(province -> byProvince.put(province, zone));
        }
    }

    ProvinceZone zoneOf(String province) {
        return known(byProvince.get(province), province);
    }

    ProvinceZone zoneNamed(String name) {
        return known(byName.get(name), name);
    }

    private static ProvinceZone known(@Nullable ProvinceZone zone, String name) {
        if (zone == null) {
            throw new IllegalArgumentException("There is no price for " + name + ".");
        }
        return zone;
    }

    /** The larger of the weight on the scale and the weight by volume. */
    BigDecimal billable(BigDecimal kilograms, Optional<Box> box) {
        return box.isPresent() ? kilograms.max(byVolume(box.get())) : kilograms;
    }

    private static BigDecimal byVolume(Box box) {
        return box.length().multiply(box.width()).multiply(box.height()).divide(DIVISOR, NANOGRAMS, RoundingMode.UP);
    }

    BigDecimal freight(ProvinceZone zone, BigDecimal billable) {
        BigDecimal beyond = billable.subtract(BigDecimal.ONE);
        if (beyond.signum() <= 0) {
            return rounded(zone.firstAmount());
        }
        BigDecimal steps = beyond.setScale(0, RoundingMode.UP);
        return rounded(zone.firstAmount().add(steps.multiply(zone.stepAmount())));
    }

    boolean isRemote(String province) {
        return ProvinceZone.REMOTE.contains(province);
    }

    BigDecimal remote(BigDecimal billable) {
        return rounded(billable.multiply(ProvinceZone.REMOTE_PER_KILOGRAM));
    }

    BigDecimal fuel(BigDecimal freight) {
        return rounded(freight.multiply(FUEL));
    }

    /** All that a parcel costs in a zone. */
    BigDecimal total(ProvinceZone zone, String province, BigDecimal billable) {
        BigDecimal freight = freight(zone, billable);
        BigDecimal total = freight.add(fuel(freight));
        return isRemote(province) ? total.add(remote(billable)) : total;
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }
}
