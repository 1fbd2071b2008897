/**
 * The audit of a courier's bill 快递对账: what each parcel should have cost, what was charged, and why they differ.
 *
 * <p>Start at {@link dev.retour.reconciliation.billing.BillAudit}.
 */
@org.jspecify.annotations.NullMarked
package dev.retour.reconciliation.billing;
