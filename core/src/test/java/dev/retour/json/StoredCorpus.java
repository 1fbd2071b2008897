package dev.retour.json;

import dev.retour.desk.Forms;
import dev.retour.desk.Reply;
import dev.retour.kernel.Attributes;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Reason;
import dev.retour.money.TaxedAmount;
import dev.retour.order.Basis;
import dev.retour.order.ChargeAmount;
import dev.retour.order.ChargeMoney;
import dev.retour.order.LineAmount;
import dev.retour.order.LineCost;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.TenderAmount;
import dev.retour.order.entitlement.CreditId;
import dev.retour.order.entitlement.EntitlementReason;
import dev.retour.order.entitlement.Initiated;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.OrderEvent;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.entitlement.RefundedDelivery;
import dev.retour.order.entitlement.ReservedCharge;
import dev.retour.order.entitlement.ReservedLine;
import dev.retour.order.entitlement.Revocation;
import dev.retour.order.entitlement.Share;
import dev.retour.order.entitlement.Units;
import dev.retour.order.terms.BundlePart;
import dev.retour.order.terms.ChargeId;
import dev.retour.order.terms.ChargeLine;
import dev.retour.order.terms.Customer;
import dev.retour.order.terms.Discount;
import dev.retour.order.terms.Funder;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.Promotion;
import dev.retour.order.terms.Tender;
import dev.retour.order.terms.TenderId;
import dev.retour.store.Form;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One sample of everything that is stored, with every part filled. */
final class StoredCorpus {

    /** A value and how it is stored. */
    record Sample<T>(Form<T> form, T value) {

        String text() {
            return form.write(value);
        }

        T read(String text) {
            return form.read(form.schema(), text);
        }

        boolean isIn(String text) {
            return read(text).equals(value);
        }

        String again(String text) {
            return form.write(read(text));
        }
    }

    private static final Forms FORMS = StoredForms.standard();
    private static final OrderId ORDER = OrderId.of("SO-1");
    private static final CaseId CASE = CaseId.of("RMA-1");
    private static final OrderLineId LINE = OrderLineId.of("L1");
    private static final ChargeId CHARGE = ChargeId.of("shipping");
    private static final TenderId TENDER = TenderId.of("alipay");
    private static final RefundId REFUND = RefundId.of("R-1");
    private static final CreditId CREDIT = CreditId.of("K-1");
    private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");
    private static final String DIGEST = "ab".repeat(32);
    private static final String OTHER_DIGEST = "cd".repeat(32);
    private static final List<LineUnits> UNITS = List.of(new LineUnits(LINE, 2, List.of("S1", "S2")));
    private static final TaxedAmount AMOUNT = TaxedAmount.ofGross(cny("-10.00"), cny("-1.15"));
    private static final List<LineAmount> AMOUNTS = List.of(new LineAmount(LINE, AMOUNT));
    private static final List<ChargeAmount> CHARGES = List.of(new ChargeAmount(CHARGE, AMOUNT));
    private static final List<LineMoney> MONEYS = List.of(new LineMoney(LINE, cny("5.00")));
    private static final List<TenderAmount> TENDERS = List.of(new TenderAmount(TENDER, cny("5.00")));
    private static final List<Revocation> REVOCATIONS = List.of(new Revocation("P", LINE, AMOUNT.negated()));
    private static final Initiated.RefundInitiated SENT = new Initiated.RefundInitiated(
            REFUND,
            CASE,
            TENDERS,
            REVOCATIONS,
            UNITS,
            new RefundedDelivery(UNITS, List.of(new ChargeMoney(CHARGE, cny("3.33")))));
    private static final Share SHARE = new Share(TaxedAmount.ofGross(cny("90.00"), cny("10.35")), cny("80.00"));
    private static final List<ReservedLine> TAKEN = List.of(
            new ReservedLine(LINE, Units.parse("1-2,4"), List.of("S1", "S2", "S4"), SHARE),
            new ReservedLine(LINE, Units.NONE, List.of(), SHARE));
    private static final List<ReservedCharge> TAKEN_CHARGES =
            List.of(new ReservedCharge(CHARGE, Units.of(1, 1200), SHARE));

    private final Map<String, Sample<?>> samples = new LinkedHashMap<>();

    private StoredCorpus() {
        facts().forEach(fact -> {
            OrderEvent event = new OrderEvent.Recorded(seen(fact.kind().name()), DIGEST, fact);
            add(event.type(), FORMS.orderEvents(), event);
        });
        changes().forEach(change -> {
            OrderEvent event = new OrderEvent.Decided(change);
            add(event.type(), FORMS.orderEvents(), event);
        });
        add("state.order", FORMS.orders(), order());
        StoredCases.events().forEach(event -> add("event." + event.fact().type(), FORMS.caseEvents(), event));
        add("state.case", FORMS.cases(), StoredCases.state());
        StoredCases.commands().forEach(command -> add("command." + command.name(), FORMS.commands(), command));
        StoredParcels.events().forEach(event -> add("event." + event.type(), FORMS.parcelEvents(), event));
        add("state.parcel", FORMS.parcels(), StoredParcels.state());
        StoredParcels.commands().forEach(command -> add("command." + command.name(), FORMS.parcelCommands(), command));
        add(
                "reply",
                FORMS.replies(),
                Reply.refused(List.of(Reason.of(EntitlementReason.LINE_UNKNOWN)
                        .with("order", ORDER)
                        .with("line", LINE))));
        StoredCases.published().forEach(news -> add("published." + news.type(), FORMS.published(), news));
        StoredParcels.published().forEach(news -> add("published." + news.type(), FORMS.published(), news));
        add("effect.refund", FORMS.effects(), StoredCases.effect());
    }

