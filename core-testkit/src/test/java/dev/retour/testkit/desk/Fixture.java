package dev.retour.testkit.desk;

import dev.retour.Retour;
import dev.retour.Shop;
import dev.retour.kernel.Actor;
import dev.retour.kernel.Attributes;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Personal;
import dev.retour.kernel.Scope;
import dev.retour.money.TaxedAmount;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.OrderFact.Captured;
import dev.retour.order.OrderFact.Delivered;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.ChargeLine;
import dev.retour.order.terms.Customer;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.Tender;
import dev.retour.order.terms.TenderId;
import dev.retour.store.Envelope;
import dev.retour.store.InMemoryStorage;
import dev.retour.store.Outbox;
import dev.retour.store.Storage;
import dev.retour.store.StoredEvent;
import dev.retour.store.StreamId;
import dev.retour.testkit.FixedClock;
import dev.retour.testkit.TrustingShop;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A shop with one order: three shirts at 10.00, shipping at 6.00, paid by card and by points. */
final class Fixture {

    static final Scope SCOPE = Scope.of("acme", "CN01");
    static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
    static final OrderId ORDER = OrderId.of("O-1");
    static final CaseId CASE = CaseId.of("R-1");
    static final OrderLineId SHIRTS = OrderLineId.of("L-1");
    static final ChargeId SHIPPING = ChargeId.of("S-1");
    static final TenderId CARD = TenderId.of("card");
    static final TenderId POINTS = TenderId.of("points");
    static final String PHONE = "13800138000";
    static final String SUBJECT = "customer-9";

    final FixedClock clock = FixedClock.at("2026-03-01T08:00:00Z");
    final InMemoryStorage storage = InMemoryStorage.of(clock);
    final Shop shop = retour(each -> each).shop(SCOPE).as(Actor.of("clerk-7"));

    Retour retour(UnaryOperator<Retour.Builder> more) {
        return more.apply(Retour.builder().storage(storage).clock(clock).configuration(TrustingShop.settings()))
                .build();
    }

    Shop shop(Storage other) {
        return retour(each -> each.storage(other)).shop(SCOPE).as(Actor.of("clerk-7"));
    }

    static Money cny(String amount) {
        return Money.of(CNY, new BigDecimal(amount));
    }

    static CommandId id(String id) {
        return CommandId.of(id);
    }

    static OrderTerms terms(OrderId order) {
        OrderLine shirts = OrderLine.builder(SHIRTS, "SHIRT", 3)
                .unitPrice(BigMoney.of(CNY, new BigDecimal("10.00")))
                .total(TaxedAmount.ofGross(cny("30.00"), cny("3.45")))
                .build();
        return OrderTerms.builder(order, CNY)
                .shop("tmall-1")
                .channel("tmall")
                .country("CN")
                .placedAt(FixedClock.at("2026-02-20T08:00:00Z").instant())
                .customer(Customer.of(SUBJECT))
                .addLines(shirts)
                .addCharges(new ChargeLine(
                        SHIPPING, ChargeLine.Type.SHIPPING, "std", TaxedAmount.ofGross(cny("6.00"), cny("0.36"))))
                .addTenders(
                        Tender.full(CARD, "card", cny("30.00")),
                        new Tender(POINTS, "points", cny("6.00"), Tender.Phase.FULL, 1, Optional.empty()))
                .attributes(Attributes.none().with("phone", Personal.of(PHONE)).with("channel-note", "vip"))
                .build();
    }

    Observation seen(String id) {
        return Observation.of("erp", id, clock.instant().minus(Duration.ofHours(1)));
    }

    void capture(OrderId order) {
        shop.orders().record(seen("captured"), order, new Captured(terms(order)));
        shop.orders().record(seen("delivered"), order, delivered(3));
    }

    static OrderFact delivered(long quantity) {
        return new Delivered(List.of(LineUnits.of(SHIRTS, quantity)), Optional.empty());
    }

    List<StoredEvent> events(StreamId stream) {
        return storage.read(SCOPE, reader -> reader.events(stream, 0, 10_000));
    }

    static StreamId order(OrderId order) {
        return new StreamId("order", order.value());
    }

    static StreamId returnCase(CaseId caseId) {
        return new StreamId("return", caseId.value());
    }

    List<Envelope> messages() {
        return storage.outbox().lease(10_000, Duration.ofMinutes(1)).stream()
                .map(Outbox.Delivery::envelope)
                .toList();
    }
}
