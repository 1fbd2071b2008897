package dev.retour.returns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.host.Versioned;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Language;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Reason;
import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
import dev.retour.order.ChargeMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.entitlement.Entitlement;
import dev.retour.order.entitlement.Initiated;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.entitlement.ReservationRequest;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.ChargeLine;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.Tender;
import dev.retour.order.terms.TenderId;
import dev.retour.parcel.ParcelId;
import dev.retour.policy.BusinessCalendar;
import dev.retour.policy.Effect;
import dev.retour.policy.Effect.AutoApprove;
import dev.retour.policy.Effect.Judge;
import dev.retour.policy.Effect.RefundAt;
import dev.retour.policy.ReasonKind;
import dev.retour.policy.RefundTiming;
import dev.retour.policy.Resolution;
import dev.retour.policy.ReturnPolicy;
import dev.retour.policy.ReturnReason;
import dev.retour.policy.RiskThresholds;
import dev.retour.policy.Rule;
import dev.retour.policy.Verdict;
import dev.retour.policy.Wording;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.disposition.DispositionAct;
import dev.retour.returns.disposition.DispositionRequest;
import dev.retour.returns.receipt.Grade;
import dev.retour.returns.receipt.Inspection;
import dev.retour.returns.receipt.Receipt;
import dev.retour.returns.receipt.ReceivedItem;
import dev.retour.returns.settlement.SettlementAct;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * An order of three shirts at 100.00 and shoes for 200.00, with 12.00 for shipping: 100.00 on a gift card, the rest by Alipay. Cases
 * of it go on as commands are decided and as news come, with nothing stored. What a use case does about repetitions is done here too.
 */
final class CaseStory {

    static final OrderId ORDER = OrderId.of("SO-1");
    static final CaseId CASE = CaseId.of("RMA-1");
    static final OrderLineId SHIRTS = OrderLineId.of("shirts");
    static final OrderLineId SHOES = OrderLineId.of("shoes");
    static final ChargeId SHIPPING = ChargeId.of("shipping");
    static final TenderId GIFT_CARD = TenderId.of("gift-card");
    static final TenderId ALIPAY = TenderId.of("alipay");
    static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final ReturnPolicy policy;
    private Patience patience = Patience.STANDARD;
    private BusinessCalendar calendar = BusinessCalendar.EVERY_DAY;
    private ZoneId zone = ZoneOffset.UTC;
    private Order order = Order.unknown(ORDER);
    private Optional<ReturnCase> known = Optional.empty();
    private Instant at = START;
    private final List<CaseEvent> events = new ArrayList<>();

    private CaseStory(ReturnPolicy policy, OrderTerms terms) {
        this.policy = policy;
        happens("captured", new OrderFact.Captured(terms));
    }

    /** Everything is allowed and approved at once, and money goes back at a time. */
    static CaseStory refundedAt(RefundTiming timing, Effect... more) {
        List<Effect> then = new ArrayList<>(List.of(
                new Judge(Verdict.ALLOW, new Wording("All is allowed.", "均可退。")),
                new AutoApprove(Optional.empty()),
                new RefundAt(timing)));
        then.addAll(List.of(more));
        return new CaseStory(policy(new Rule("house", Optional.empty(), then)), terms());
    }

    /** Nothing is allowed. */
    static CaseStory denied() {
        Judge no = new Judge(Verdict.DENY, new Wording("Sold as it is.", "售出不退。"));
        return new CaseStory(policy(Rule.always("house", no)), terms());
    }

    /** A person has to decide, and money goes back after the inspection. */
    static CaseStory reviewed() {
        return reviewed(terms());
    }

    /** The same with another order. */
    static CaseStory reviewed(OrderTerms terms) {
        return new CaseStory(
                policy(Rule.always(
                        "house", new Judge(Verdict.REVIEW, new Wording("A person looks at each.", "人工审核。")))),
                terms);
    }

    private static ReturnPolicy policy(Rule... rules) {
        return new ReturnPolicy("house", ZoneOffset.UTC, List.of(rules));
    }

    private static OrderTerms terms() {
        return OrderTerms.builder(ORDER, CurrencyUnit.of("CNY"))
                .shop("shop")
                .channel("TMALL")
                .country("CN")
                .placedAt(Instant.parse("2026-03-01T08:00:00Z"))
                .addLines(
                        OrderLine.builder(SHIRTS, "SHIRT", 3)
                                .unitPrice(BigMoney.parse("CNY 100.00"))
                                .total(taxed("300.00", "34.51"))
                                .build(),
                        OrderLine.builder(SHOES, "SHOES", 1)
                                .unitPrice(BigMoney.parse("CNY 200.00"))
                                .total(taxed("200.00", "23.01"))
                                .build())
                .addCharges(new ChargeLine(SHIPPING, ChargeLine.Type.SHIPPING, "SF", taxed("12.00", "0.68")))
                .addTenders(
                        new Tender(GIFT_CARD, "GIFT_CARD", cny("100.00"), Tender.Phase.FULL, 1, Optional.empty()),
                        new Tender(ALIPAY, "ALIPAY", cny("412.00"), Tender.Phase.FULL, 2, Optional.empty()))
                .build();
    }