    static Map<String, Sample<?>> samples() {
        return new StoredCorpus().samples;
    }

    private <T> void add(String name, Form<T> form, T value) {
        samples.put(name, new Sample<>(form, value));
    }

    static Money cny(String amount) {
        return Money.parse("CNY " + amount);
    }

    private static Observation seen(String id) {
        return Observation.of("shop", id, AT);
    }

    static OrderTerms terms() {
        OrderLine line = OrderLine.builder(LINE, "SKU \"1\"", 3)
                .unitPrice(BigMoney.parse("CNY 100.0000"))
                .addDiscounts(
                        new Discount("D", Discount.Level.ORDER, Optional.of("P"), cny("30.00"), Funder.PLATFORM, false))
                .total(TaxedAmount.ofGross(cny("300.00"), cny("34.51")))
                .bundle(new BundlePart(OrderLineId.of("set"), new BigDecimal("0.5"), new BigDecimal("0.25")))
                .lot("LOT")
                .addSerials("S1", "S2", "S3")
                .category("shirts")
                .addFlags("hygiene")
                .attributes(Attributes.none()
                        .with("size", "M 中号")
                        .with("picked", 3)
                        .with("height", new BigDecimal("1.50"))
                        .with("washed", false)
                        .with("made", LocalDate.parse("2026-01-31"))
                        .with("sold", AT))
                .build();
        return OrderTerms.builder(ORDER, CurrencyUnit.of("CNY"))
                .shop("shop")
                .channel("TMALL")
                .legalEntity("ACME")
                .country("CN")
                .placedAt(AT)
                .customer(new Customer("buyer-token", 5, 1, 0).ofTier("GOLD"))
                .addLines(line)
                .addCharges(new ChargeLine(CHARGE, ChargeLine.Type.SHIPPING, "SF", AMOUNT.negated()))
                .addTenders(new Tender(
                        TENDER,
                        "ALIPAY",
                        cny("280.00"),
                        Tender.Phase.FULL,
                        1,
                        Optional.of(new Tender.SharedPayment("PAY-1", cny("500.00")))))
                .addPromotions(new Promotion("P", cny("300.00"), cny("30.00"), Funder.PLATFORM, List.of(LINE)))
                .build();
    }

    private static List<OrderFact> facts() {
        return List.of(
                new OrderFact.Captured(terms()),
                new OrderFact.LineCancelled(UNITS),
                new OrderFact.Shipped(UNITS, Optional.of("PARCEL")),
                new OrderFact.Delivered(UNITS, Optional.empty()),
                new OrderFact.Lost(UNITS, Optional.of("PARCEL")),
                new OrderFact.Confirmed(List.of(LINE)),
                new OrderFact.Invoiced(
                        "INV", OrderFact.InvoiceType.SPECIAL, OrderFact.InvoiceUse.CONFIRMED, AMOUNTS, CHARGES),
                new OrderFact.PriceAdjusted(AMOUNTS),
                new OrderFact.Settled("SET", cny("280.00")),
                new OrderFact.RefundedOutside(OrderFact.RefundCause.UNITS, MONEYS, TENDERS),
                OrderFact.RefundReversed.ofPart("SRC", "REF", MONEYS, TENDERS),
                new OrderFact.ReturnedOutside(Basis.REFUSED, UNITS),
                new OrderFact.ChargedBack("DIS", TENDER, cny("5.00"), OrderFact.DisputeStage.OPENED),
                new OrderFact.IssueCostKnown(List.of(new LineCost(LINE, 2, cny("66.66"), Optional.of("LAYER")))),
                new OrderFact.OpeningPosition(UNITS, MONEYS, TENDERS));
    }

    private static List<Initiated> changes() {
        return List.of(
                new Initiated.Reserved(CASE, Basis.RETURN, TAKEN, TAKEN_CHARGES),
                new Initiated.Released(CASE),
                new Initiated.ReservationChanged(new Initiated.Reserved(CASE, Basis.RETURN, TAKEN, TAKEN_CHARGES)),
                SENT,
                new Initiated.RefundFailed(REFUND, List.of(TENDER)),
                new Initiated.RefundStood(SENT, List.of(TENDER)),
                new Initiated.CreditInitiated(CREDIT, CASE, AMOUNTS, CHARGES),
                new Initiated.CreditVoided(CREDIT));
    }

    private static Order order() {
        Order order = Order.unknown(ORDER)
                .with(seen("1"), DIGEST, new OrderFact.Captured(terms()))
                .with(new Initiated.Reserved(CASE, Basis.RETURN, TAKEN, TAKEN_CHARGES))
                .with(seen("2"), OTHER_DIGEST, new OrderFact.PriceAdjusted(AMOUNTS))
                .with(seen("2"), DIGEST, new OrderFact.PriceAdjusted(List.of()))
                .with(new Initiated.RefundInitiated(RefundId.of("R-0"), CASE, TENDERS, List.of()))
                .with(new Initiated.RefundFailed(RefundId.of("R-0"), List.of(TENDER)));
        return order.with(SENT).with(new Initiated.CreditInitiated(CREDIT, CASE, AMOUNTS, CHARGES));
    }
}
