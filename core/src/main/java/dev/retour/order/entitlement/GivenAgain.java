package dev.retour.order.entitlement;

import dev.retour.order.TenderAmount;
import dev.retour.order.entitlement.Initiated.RefundInitiated;
import dev.retour.order.entitlement.Initiated.Reserved;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.Money;

/**
 * What refunds of a case that failed gave again of promotions. It stays given as long as the case has sent it on other payments, and
 * goes as soon as the case is within what it has without it.
 */
final class GivenAgain {

    private final List<RefundId> failed;
    private final Reserved reserved;

    /** What the case may still send, in minor units. */
    private long spare;

    GivenAgain(Order order, Reserved reserved) {
        this.failed = order.failed();
        this.reserved = reserved;
        this.spare = spare(order.refunds());
    }

    private long spare(List<RefundInitiated> refunds) {
        Stream<Money> paid = reserved.shares().map(Share::paid);
        Stream<Money> gone = refunds.stream()
                .filter(refund -> refund.caseId().equals(reserved.caseId()))
                .flatMap(refund ->
                        Stream.concat(refund.tenders().stream().map(TenderAmount::amount), refund.withheld()));
        return minor(paid) - minor(gone);
    }

    private static long minor(Stream<Money> amounts) {
        return amounts.mapToLong(Money::getAmountMinorLong).sum();
    }

    List<RefundInitiated> kept(List<RefundInitiated> refunds) {
        List<RefundInitiated> kept = new ArrayList<>(refunds.size());
        for (RefundInitiated each : refunds) {
            RefundInitiated left = isGone(each) ? kept(each) : each;
            if (!left.tenders().isEmpty() || !left.revocations().isEmpty()) {
                kept.add(left);
            }
        }
        return kept;
    }

    private boolean isGone(RefundInitiated refund) {
        return refund.caseId().equals(reserved.caseId()) && failed.contains(refund.refund());
    }

    private RefundInitiated kept(RefundInitiated gone) {
        List<Revocation> kept = new ArrayList<>();
        for (Revocation each : gone.revocations()) {
            long again = -each.value().gross().getAmountMinorLong();
            if (again > 0 && again <= spare) {
                spare -= again;
            } else {
                kept.add(each);
            }
        }
        return new RefundInitiated(gone.refund(), gone.caseId(), List.of(), kept);
    }
}
