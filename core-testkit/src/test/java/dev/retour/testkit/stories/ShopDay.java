package dev.retour.testkit.stories;

import dev.retour.OpenRequest;
import dev.retour.Retour;
import dev.retour.Shop;
import dev.retour.desk.Noted;
import dev.retour.desk.RefundAnswer;
import dev.retour.desk.RefundOrder;
import dev.retour.desk.Reply;
import dev.retour.desk.Settings;
import dev.retour.host.Configuration;
import dev.retour.json.StoredForms;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Scope;
import dev.retour.order.Basis;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.entitlement.Entitlement;
import dev.retour.order.entitlement.Order;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.TenderId;
import dev.retour.policy.Effect;
import dev.retour.policy.RefundTiming;
import dev.retour.policy.ReturnPolicy;
import dev.retour.policy.RiskThresholds;
import dev.retour.policy.Rule;
import dev.retour.policy.Verdict;
import dev.retour.policy.Wording;
import dev.retour.published.Published;
import dev.retour.returns.settlement.SettlementAct;
import dev.retour.store.Effects;
import dev.retour.store.Envelope;
import dev.retour.store.InMemoryStorage;
import dev.retour.store.Outbox;
import dev.retour.testkit.FixedClock;
import dev.retour.testkit.simulation.Streams;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.joda.money.Money;

/** A shop with one order, from the sale on: what happens to it, what people want, and what a payment service says. */
final class ShopDay {

    static final Scope SCOPE = Scope.of("acme", "CN01");
    static final OrderId ORDER = OrderId.of("SO-1");

    private final FixedClock clock = FixedClock.at("2026-03-01T08:00:00Z");
    private final InMemoryStorage storage = InMemoryStorage.of(clock);
    private final List<Envelope> heard = new ArrayList<>();
    private final Shop shop;
    private OrderTerms terms = Basket.in("CNY").terms();
    private int said;

    private ShopDay(ReturnPolicy policy, RiskThresholds risks) {
        Configuration settings = Configuration.builder()
                .set(Settings.RETURN_POLICY, policy)
                .set(Settings.RISK_THRESHOLDS, risks)
                .build();
        shop = Retour.builder()
                .storage(storage)
                .clock(clock)
                .configuration(settings)
                .build()
                .shop(SCOPE)
                .as(Actor.of("clerk-7"));
    }

    static ShopDay under(ReturnPolicy policy) {
        return under(policy, RiskThresholds.STANDARD);
    }

    static ShopDay under(ReturnPolicy policy, RiskThresholds risks) {
        return new ShopDay(policy, risks);
    }

    /** Everything is allowed and approved at once, and money goes back at a time. */
    static ShopDay refundingAt(RefundTiming timing, Effect... more) {
        List<Effect> then = new ArrayList<>(List.of(
                new Effect.Judge(Verdict.ALLOW, new Wording("All is allowed.", "均可退。")),
                new Effect.AutoApprove(Optional.empty()),
                new Effect.RefundAt(timing)));
        then.addAll(List.of(more));
        return under(policy(then));
    }

    /** Everything is allowed, and approved at once up to an amount. */
    static ShopDay refundingUpTo(String most) {
        return under(policy(List.of(
                new Effect.Judge(Verdict.ALLOW, new Wording("All is allowed.", "均可退。")),
                Effect.AutoApprove.upTo(Money.parse(most)))));
    }

    /** A person decides, and money goes back after the inspection. */
    static ShopDay reviewing() {
        return under(
                policy(List.of(new Effect.Judge(Verdict.REVIEW, new Wording("A person looks at each.", "人工审核。")))));
    }

    private static ReturnPolicy policy(List<Effect> then) {
        return new ReturnPolicy("house", ZoneOffset.UTC, List.of(new Rule("house", Optional.empty(), then)));
    }

    // What happens to the order.

    ShopDay sells(Basket basket) {
        terms = basket.terms();
        return happens("captured", new OrderFact.Captured(terms));
    }

    ShopDay shipsAll() {
        return happens("shipped", new OrderFact.Shipped(all(), Optional.of("OUT-1")));
    }

    ShopDay deliversAll() {
        return shipsAll().happens("delivered", new OrderFact.Delivered(all(), Optional.of("OUT-1")));
    }

