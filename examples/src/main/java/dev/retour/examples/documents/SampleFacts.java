package dev.retour.examples.documents;

import static dev.retour.examples.documents.SampleOrder.ALIPAY;
import static dev.retour.examples.documents.SampleOrder.SHIPPING;
import static dev.retour.examples.documents.SampleOrder.SHIRTS;
import static dev.retour.examples.documents.SampleOrder.cny;
import static dev.retour.examples.documents.SampleOrder.taxed;

import dev.retour.kernel.Observation;
import dev.retour.order.Basis;
import dev.retour.order.ChargeAmount;
import dev.retour.order.LineAmount;
import dev.retour.order.LineCost;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.ObservedFact;
import dev.retour.order.OrderFact;
import dev.retour.order.OrderFact.DisputeStage;
import dev.retour.order.OrderFact.InvoiceType;
import dev.retour.order.OrderFact.InvoiceUse;
import dev.retour.order.OrderFact.RefundCause;
import dev.retour.order.TenderAmount;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that can happen to the sample order, each once. */
final class SampleFacts {

    private static final Optional<String> PARCEL = Optional.of("SF-1");
    private static final List<LineUnits> UNITS = List.of(new LineUnits(SHIRTS, 2, List.of("S-1", "S-2")));
    private static final List<LineAmount> AMOUNTS = List.of(new LineAmount(SHIRTS, taxed("200.00", "23.01")));
    private static final List<LineAmount> LESS = List.of(new LineAmount(SHIRTS, taxed("-10.00", "-1.15")));
    private static final List<ChargeAmount> CHARGES = List.of(new ChargeAmount(SHIPPING, taxed("12.00", "0.68")));
    private static final List<LineMoney> MONEYS = List.of(new LineMoney(SHIRTS, cny("5.00")));
    private static final List<TenderAmount> TENDERS = List.of(new TenderAmount(ALIPAY, cny("5.00")));
    private static final List<LineCost> COSTS = List.of(new LineCost(SHIRTS, 2, cny("66.66"), Optional.of("LAYER-1")));

    private SampleFacts() {}

    static List<ObservedFact> facts() {
        return Stream.of(
                        new OrderFact.Captured(SampleOrder.terms()),
                        new OrderFact.LineCancelled(UNITS),
                        new OrderFact.Shipped(UNITS, PARCEL),
                        new OrderFact.Delivered(UNITS, PARCEL),
                        new OrderFact.Lost(UNITS, PARCEL),
                        new OrderFact.Confirmed(List.of(SHIRTS)),
                        new OrderFact.Invoiced("INV-1", InvoiceType.SPECIAL, InvoiceUse.CONFIRMED, AMOUNTS, CHARGES),
                        new OrderFact.PriceAdjusted(LESS),
                        new OrderFact.Settled("SET-1", cny("282.00")),
                        new OrderFact.RefundedOutside(RefundCause.UNITS, MONEYS, TENDERS),
                        OrderFact.RefundReversed.ofPart("erp", "refund-17", MONEYS, TENDERS),
                        new OrderFact.ReturnedOutside(Basis.REFUSED, UNITS),
                        new OrderFact.ChargedBack("DIS-1", ALIPAY, cny("5.00"), DisputeStage.OPENED),
                        new OrderFact.IssueCostKnown(COSTS),
                        new OrderFact.OpeningPosition(UNITS, MONEYS, TENDERS))
                .map(SampleFacts::seen)
                .toList();
    }

    private static ObservedFact seen(OrderFact fact) {
        String id = fact.kind().name();
        return new ObservedFact(SampleOrder.ID, Observation.of("shop", id, SampleOrder.DAY), fact);
    }
}
