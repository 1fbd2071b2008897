package dev.retour.reconciliation.billing;

import dev.retour.courier.rating.Contract;
import dev.retour.courier.rating.Quote;
import dev.retour.courier.rating.RateRequest;
import dev.retour.courier.rating.RateRequestBuilder;
import dev.retour.freight.Direction;
import dev.retour.kernel.Reason;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * The way back of a parcel of which neither side says which ways it went, and which is priced as one that went there alone. Where
 * the way back explains to the cent what is too much, the courier may well be right, so nothing is claimed before somebody has
 * looked. Pure; thread-safe.
 */
record WayBack(Contract contract) {

    /** The same audit, or one that claims nothing yet. */
    ParcelAudit consider(ParcelAudit audit, RateRequest own) {
        Money charged = charged(audit);
        if (audit.expected().filter(charged::isGreaterThan).isEmpty()) {
            return audit;
        }
        return Stream.of(Direction.RTO, Direction.CUSTOMER_RETURN)
                .filter(back -> isTotal(charged, own, back))
                .findFirst()
                .map(back -> doubted(audit, back, charged))
                .orElse(audit);
    }

    /** Copies are put aside, but may be the way back. */
    private static Money charged(ParcelAudit audit) {
        return audit.discrepancies().stream()
                .filter(found -> found.type() == DiscrepancyClass.DUPLICATE_LINE)
                .map(Discrepancy::atStake)
                .reduce(audit.billed(), Money::plus);
    }

    private boolean isTotal(Money charged, RateRequest own, Direction back) {
        RateRequest both = new RateRequestBuilder().from(own).addLegs(back).build();
        return contract.rate(both) instanceof Quote quote && quote.total().equals(charged);
    }

    private static ParcelAudit doubted(ParcelAudit audit, Direction back, Money charged) {
        Reason note = Reason.of(ClearanceReason.WAY_BACK_EXPLAINS)
                .with("billed", charged)
                .with("leg", back);
        return new ParcelAuditBuilder()
                .from(audit)
                .discrepancies(audit.discrepancies().stream()
                        .map(Discrepancy::lookedInto)
                        .toList())
                .addNotes(note)
                .build();
    }
}
