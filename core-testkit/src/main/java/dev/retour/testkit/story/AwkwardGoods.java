package dev.retour.testkit.story;

import dev.retour.order.LineUnits;
import dev.retour.parcel.ParcelId;
import dev.retour.returns.CaseNews;
import dev.retour.returns.disposition.Disposition;
import dev.retour.returns.disposition.Disposition.Origin;
import dev.retour.returns.disposition.DispositionAct;
import dev.retour.returns.disposition.DispositionRequest;
import dev.retour.returns.receipt.Grade;
import dev.retour.returns.receipt.Inspection;
import java.util.List;

/** Writes stories whose goods come in another way than they should, or never. */
record AwkwardGoods(StoryPen pen) {

    private static final String OTHER_WAREHOUSE = "CHENGDU";

    void write() {
        pen.arrive();
        switch (pen.kind) {
            case NOBODY_ASKED -> nobodyAsked();
            case IN_TWO_PARCELS -> comeApart(StoryPen.WAREHOUSE);
            case TO_TWO_WAREHOUSES -> comeApart(OTHER_WAREHOUSE);
            case EMPTY_PARCEL -> emptyParcel();
            case SERIAL_SWITCHED -> serialSwitched();
            default -> neverComeBack();
        }
    }

    private void nobodyAsked() {
        pen.days(3);
        pen.receive(1);
        pen.days(1);
        pen.open(pen.changedMind());
        pen.putAway(1);
        pen.refund();
    }

    private void comeApart(String second) {
        pen.open(pen.changedMind());
        pen.days(2);
        pen.news("first-scan", new CaseNews.GoodsShipped(pen.parcel()));
        pen.news("second-scan", new CaseNews.GoodsShipped(ParcelId.of(pen.parcel() + "-2")));
        pen.days(2);
        pen.receive("first-receipt", StoryPen.WAREHOUSE, false, pen.units(1));
        pen.days(1);
        pen.receive("second-receipt", second, true, pen.units(1));
        pen.hours(3);
        pen.inspect(Inspection.accepted(pen.units(2), Grade.of(Grade.Kind.A)));
        pen.dispose(away(StoryPen.WAREHOUSE), away(second));
        pen.refund();
    }

    private DispositionRequest away(String warehouse) {
        return DispositionRequest.accepted(pen.units(1), DispositionAct.RESTOCK, warehouse);
    }

    /** The customer has forgotten to put the goods in, and sends them after it. */
    private void emptyParcel() {
        pen.open(pen.changedMind());
        pen.days(2);
        pen.news("scan", new CaseNews.GoodsShipped(pen.parcel()));
        pen.days(2);
        pen.receive("empty", StoryPen.WAREHOUSE, true);
        pen.days(4);
        pen.receive(1);
        pen.putAway(1);
        pen.refund();
    }

    /** Another piece comes than the one that was sold, and the right one when the customer is told. */
    private void serialSwitched() {
        pen.open(pen.changedMind());
        pen.days(4);
        LineUnits other = new LineUnits(pen.line.id(), 1, List.of("OTHER-" + pen.caseId));
        pen.receive("switched", StoryPen.WAREHOUSE, false, other);
        pen.days(5);
        pen.receive(1);
        pen.putAway(1);
        pen.refund();
    }

    private void neverComeBack() {
        pen.open(pen.changedMind().intake(Stories.FAST_REFUND));
        pen.refund();
        pen.days(30);
        pen.dispose(new DispositionRequest(
                pen.units(1), Origin.ABSENT, Disposition.PENDING, DispositionAct.LEAVE, "CUSTOMER"));
    }
}
