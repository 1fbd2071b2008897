package dev.retour.policy;

import dev.retour.kernel.Explanation;
import dev.retour.kernel.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Why a policy answers as it does, rule by rule. */
record Trace(ReturnPolicy policy, Occasion occasion) {

    Explanation explanation() {
        PolicyAnswer answer = policy.judge(occasion);
        List<Explanation> parts = new ArrayList<>();
        policy.rules().forEach(rule -> parts.add(said(rule, answer)));
        answer.reasons().stream()
                .filter(reason -> reason.attributes().find("rule").isEmpty())
                .map(Explanation::of)
                .forEach(parts::add);
        if (!answer.risks().isEmpty()) {
            parts.add(risks(answer.risks()));
        }
        return new Explanation(head(answer), parts);
    }

    /** In a part of their own, which whoever shows an explanation to a customer leaves out by its code. */
    private static Explanation risks(List<RiskSignal> risks) {
        return new Explanation(
                Reason.of(PolicyReason.RISKS),
                risks.stream().map(RiskSignal::reason).map(Explanation::of).toList());
    }

    private Reason head(PolicyAnswer answer) {
        Reason asked = occasion.amount()
                .map(amount -> Reason.of(PolicyReason.ANSWER_AMOUNT).with("amount", amount))
                .orElseGet(() -> Reason.of(PolicyReason.ANSWER).with("units", occasion.quantity()));
        return asked.with("policy", policy.id())
                .with("verdict", answer.verdict())
                .with("line", occasion.line().id());
    }

    private Explanation said(Rule rule, PolicyAnswer answer) {
        boolean holds = rule.holds(occasion, policy.zone());
        List<Explanation> reasons = Stream.concat(answer.reasons().stream(), answer.terms().stream())
                .filter(reason -> holds && isOf(reason, rule))
                .map(Explanation::of)
                .toList();
        PolicyReason code = holds ? PolicyReason.RULE_HOLDS : PolicyReason.RULE_SILENT;
        return new Explanation(Reason.of(code).with("rule", rule.code()), reasons);
    }

    private static boolean isOf(Reason reason, Rule rule) {
        return reason.attributes()
                .find("rule")
                .filter(code -> code.text().equals(rule.code()))
                .isPresent();
    }
}
