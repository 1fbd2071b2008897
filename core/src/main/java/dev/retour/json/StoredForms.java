package dev.retour.json;

import dev.retour.desk.Forms;
import dev.retour.desk.RefundOrder;
import dev.retour.desk.Reply;
import dev.retour.kernel.ReasonCode;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.OrderEvent;
import dev.retour.parcel.tracking.ParcelCommand;
import dev.retour.parcel.tracking.Tracking;
import dev.retour.parcel.tracking.TrackingFact;
import dev.retour.published.Published;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseEvent;
import dev.retour.returns.ReturnCase;

/** How the library stores what it stores. */
public final class StoredForms {

    private static final ScalarCodec<ReasonCode> CODES =
            new ScalarCodec<>(ReasonCode.class, KnownCodes::find, ReasonCode::code, "");

    private static final Forms STANDARD = new Forms(
            StoredForm.of(OrderEvent.class),
            StoredForm.of(Order.class),
            StoredForm.of(CaseEvent.class, CODES),
            StoredForm.of(ReturnCase.class, CODES),
            StoredForm.of(TrackingFact.class),
            StoredForm.of(Tracking.class),
            StoredForm.of(CaseCommand.class, CODES),
            StoredForm.of(ParcelCommand.class),
            StoredForm.of(Reply.class, CODES),
            StoredForm.of(Published.class, CODES),
            StoredForm.of(RefundOrder.class));

    private StoredForms() {}

    /**
     * The forms of this release.
     *
     * @return the forms, made once
     */
    public static Forms standard() {
        return STANDARD;
    }
}
