package dev.retour.testkit.simulation;

import dev.retour.desk.Settings;
import dev.retour.host.Configuration;
import dev.retour.policy.Effect;
import dev.retour.policy.RefundTiming;
import dev.retour.policy.ReturnPolicy;
import dev.retour.policy.Rule;
import dev.retour.policy.Verdict;
import dev.retour.policy.Wording;
import dev.retour.returns.Patience;
import java.time.ZoneOffset;
import java.util.List;

/** A shop where a person decides on every return, and that pays back when its policy says. */
final class ReviewingShop {

    private ReviewingShop() {}

    static Configuration settings(RefundTiming timing) {
        return Configuration.builder()
                .set(Settings.RETURN_POLICY, policy(timing))
                .set(Settings.CASE_PATIENCE, Patience.STANDARD)
                .build();
    }

    private static ReturnPolicy policy(RefundTiming timing) {
        return new ReturnPolicy(
                "reviewing",
                ZoneOffset.UTC,
                List.of(Rule.always(
                        "all",
                        new Effect.Judge(Verdict.REVIEW, new Wording("We look at it.", "我们会审核。")),
                        Effect.Needs.of("photo"),
                        new Effect.RefundAt(timing))));
    }
}
