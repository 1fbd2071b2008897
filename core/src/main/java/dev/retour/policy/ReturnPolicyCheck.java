package dev.retour.policy;

import dev.retour.kernel.Problem;
import dev.retour.kernel.Reason;
import dev.retour.money.Percent;
import dev.retour.policy.Condition.All;
import dev.retour.policy.Condition.AnyOf;
import dev.retour.policy.Condition.AskedAfter;
import dev.retour.policy.Condition.AskedWithin;
import dev.retour.policy.Condition.Not;
import dev.retour.policy.Condition.OneOf;
import dev.retour.policy.Condition.PlacedWithin;
import dev.retour.policy.Condition.RefusedBefore;
import dev.retour.policy.Condition.ReturnsOften;
import dev.retour.policy.Condition.ShareAsked;
import dev.retour.policy.Condition.UnitsAsked;
import dev.retour.policy.Effect.Compensate;
import dev.retour.policy.Effect.Fee;
import dev.retour.policy.Effect.Inspect;
import dev.retour.policy.Effect.Needs;
import dev.retour.policy.Effect.Offers;
import dev.retour.policy.Effect.Within;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.joda.money.Money;

/** Checks a policy and tells every fault at once, each with its place in the document. */
public final class ReturnPolicyCheck {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final int MOST_DAYS = 3660;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ReturnPolicy policy;
    private final List<Problem> problems = new ArrayList<>();

    private ReturnPolicyCheck(ReturnPolicy policy) {
        this.policy = policy;
    }

    /**
     * Checks a policy.
     *
     * @param policy the policy
     * @return every fault, in the order of the document; empty for a sound policy
     */
    public static List<Problem> check(ReturnPolicy policy) {
        return new ReturnPolicyCheck(policy).run();
    }

