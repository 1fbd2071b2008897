package dev.retour.policy;

import dev.retour.kernel.Reason;
import dev.retour.order.Basis;
import dev.retour.policy.Effect.AutoApprove;
import dev.retour.policy.Effect.Compensate;
import dev.retour.policy.Effect.Fee;
import dev.retour.policy.Effect.Freight;
import dev.retour.policy.Effect.Inspect;
import dev.retour.policy.Effect.Judge;
import dev.retour.policy.Effect.Needs;
import dev.retour.policy.Effect.Offers;
import dev.retour.policy.Effect.Promotions;
import dev.retour.policy.Effect.RefundAt;
import dev.retour.policy.Effect.Shipping;
import dev.retour.policy.Effect.Within;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Hears the rules of a policy on one occasion, one after the other. */
final class Judging {

    private static final Comparator<Window> BY_END = Comparator.comparing(Window::closes);

    private final ReturnPolicy policy;
    private final Occasion occasion;
    private final Timing timing;
    private final Granting granting;
    private final List<Reason> reasons = new ArrayList<>();
    private final List<Reason> terms = new ArrayList<>();
    private final Map<Fee.Sort, Fee> fees = new EnumMap<>(Fee.Sort.class);
    private final Set<String> evidence = new LinkedHashSet<>();
    private final Map<Effect.Kind, Effect> first = new EnumMap<>(Effect.Kind.class);
    private @Nullable Verdict verdict;
    private @Nullable Window open;
    private @Nullable Window closed;
    private boolean inTime;
    private boolean ahead;
    private boolean unsure;
    private boolean autoApproved;

    Judging(ReturnPolicy policy, Occasion occasion) {
        this.policy = policy;
        this.occasion = occasion;
        this.timing = new Timing(policy.zone(), occasion);
        this.granting = new Granting(policy);
    }

    PolicyAnswer answer() {
        for (Rule rule : policy.rules()) {
            hear(rule);
        }
        closeTime();
        if (verdict == null) {
            judge(Verdict.REVIEW, Reason.of(PolicyReason.NO_RULE_SPEAKS).with("policy", policy.id()));
        }
        return build();
    }

    private void hear(Rule rule) {
        if (rule.holds(occasion, policy.zone())) {
            rule.then().forEach(effect -> hear(rule, effect));
        }
    }

    private void hear(Rule rule, Effect effect) {
        if (effect instanceof Fee fee && isForeign(fee)) {
            judge(Verdict.REVIEW, reason(PolicyReason.FEE_FOREIGN, rule).with("fee", fee.sort()));
            return;
        }
        if (effect instanceof Compensate compensate && isForeign(compensate)) {
            judge(Verdict.REVIEW, reason(PolicyReason.COMPENSATION_FOREIGN, rule));
            return;
        }
        boolean isFirst = isFirst(effect);
        if (isFirst) {
            granting.term(rule, effect).ifPresent(terms::add);
        }
        switch (effect.kind()) {
            case JUDGE -> judge(rule, (Judge) effect);
            case WITHIN -> within(rule, (Within) effect);
            case OFFERS -> offers(rule, (Offers) effect, isFirst);
            case AUTO_APPROVE -> approve(rule, (AutoApprove) effect, isFirst);
            default -> {}
        }
    }

    private boolean isForeign(Fee fee) {
        return fee.fixed().filter(this::isForeign).isPresent();
    }

    private boolean isForeign(Compensate compensate) {
        return Stream.of(compensate.least(), compensate.most())
                .flatMap(Optional::stream)
                .anyMatch(this::isForeign);
    }

    private boolean isForeign(Money amount) {
        return !amount.getCurrencyUnit().equals(occasion.terms().currency());
    }

    /** Whether nothing heard before stands against it. */
    private boolean isFirst(Effect effect) {
        return switch (effect.kind()) {
            case FEE -> fees.putIfAbsent(((Fee) effect).sort(), (Fee) effect) == null;
            case NEEDS -> evidence.addAll(((Needs) effect).evidence());
            default -> first.putIfAbsent(effect.kind(), effect) == null;
        };
    }

    private void judge(Rule rule, Judge judge) {
        PolicyReason code = switch (judge.verdict()) {
            case ALLOW -> PolicyReason.RULE_ALLOWS;
            case REVIEW -> PolicyReason.RULE_WANTS_REVIEW;
            case DENY -> PolicyReason.RULE_DENIES;
        };
        judge(judge.verdict(), worded(code, rule, judge.because()));
    }

    private Reason worded(PolicyReason code, Rule rule, Wording wording) {
        return reason(code, rule).with("because", wording.en(), wording.zh());
    }

    private void judge(Verdict more, Reason why) {
        verdict = verdict == null ? more : verdict.or(more);
        reasons.add(why);
    }

