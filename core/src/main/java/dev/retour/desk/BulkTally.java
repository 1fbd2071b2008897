package dev.retour.desk;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Reason;
import dev.retour.order.TenderAmount;
import dev.retour.order.entitlement.Initiated;
import dev.retour.order.entitlement.Initiated.RefundInitiated;
import dev.retour.order.entitlement.Initiated.Reserved;
import dev.retour.returns.CaseDecision;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;

/** Counts what becomes of the items of a job. */
final class BulkTally {

    private final Map<BulkResult.Outcome, Long> outcomes = new EnumMap<>(BulkResult.Outcome.class);
    private final Map<String, Long> reasons = new TreeMap<>();
    private final Map<String, Money> taken = new TreeMap<>();
    private final Map<String, Money> refunded = new TreeMap<>();
    private long done;
    private long repeated;
    private long failed;

    void add(BulkResult result) {
        done++;
        outcomes.merge(result.outcome(), 1L, Long::sum);
        result.reasons().forEach(reason -> reasons.merge(reason.code().code(), 1L, Long::sum));
        if (result.repeated()) {
            repeated++;
        } else if (result.outcome() != BulkResult.Outcome.ACCEPTED) {
            failed++;
        }
    }

    void add(Decision<CaseDecision> decision) {
        if (decision.kind() == Decision.Kind.ACCEPTED) {
            decision.orThrow().forEach(each -> each.changes().forEach(this::add));
        }
    }

    private void add(Initiated change) {
        if (change instanceof Reserved reserved) {
            reserved.lines().forEach(line -> add(taken, line.share().paid()));
            reserved.charges().forEach(charge -> add(taken, charge.share().paid()));
        } else if (change instanceof RefundInitiated refund) {
            refund.tenders().stream().map(TenderAmount::amount).forEach(amount -> add(refunded, amount));
        }
    }

    private static void add(Map<String, Money> sums, Money amount) {
        sums.merge(amount.getCurrencyUnit().getCode(), amount, Money::plus);
    }

    long done() {
        return done;
    }

    long fresh() {
        return done - repeated;
    }

    long failed() {
        return failed;
    }

    BulkReport report(BulkReport.Ending ending, Optional<Reason> why) {
        return new BulkReport(ending, done, repeated, outcomes, reasons, why);
    }

    BulkPreview preview() {
        return new BulkPreview(
                done, repeated, outcomes, reasons, List.copyOf(taken.values()), List.copyOf(refunded.values()));
    }
}