    private List<Problem> run() {
        if (policy.rules().isEmpty()) {
            error("$.rules", Reason.of(PolicyReason.RULES_MISSING));
        }
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < policy.rules().size(); i++) {
            Rule rule = policy.rules().get(i);
            String path = "$.rules[" + i + "]";
            if (!codes.add(rule.code())) {
                error(path + ".code", Reason.of(PolicyReason.RULE_TWICE).with("rule", rule.code()));
            }
            check(path, rule);
        }
        return List.copyOf(problems);
    }

    private void error(String path, Reason reason) {
        problems.add(Problem.error(path, reason));
    }

    private void check(String path, Rule rule) {
        if (rule.then().isEmpty()) {
            error(path + ".then", Reason.of(PolicyReason.RULE_EMPTY).with("rule", rule.code()));
        }
        rule.when().ifPresent(when -> check(path + ".when", when));
        for (int i = 0; i < rule.then().size(); i++) {
            check(path + ".then[" + i + "]", rule.then().get(i));
        }
    }

    private void check(String path, Condition condition) {
        switch (condition.kind()) {
            case ALL -> all(path + ".of", ((All) condition).of());
            case ANY_OF -> all(path + ".of", ((AnyOf) condition).of());
            case NOT -> check(path + ".of", ((Not) condition).of());
            case ONE_OF -> values(path + ".of", (OneOf) condition);
            case PLACED_WITHIN -> time(path, ((PlacedWithin) condition).from(), ((PlacedWithin) condition).until());
            case ASKED_WITHIN -> time(path, ((AskedWithin) condition).from(), ((AskedWithin) condition).until());
            case ASKED_AFTER -> within(path + ".days", ((AskedAfter) condition).days(), 0, MOST_DAYS);
            case RETURNS_OFTEN -> within(path + ".orders", ((ReturnsOften) condition).orders(), 1, Integer.MAX_VALUE);
            case REFUSED_BEFORE ->
                within(path + ".parcels", ((RefusedBefore) condition).parcels(), 1, Integer.MAX_VALUE);
            case UNITS_ASKED -> within(path + ".units", ((UnitsAsked) condition).units(), 1, Integer.MAX_VALUE);
            case SHARE_ASKED -> share(path + ".share", ((ShareAsked) condition).share());
            default -> {}
        }
    }

    private void share(String path, Percent share) {
        if (isNoShare(share.value())) {
            error(path, Reason.of(PolicyReason.SHARE_BEYOND).with("share", share));
        }
    }

    private void all(String path, List<Condition> conditions) {
        filled(path, conditions);
        for (int i = 0; i < conditions.size(); i++) {
            check(path + "[" + i + "]", conditions.get(i));
        }
    }

    private void filled(String path, List<?> list) {
        if (list.isEmpty()) {
            error(path, Reason.of(PolicyReason.LIST_EMPTY));
        }
    }

    private void values(String path, OneOf condition) {
        filled(path, condition.of());
        for (int i = 0; i < condition.of().size(); i++) {
            value(path + "[" + i + "]", condition.subject(), condition.of().get(i));
        }
    }

    private void value(String path, Subject subject, String value) {
        subject.known()
                .filter(known -> !known.contains(value))
                .ifPresent(known -> error(
                        path,
                        Reason.of(PolicyReason.VALUE_STRANGE)
                                .with("subject", subject)
                                .with("value", value)
                                .with("known", known)));
        if (subject == Subject.COUNTRY && !COUNTRY.matcher(value).matches()) {
            error(path, Reason.of(PolicyReason.COUNTRY_INVALID).with("country", value));
        }
    }

    private void time(String path, Instant from, Instant until) {
        if (!until.isAfter(from)) {
            error(path, Reason.of(PolicyReason.TIME_REVERSED).with("from", from).with("until", until));
        }
    }

    private void check(String path, Effect effect) {
        switch (effect.kind()) {
            case WITHIN -> within(path + ".days", ((Within) effect).days(), 0, MOST_DAYS);
            case FEE -> fee(path, (Fee) effect);
            case OFFERS -> filled(path + ".of", ((Offers) effect).of());
            case NEEDS -> filled(path + ".evidence", ((Needs) effect).evidence());
            case COMPENSATE -> compensation(path, (Compensate) effect);
            case INSPECT -> new ChecklistCheck(path + ".checklist", problems).check(((Inspect) effect).checklist());
            default -> {}
        }
    }

    private void within(String path, long value, long least, long most) {
        if (value < least || value > most) {
            error(
                    path,
                    Reason.of(PolicyReason.NUMBER_BEYOND)
                            .with("value", value)
                            .with("least", least)
                            .with("most", most));
        }
    }

    private void fee(String path, Fee fee) {
        if (takesNothing(fee.percent(), fee.fixed())) {
            error(path, Reason.of(PolicyReason.FEE_INVALID));
        }
    }

    private void compensation(String path, Compensate effect) {
        boolean isNothing =
                effect.times() < 0 || (effect.times() == 0 && effect.most().isEmpty());
        boolean badBound = Stream.of(effect.least(), effect.most())
                .flatMap(Optional::stream)
                .anyMatch(bound -> !bound.isPositive());
        boolean isReversed = effect.least()
                .flatMap(
                        least -> effect.most().filter(most -> !most.isSameCurrency(least) || least.isGreaterThan(most)))
                .isPresent();
        if (isNothing || badBound || isReversed) {
            error(path, Reason.of(PolicyReason.COMPENSATION_INVALID));
        }
    }

    /** Whether something takes nothing off, or less, or more than there is. */
    static boolean takesNothing(Optional<Percent> percent, Optional<Money> fixed) {
        boolean isEmpty = percent.isEmpty() && fixed.isEmpty();
        boolean badPercent =
                percent.map(Percent::value).filter(ReturnPolicyCheck::isNoShare).isPresent();
        return isEmpty
                || badPercent
                || fixed.filter(amount -> !amount.isPositive()).isPresent();
    }

    private static boolean isNoShare(BigDecimal percent) {
        return percent.signum() <= 0 || percent.compareTo(HUNDRED) > 0;
    }
}