    private Reason reason(PolicyReason code, Rule rule) {
        return Reason.of(code).with("policy", policy.id()).with("rule", rule.code());
    }

    private void within(Rule rule, Within effect) {
        Optional<Instant> from = timing.from(effect);
        if (from.isEmpty()) {
            inTime = true;
            ahead = true;
            reasons.add(reason(PolicyReason.WINDOW_AHEAD, rule)
                    .with("days", effect.days())
                    .with("from", effect.from()));
        } else {
            timing.window(effect, from.get())
                    .ifPresentOrElse(window -> within(rule, window), () -> neverEnding(rule, effect));
        }
    }

    private void within(Rule rule, Window window) {
        boolean isOpen = window.isOpen(occasion.at());
        Reason told = reason(isOpen ? PolicyReason.WINDOW_OPEN : PolicyReason.WINDOW_CLOSED, rule)
                .with("days", window.days())
                .with("closes", local(window.closes()));
        if (isOpen) {
            inTime = true;
            open = later(open, window);
        } else {
            closed = later(closed, window);
        }
        reasons.add(isOpen ? told : told.with("at", local(occasion.at())));
    }

    /** Nobody can tell when the time ends, so a person has to. */
    private void neverEnding(Rule rule, Within effect) {
        unsure = true;
        judge(
                Verdict.REVIEW,
                reason(PolicyReason.CALENDAR_WITHOUT_WORKING_DAYS, rule)
                        .with("days", effect.days())
                        .with("searched", WorkingDays.LONGEST_HOLIDAY));
    }

    /** As the customer's clock shows it. */
    private Object local(Instant instant) {
        return instant.atZone(policy.zone()).toLocalDateTime();
    }

    private static Window later(@Nullable Window one, Window two) {
        return one == null || BY_END.compare(two, one) > 0 ? two : one;
    }

    /** One window that is open, or has not begun, suffices. */
    private void closeTime() {
        if (inTime) {
            verdict = verdict == null ? Verdict.ALLOW : verdict;
        } else if (closed != null && !unsure) {
            verdict = Verdict.DENY;
        }
    }

    private Optional<Window> window() {
        return Optional.ofNullable(open).or(() -> ahead ? Optional.empty() : Optional.ofNullable(closed));
    }

    private void offers(Rule rule, Offers effect, boolean isFirst) {
        if (isFirst && !effect.of().contains(occasion.resolution())) {
            judge(
                    Verdict.DENY,
                    reason(PolicyReason.NOT_OFFERED, rule)
                            .with("wanted", occasion.resolution())
                            .with("offered", effect.of()));
        }
    }

    private void approve(Rule rule, AutoApprove effect, boolean isFirst) {
        if (!isFirst) {
            return;
        }
        Stake stake = Stake.asked(occasion);
        Optional<Money> limit = effect.upTo().filter(stake::isAbove);
        autoApproved = limit.isEmpty();
        limit.ifPresent(most -> reasons.add(reason(PolicyReason.ABOVE_AUTO_APPROVAL, rule)
                .with("amount", stake.amount())
                .with("limit", most)));
    }

    private PolicyAnswer build() {
        Verdict said = verdict == null ? Verdict.REVIEW : verdict;
        return new PolicyAnswer(
                policy.id(),
                said,
                reasons,
                window(),
                List.copyOf(fees.values()),
                first(Freight.class, Effect.Kind.FREIGHT).map(Freight::payer).orElse(FreightPayer.SELLER),
                first(Offers.class, Effect.Kind.OFFERS).map(Offers::of).orElse(List.of()),
                List.copyOf(evidence),
                autoApproved && said == Verdict.ALLOW,
                first(RefundAt.class, Effect.Kind.REFUND_AT)
                        .map(RefundAt::timing)
                        .orElse(RefundTiming.INSPECTION),
                first(Shipping.class, Effect.Kind.SHIPPING)
                        .map(Shipping::refund)
                        .orElse(unsaidShipping()),
                first(Promotions.class, Effect.Kind.PROMOTIONS)
                        .map(Promotions::clawback)
                        .orElse(Clawback.KEEP),
                first(Inspect.class, Effect.Kind.INSPECT).map(Inspect::checklist),
                first(Compensate.class, Effect.Kind.COMPENSATE),
                terms,
                occasion.risks());
    }

    private <E extends Effect> Optional<E> first(Class<E> type, Effect.Kind kind) {
        return Optional.ofNullable(first.get(kind)).map(type::cast);
    }

    /** Delivery that never took place was paid for nothing. */
    private ShippingRefund unsaidShipping() {
        return occasion.basis() == Basis.RETURN ? ShippingRefund.NEVER : ShippingRefund.WITH_ALL;
    }
}
