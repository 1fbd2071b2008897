package dev.retour.returns;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Reason;
import dev.retour.order.LineMoney;
import dev.retour.order.entitlement.Entitlement;
import dev.retour.order.entitlement.EntitlementReason;
import dev.retour.order.entitlement.Initiated;
import dev.retour.order.entitlement.Initiated.Reserved;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.ReservationRequest;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.policy.Occasion;
import dev.retour.policy.OccasionBuilder;
import dev.retour.policy.Resolution;
import dev.retour.policy.ReturnPolicy;
import dev.retour.policy.RiskSignal;
import dev.retour.returns.CaseCommand.Open;
import dev.retour.returns.authorization.Authorization;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.authorization.AuthorizationFact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides whether a case may be opened: the order must have what it wants, and the policy must not deny it. */
record Opening(CaseRules rules, Instant at, Order order, Open open) {

    Decision<CaseDecision> decide(Chronicle chronicle) {
        List<LineAnswer> answers = answers();
        Decision<Initiated> taken = Entitlement.of(order).reserve(request(answers));
        Set<Reason> refusals = new LinkedHashSet<>();
        nobodyCarriesOut().ifPresent(refusals::add);
        if (taken instanceof Decision.Refused<Initiated> refused) {
            refusals.addAll(refused.reasons());
        }
        open.amounts().stream()
                .map(LineMoney::line)
                .filter(line ->
                        open.lines().stream().anyMatch(units -> units.line().equals(line)))
                .forEach(line ->
                        refusals.add(Reason.of(EntitlementReason.ITEM_TWICE).with("item", line)));
        if (open.authority() == Authority.SELF) {
            answers.forEach(each -> refusals.addAll(each.answer().against()));
        }
        return refusals.isEmpty()
                ? opened(answers, (Reserved) taken.orThrow().get(0), chronicle)
                : new Decision.Refused<>(List.copyOf(refusals));
    }

    private Optional<Reason> nobodyCarriesOut() {
        return carriesOut(open.resolution())
                ? Optional.empty()
                : Optional.of(Reason.of(CaseReason.RESOLUTION_NOT_CARRIED_OUT)
                        .with("wanted", open.resolution())
                        .with(
                                "possible",
                                Stream.of(Resolution.values())
                                        .filter(this::carriesOut)
                                        .toList()));
    }

    private boolean carriesOut(Resolution wanted) {
        return CaseKind.of(open.basis(), wanted).isPresent();
    }

    /** What the policy decides by itself is not taken before it is due, so naming it changes nothing. */
    private ReservationRequest request(List<LineAnswer> answers) {
        return new ReservationRequest(
                open.caseId(),
                open.basis(),
                open.lines(),
                open.amounts(),
                new AskedCharges(order, open).forPersons(answers));
    }

    private List<LineAnswer> answers() {
        Optional<OrderTerms> terms = order.terms();
        if (terms.isEmpty()) {
            return List.of();
        }
        ReturnPolicy policy = rules.policies().apply(terms.get().placedAt());
        List<Occasion> asked = Occasion.together(occasions(terms.get()));
        List<RiskSignal> risks = asked.isEmpty() ? List.of() : risks(asked.get(0));
        return asked.stream().map(each -> answer(policy, each, risks)).toList();
    }

    private List<Occasion> occasions(OrderTerms terms) {
        List<Occasion> asked = new ArrayList<>();
        open.lines()
                .forEach(wish -> line(terms, wish.line())
                        .ifPresent(line -> asked.add(
                                occasion(terms, line).quantity(wish.quantity()).build())));
        open.amounts()
                .forEach(wish -> line(terms, wish.line())
                        .ifPresent(line -> asked.add(
                                occasion(terms, line).amount(wish.amount()).build())));
        return asked;
    }

    private static LineAnswer answer(ReturnPolicy policy, Occasion asked, List<RiskSignal> risks) {
        Occasion occasion = risks.isEmpty()
                ? asked
                : new OccasionBuilder().from(asked).risks(risks).build();
        return new LineAnswer(occasion.line().id(), policy.judge(occasion));
    }

    private static Optional<OrderLine> line(OrderTerms terms, OrderLineId id) {
        return terms.lines().stream().filter(line -> line.id().equals(id)).findFirst();
    }

    private OccasionBuilder occasion(OrderTerms terms, OrderLine line) {
        return Occasion.builder(terms, line, open.reason(), at)
                .basis(open.basis())
                .resolution(open.resolution())
                .intake(open.intake())
                .condition(open.condition())
                .putAllMilestones(new Journey(order, line).milestones())
                .calendar(rules.calendar());
    }

    /** What the host knows, and what the order tells, which is the same of all lines. */
    private List<RiskSignal> risks(Occasion asked) {
        List<RiskSignal> told = rules.risks().signals(asked);
        if (told.isEmpty()) {
            return open.risks();
        }
        Set<RiskSignal> risks = new LinkedHashSet<>(open.risks());
        risks.addAll(told);
        return List.copyOf(risks);
    }

    private Decision<CaseDecision> opened(List<LineAnswer> answers, Reserved reserved, Chronicle chronicle) {
        chronicle.miss(new AskedCharges(order, open).byPolicy(answers));
        chronicle
                .change(List.of(reserved))
                .add(new CaseFact.Opened(
                        open.order(),
                        open.basis(),
                        open.resolution(),
                        open.authority(),
                        open.reason(),
                        reserved.lines(),
                        reserved.charges(),
                        answers,
                        open.evidence()));
        if (open.authority() == Authority.SELF && !answers.isEmpty()) {
            proceed(answers, chronicle);
        }
        new Rulings(order).apply(chronicle);
        return chronicle.accepted();
    }

    /** Whoever has to show something is asked for it; else what needs no person is approved at once. */
    private void proceed(List<LineAnswer> answers, Chronicle chronicle) {
        Set<String> missing = new LinkedHashSet<>();
        answers.forEach(each -> missing.addAll(each.answer().evidence()));
        open.evidence().forEach(missing::remove);
        if (!missing.isEmpty()) {
            Reason why = Reason.of(CaseReason.EVIDENCE_MISSING).with("evidence", List.copyOf(missing));
            move(AuthorizationAct.REQUEST_INFO, List.of(why), chronicle);
        } else if (!needsPerson(chronicle.now())
                && answers.stream().allMatch(each -> each.answer().autoApproved())) {
            List<Reason> why = answers.stream()
                    .flatMap(each -> each.answer().reasons().stream())
                    .distinct()
                    .toList();
            move(AuthorizationAct.APPROVE, why, chronicle);
        }
    }

    /** A charge that the policy says nothing of is given back by a person; what saved the customer something is just taken back. */
    private static boolean needsPerson(ReturnCase now) {
        return now.opened().orElseThrow().charges().stream()
                .anyMatch(each -> each.share().paid().isPositive());
    }

    private static void move(AuthorizationAct act, List<Reason> why, Chronicle chronicle) {
        Authorization units = chronicle.now().authorization();
        List<AuthorizationFact.Move> moves =
                units.decideAll(act, Optional.empty()).orThrow();
        chronicle.add(new CaseFact.Authorized(new AuthorizationFact(act, moves, why, List.of())));
    }
}