    private List<LineUnits> all() {
        return terms.lines().stream()
                .map(line -> LineUnits.of(line.id(), line.quantity()))
                .toList();
    }

    ShopDay happens(String id, OrderFact fact) {
        tells(id, fact);
        return this;
    }

    Noted tells(String id, OrderFact fact) {
        return shop.orders().record(seen("erp", id), ORDER, fact);
    }

    Observation seen(String source, String id) {
        return Observation.of(source, id, clock.instant());
    }

    Instant now() {
        return clock.instant();
    }

    ShopDay days(long days) {
        clock.pass(Duration.ofDays(days));
        return this;
    }

    // What people want.

    Shop shop() {
        return shop;
    }

    /** Each command has an id of its own. */
    CommandId command() {
        said++;
        return CommandId.of("C-" + said);
    }

    CaseAtHand opens(String id, UnaryOperator<OpenRequest> wish) {
        asks(id, wish).orThrow();
        return theCase(id);
    }

    Reply asks(String id, UnaryOperator<OpenRequest> wish) {
        return shop.returns().open(ORDER, CaseId.of(id), command(), wish);
    }

    /** A case, be it one that nobody has opened yet. */
    CaseAtHand theCase(String id) {
        return new CaseAtHand(this, CaseId.of(id));
    }

    // What a payment service does.

    /** It says the same of everything that it is asked by now. */
    List<RefundOrder> paymentsSay(SettlementAct act) {
        return paymentsSay(asked -> act);
    }

    List<RefundOrder> paymentsSay(Function<RefundOrder, SettlementAct> act) {
        Effects queue = storage.effects();
        List<Effects.Work> work = queue.lease(
                Set.of(RefundOrder.Action.SUBMIT.kind(), RefundOrder.Action.ASK.kind()), 100, Duration.ofMinutes(1));
        work.forEach(each -> shop.answer(queue, each, RefundAnswer.of(act.apply(shop.asked(each)), clock.instant())));
        return work.stream().map(shop::asked).toList();
    }

    // What is there to see.

    Order order() {
        return shop.orders().find(ORDER).orElseThrow();
    }

    Entitlement entitlement() {
        return shop.orders().entitlement(ORDER);
    }

    Money left(String payment) {
        return entitlement().refundable(TenderId.of(payment)).orElseThrow();
    }

    long free(String line) {
        return entitlement()
                .allowance(OrderLineId.of(line), Basis.RETURN)
                .orElseThrow()
                .units();
    }

    /** What we have sent of the order, but for what failed or came back. */
    Money sent() {
        return order().refunds().stream()
                .flatMap(refund -> refund.tenders().stream())
                .map(part -> part.amount())
                .reduce(Money.zero(terms.currency()), Money::plus);
    }

    /** What listeners were told since they were asked last. */
    List<Envelope> messages() {
        List<Outbox.Delivery> news = storage.outbox().lease(1_000, Duration.ofMinutes(1));
        storage.outbox().acknowledge(news);
        return news.stream().map(Outbox.Delivery::envelope).toList();
    }

    /** Cases whose deadline has come. */
    List<String> due() {
        return shop.returns().due(Optional.empty(), 100).stream()
                .map(each -> each.caseId().value())
                .toList();
    }

    /** Cases of the order, be they opened or not. */
    List<String> casesOfTheOrder() {
        return shop.returns().ofOrder(ORDER, Optional.empty(), 100).stream()
                .map(CaseId::value)
                .toList();
    }

    /** Cases that are late, and where they are. */
    List<String> late() {
        List<String> late = new ArrayList<>();
        shop.returns()
                .breaches(each ->
                        each.breaches().forEach(breach -> late.add(each.caseId().value() + " " + breach.status())));
        return late;
    }

    void actsOnDue() {
        shop.returns().actOnDue(each -> {});
    }

    /** What listeners were told of one kind, of all that was ever told. */
    <N extends Published> List<N> news(Class<N> type) {
        heard.addAll(messages());
        return heard.stream()
                .map(Envelope::message)
                .map(each -> StoredForms.standard().published().read(each.schema(), each.data()))
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** All streams are whole, and each state is what its events make of it. */
    void check() {
        new Streams(storage, SCOPE).check();
    }
}
