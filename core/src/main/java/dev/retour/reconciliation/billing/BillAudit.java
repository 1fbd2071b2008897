package dev.retour.reconciliation.billing;

import dev.retour.courier.rating.Contract;
import dev.retour.courier.rating.Rater;
import dev.retour.kernel.CommandContext;

/**
 * Proves a courier's bill against our parcels and the contract.
 *
 * <pre>{@code
 * BillAuditRun run = BillAudit.of(Rater.of(card)).begin(context);
 * parcels.forEach(run::expect);
 * reader.read(bill, run);
 * AuditSummary summary = run.finish(audit -> ...);
 * }</pre>
 *
 * <p>Immutable and thread-safe; every bill has a {@link BillAuditRun} of its own.
 */
public final class BillAudit {

    private final Contract contract;
    private final AuditPolicy policy;

    private BillAudit(Contract contract, AuditPolicy policy) {
        this.contract = contract;
        this.policy = policy;
    }

    /**
     * An audit by one rate card and the {@link AuditPolicy#standard() standard} policy.
     *
     * @param rater prices by the contract with the courier
     * @return the audit
     */
    public static BillAudit of(Rater rater) {
        return of(Contract.of(rater));
    }

    /**
     * An audit by a contract of several versions and the {@link AuditPolicy#standard() standard} policy. Each parcel is
     * priced by the version of its day.
     *
     * @param contract the contract with the courier
     * @return the audit
     */
    public static BillAudit of(Contract contract) {
        return new BillAudit(contract, AuditPolicy.standard());
    }

    /**
     * Sets the policy.
     *
     * @param other what is taken for granted
     * @return a new audit
     */
    public BillAudit with(AuditPolicy other) {
        return new BillAudit(contract, other);
    }

    /**
     * Starts the audit of one bill.
     *
     * @param context who asks for it, and when
     * @return the run, which takes parcels and lines in any order
     */
    public BillAuditRun begin(CommandContext context) {
        return new BillAuditRun(contract, policy, context);
    }
}
