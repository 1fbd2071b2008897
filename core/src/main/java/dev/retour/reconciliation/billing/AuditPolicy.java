package dev.retour.reconciliation.billing;

import dev.retour.freight.Weight;
import dev.retour.parcel.Parcel;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.immutables.value.Value;

/**
 * What an audit takes for granted.
 *
 * @param accounts our accounts with the courier; empty if every account on the bill is ours
 * @param billedThrough the last day of pickup that the bill should hold; later parcels are not missed. Empty: all are
 * @param roundingTolerance the difference for each line, in the currency's smallest unit, that is taken for rounding
 * @param weightTolerance the difference between the courier's weight and ours, actual or billable, that is not disputed
 */
@Value.Builder
public record AuditPolicy(
        Set<String> accounts,
        Optional<LocalDate> billedThrough,
        Optional<Long> roundingTolerance,
        Optional<Weight> weightTolerance) {

    /** One smallest unit for each line. */
    private static final long DEFAULT_ROUNDING = 1;

    /**
     * Copies the accounts.
     *
     * @throws IllegalArgumentException if the tolerance for rounding is negative
     */
    public AuditPolicy {
        accounts = Collections.unmodifiableSortedSet(new TreeSet<>(accounts));
        if (roundingTolerance.filter(units -> units < 0).isPresent()) {
            throw new IllegalArgumentException("A tolerance is 0 or more.");
        }
    }

    /**
     * Starts a policy.
     *
     * @return a builder
     */
    public static AuditPolicyBuilder builder() {
        return new AuditPolicyBuilder();
    }

    /**
     * Every account is ours, every parcel is due, one smallest unit a line is rounding, no weight is tolerated.
     *
     * @return the policy
     */
    public static AuditPolicy standard() {
        return builder().build();
    }

    boolean isOurs(String account) {
        return accounts.isEmpty() || account.isEmpty() || accounts.contains(account);
    }

    boolean isOnOurBill(Parcel parcel) {
        return parcel.isOnOurBill() && isOurs(parcel.account().orElse(""));
    }

    /** Tells whether the parcel was picked up too late for the bill. */
    boolean isLater(Parcel parcel) {
        return billedThrough.isPresent()
                && parcel.shipped()
                        .filter(day -> day.isAfter(billedThrough.get()))
                        .isPresent();
    }

    long roundingOf(int lines) {
        long each = roundingTolerance.orElse(DEFAULT_ROUNDING);
        int rounded = Math.max(1, lines);
        return each > Long.MAX_VALUE / rounded ? Long.MAX_VALUE : each * rounded;
    }
}
