package dev.retour.policy;

import dev.retour.kernel.Problem;
import dev.retour.kernel.Reason;
import dev.retour.money.Percent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;

/** Checks from where on a return looks doubtful, and tells every fault at once. */
public final class RiskThresholdsCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Problem> problems = new ArrayList<>();

    private RiskThresholdsCheck() {}

    /**
     * Checks thresholds. One that holds of everybody tells nothing, so it is a fault.
     *
     * @param thresholds the thresholds
     * @return every fault, in the order of the document; empty if they are sound
     */
    public static List<Problem> check(RiskThresholds thresholds) {
        RiskThresholdsCheck check = new RiskThresholdsCheck();
        check.share(thresholds.returns());
        check.atLeast(1, "$.orders", thresholds.orders());
        check.atLeast(1, "$.refusals", thresholds.refusals());
        thresholds.value().ifPresent(check::value);
        check.atLeast(2, "$.sharers", thresholds.sharers());
        return List.copyOf(check.problems);
    }

    private void share(Percent share) {
        if (share.value().signum() < 0 || share.value().compareTo(HUNDRED) >= 0) {
            refuse("$.returns", Reason.of(PolicyReason.SHARE_INVALID).with("share", share));
        }
    }

    private void value(Money limit) {
        if (limit.isNegative()) {
            refuse("$.value", Reason.of(PolicyReason.LIMIT_NEGATIVE).with("limit", limit));
        }
    }

    private void atLeast(long least, String path, long value) {
        if (value < least) {
            refuse(
                    path,
                    Reason.of(PolicyReason.NUMBER_BEYOND)
                            .with("value", value)
                            .with("least", least)
                            .with("most", Long.MAX_VALUE));
        }
    }

    private void refuse(String path, Reason why) {
        problems.add(Problem.error(path, why));
    }
}
