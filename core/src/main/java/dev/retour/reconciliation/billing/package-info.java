/**
 * The audit of a courier's bill 快递对账: what each parcel should have cost, what was charged, and why they differ.
 *
 * <p>Start at {@link dev.retour.reconciliation.billing.BillAudit}.
 */
@NullMarked
@BuilderStyle
package dev.retour.reconciliation.billing;

import dev.retour.kernel.internal.BuilderStyle;
import org.jspecify.annotations.NullMarked;