    static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static TaxedAmount taxed(String gross, String tax) {
        return TaxedAmount.ofGross(cny(gross), cny(tax));
    }

    static LineUnits shirts(long units) {
        return LineUnits.of(SHIRTS, units);
    }

    static LineUnits shoes() {
        return LineUnits.of(SHOES, 1);
    }

    // What happens to the order.

    CaseStory shipped() {
        happens("shipped", new OrderFact.Shipped(List.of(shirts(3), shoes()), Optional.of("OUT-1")));
        return this;
    }

    CaseStory delivered() {
        happens("delivered", new OrderFact.Delivered(List.of(shirts(3), shoes()), Optional.of("OUT-1")));
        return this;
    }

    CaseStory happens(String id, OrderFact fact) {
        order = order.with(Observation.of("shop", id, START.minusSeconds(3600)), fact.toString(), fact);
        return this;
    }

    // What time does.

    CaseStory later(Duration time) {
        at = at.plus(time);
        return this;
    }

    CaseStory days(long days) {
        return later(Duration.ofDays(days));
    }

    Instant now() {
        return at;
    }

    // What the host has set.

    CaseStory patience(Patience other) {
        patience = other;
        return this;
    }

    CaseStory business(BusinessCalendar days, ZoneId where) {
        calendar = days;
        zone = where;
        return this;
    }

    // What people want.

    Decision<CaseDecision> does(CaseCommand command) {
        Decision<CaseDecision> decision = decider().decide(command, order, known);
        if (decision instanceof Decision.Refused<CaseDecision> refused) {
            refused.reasons().forEach(CaseStory::checkText);
        } else {
            decision.orThrow().forEach(this::apply);
        }
        return decision;
    }

    private static void checkText(Reason reason) {
        for (Language language : Language.values()) {
            assertThat(reason.text(language)).as("text without a gap").doesNotContain("?", "{", "}");
        }
    }

    /** Does what has to be accepted. */
    CaseStory did(CaseCommand command) {
        does(command).orThrow();
        return this;
    }

    Decider decider() {
        return deciderAt(at);
    }

    private Decider deciderAt(Instant instant) {
        return new Decider(
                instant,
                new CaseRules(
                        placed -> policy, new Versioned<>(patience, "v1"), calendar, zone, RiskThresholds.STANDARD));
    }

    /** Another case of the order takes units. */
    CaseStory anotherTakes(LineUnits units) {
        ReservationRequest request =
                new ReservationRequest(CaseId.of("RMA-2"), Basis.RETURN, List.of(units), List.of(), List.of());
        Entitlement.of(order).reserve(request).orThrow().forEach(change -> order = order.with(change));
        return this;
    }

    private void apply(CaseDecision decision) {
        for (Initiated change : decision.changes()) {
            order = order.with(change);
        }
        for (CaseEvent event : decision.events()) {
            events.add(event);
            known = Optional.of(known.map(now -> now.with(event)).orElseGet(() -> ReturnCase.first(CASE, event)));
        }
        assertThat(known).as("The case is what its events make of it.").contains(decision.after());
    }

    CaseStory opens(LineUnits... units) {
        return opens(open -> open.addLines(units));
    }

    CaseStory opens(UnaryOperator<OpenBuilder> more) {
        return did(open(more));
    }

    static CaseCommand open(UnaryOperator<OpenBuilder> more) {
        return more.apply(new OpenBuilder()
                        .order(ORDER)
                        .caseId(CASE)
                        .basis(Basis.RETURN)
                        .resolution(Resolution.RETURN_AND_REFUND)
                        .authority(Authority.SELF)
                        .reason(ReturnReason.of(ReasonKind.CHANGED_MIND))
                        .intake("ONLINE"))
                .build();
    }

    static ChargeMoney shipping() {
        return new ChargeMoney(SHIPPING, cny("12.00"));
    }

    Decision<CaseDecision> authorizes(AuthorizationAct act, LineUnits... units) {
        return does(
                new CaseCommand.Authorize(ORDER, CASE, act, List.of(units), Optional.of("BECAUSE"), List.of("photo")));
    }

    CaseStory authorized(AuthorizationAct act, LineUnits... units) {
        authorizes(act, units).orThrow();
        return this;
    }

    CaseStory accepts(LineUnits units) {
        return inspects(Inspection.accepted(units, Grade.of(Grade.Kind.A)));
    }

    CaseStory refuses(LineUnits units) {
        return inspects(Inspection.refused(units, Grade.of(Grade.Kind.D)));
    }

    CaseStory inspects(Inspection... said) {
        return did(new CaseCommand.Inspect(ORDER, CASE, List.of(said)));
    }

    CaseStory restocks(LineUnits units) {
        return disposes(DispositionRequest.accepted(units, DispositionAct.RESTOCK, "WH-1"));
    }

    CaseStory disposes(DispositionRequest... requests) {
        return did(new CaseCommand.Dispose(ORDER, CASE, List.of(requests)));
    }

