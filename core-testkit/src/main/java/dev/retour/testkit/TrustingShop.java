package dev.retour.testkit;

import dev.retour.desk.Settings;
import dev.retour.host.Configuration;
import dev.retour.policy.Effect;
import dev.retour.policy.RefundTiming;
import dev.retour.policy.ReturnPolicy;
import dev.retour.policy.Rule;
import dev.retour.policy.Verdict;
import dev.retour.policy.Wording;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.Deadline;
import dev.retour.returns.Patience;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A shop that approves every return at once and pays before it has seen the goods: for tests that are about something else. */
public final class TrustingShop {

    private static final Patience.Limit WEEK = new Patience.Limit(Duration.ofDays(7), Deadline.Action.EXPIRE);

    private TrustingShop() {}

    /**
     * Its policy.
     *
     * @return one rule, which always holds
     */
    public static ReturnPolicy policy() {
        return new ReturnPolicy(
                "trusting",
                ZoneOffset.UTC,
                List.of(Rule.always(
                        "all",
                        new Effect.Judge(Verdict.ALLOW, new Wording("We trust you.", "我们信任您。")),
                        new Effect.AutoApprove(Optional.empty()),
                        new Effect.RefundAt(RefundTiming.REQUEST))));
    }

    /**
     * Its patience.
     *
     * @return a week for whatever waits for somebody, unless money is on its way; then nothing expires
     */
    public static Patience patience() {
        Map<CaseStatus, Patience.Limit> limits = Patience.STANDARD.limits().keySet().stream()
                .collect(Collectors.toMap(Function.identity(), status -> WEEK));
        return new Patience(limits).endless(CaseStatus.SETTLING);
    }

    /**
     * Both as settings.
     *
     * @return the settings of all its companies
     */
    public static Configuration settings() {
        return Configuration.builder()
                .set(Settings.RETURN_POLICY, policy())
                .set(Settings.CASE_PATIENCE, patience())
                .build();
    }
}