    Decision<CaseDecision> refunds(String id) {
        return does(new CaseCommand.Refund(ORDER, CASE, RefundId.of(id), Optional.empty()));
    }

    Decision<CaseDecision> refunds(String id, String amount) {
        return does(new CaseCommand.Refund(ORDER, CASE, RefundId.of(id), Optional.of(cny(amount))));
    }

    CaseStory refunded(String id) {
        refunds(id).orThrow();
        return this;
    }

    CaseStory retries(String id, TenderId tender) {
        return did(new CaseCommand.RetryRefund(ORDER, CASE, RefundId.of(id), tender));
    }

    CaseStory givesUp(String id, TenderId tender) {
        return did(new CaseCommand.GiveUpRefund(ORDER, CASE, RefundId.of(id), tender));
    }

    Decision<CaseDecision> closes() {
        return does(new CaseCommand.Close(ORDER, CASE));
    }

    Decision<CaseDecision> reminds() {
        return does(new CaseCommand.Remind(ORDER, CASE));
    }

    Decision<CaseDecision> setsDue(Duration ahead) {
        return does(new CaseCommand.SetDue(ORDER, CASE, at.plus(ahead), "PROMISED"));
    }

    Decision<CaseDecision> handsUp() {
        return does(new CaseCommand.HandUp(ORDER, CASE));
    }

    Decision<CaseDecision> expires() {
        return does(new CaseCommand.Expire(ORDER, CASE));
    }

    // What the world tells.

    CaseStory hears(String id, CaseNews news) {
        return hears(Observation.of("world", id, at), news);
    }

    /** A repetition and an older version are not written down, as the use cases do it. */
    CaseStory hears(Observation observation, CaseNews news) {
        CaseFact.Told told = new CaseFact.Told(ORDER, observation, news.toString(), news);
        Optional<KnownNews> old = known.flatMap(now -> now.known(observation));
        boolean isOld = old.filter(each -> each.observation().version() > observation.version()
                        || (each.observation().version() == observation.version() && each.knows(told.content())))
                .isPresent();
        if (!isOld) {
            ReturnCase now = known.orElseGet(() -> ReturnCase.unknown(CASE, ORDER));
            apply(deciderAt(observation.effectiveAt()).hear(told, order, now));
        }
        return this;
    }

    CaseStory ships() {
        return hears("scan", new CaseNews.GoodsShipped(ParcelId.of("BACK-1")));
    }

    CaseStory receives(LineUnits... units) {
        return hears("receipt-" + events.size(), received(false, units));
    }

    static CaseNews received(boolean last, LineUnits... units) {
        List<ReceivedItem> items = new ArrayList<>();
        for (LineUnits each : units) {
            items.add(ReceivedItem.of(each, each.line().value()));
        }
        return new CaseNews.GoodsReceived(new Receipt("WH-1", Optional.empty(), items, last));
    }

    /** A parcel with goods of the case is somewhere. */
    CaseStory follows(String parcel, ParcelWay way, LineUnits... units) {
        CaseParcel moved = new CaseParcel(ParcelId.of(parcel), List.of(units), way, Optional.of(at));
        apply(decider().follow(moved, ORDER, known.orElseGet(() -> ReturnCase.unknown(CASE, ORDER))));
        return this;
    }

    CaseStory answers(String refund, TenderId tender, SettlementAct said) {
        return answers(refund, tender, 1, said);
    }

    CaseStory answers(String refund, TenderId tender, int attempt, SettlementAct said) {
        return hears(
                "answer-" + events.size(),
                new CaseNews.RefundAnswered(RefundId.of(refund), tender, attempt, said, Optional.empty()));
    }

    // What is there to see.

    ReturnCase it() {
        return known.orElseThrow();
    }

    Order order() {
        return order;
    }

    List<CaseEvent> events() {
        return events;
    }

    CaseStatus status() {
        return it().status();
    }

    /** What a refund sends on which payment, and how far it is. */
    List<String> parts(String refund) {
        return it().refund(RefundId.of(refund)).orElseThrow().parts().stream()
                .map(part -> part.tender() + " " + part.amount() + " " + part.status())
                .toList();
    }

    Money sent() {
        return order.refunds().stream()
                .flatMap(refund -> refund.tenders().stream())
                .map(part -> part.amount())
                .reduce(cny("0.00"), Money::plus);
    }

    Optional<Money> left() {
        return Entitlement.of(order).refundable(CASE);
    }

    /** How many units another case could take by now. */
    long free(OrderLineId line) {
        return Entitlement.of(order).allowance(line, Basis.RETURN).orElseThrow().units();
    }

    String deadline() {
        return it().deadline()
                .map(each -> each.then() + " " + Duration.between(at, each.at()).toDays() + "d")
                .orElse("none");
    }

    static List<String> why(Decision<CaseDecision> decision) {
        return ((Decision.Refused<CaseDecision>) decision)
                .reasons().stream().map(reason -> reason.code().name()).toList();
    }
}
