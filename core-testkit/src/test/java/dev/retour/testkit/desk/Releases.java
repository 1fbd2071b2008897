package dev.retour.testkit.desk;

import dev.retour.desk.Desk;
import dev.retour.desk.Forms;
import dev.retour.desk.Host;
import dev.retour.host.Authorizer;
import dev.retour.host.Configuration;
import dev.retour.host.RetourObserver;
import dev.retour.json.StoredForms;
import dev.retour.order.entitlement.Order;
import dev.retour.order.entitlement.OrderEvent;
import dev.retour.returns.CaseEvent;
import dev.retour.store.Form;
import dev.retour.store.Storage;
import java.util.function.UnaryOperator;

/** Desks of other releases, on the storage of a fixture. */
record Releases(Fixture at) {

    /** A form of states that is none, so that the events are read. */
    private record Ahead(Form<Order> form) implements Form<Order> {
        @Override
        public int schema() {
            return form.schema() + 1;
        }

        @Override
        public String write(Order value) {
            return form.write(value);
        }

        @Override
        public Order read(int schema, String data) {
            return form.read(schema - 1, data);
        }
    }

    /** A release whose states have another form, so that it reads the events. */
    Desk replaying() {
        return replaying(at.storage);
    }

    Desk replaying(Storage storage) {
        Forms now = StoredForms.standard();
        return desk(storage, with(now, now.orderEvents(), new Ahead(now.orders())));
    }

    /** A release that knows more events of orders. */
    Desk readingOrdersBy(UnaryOperator<Form<OrderEvent>> more) {
        Forms now = StoredForms.standard();
        return desk(at.storage, with(now, more.apply(now.orderEvents()), now.orders()));
    }

    /** A release that knows more events of cases. */
    Desk readingCasesBy(UnaryOperator<Form<CaseEvent>> more, Authorizer authorizer) {
        Forms now = StoredForms.standard();
        return desk(at.storage, with(now, now.orderEvents(), now.orders(), more.apply(now.caseEvents())), authorizer);
    }

    private static Forms with(Forms now, Form<OrderEvent> events, Form<Order> orders) {
        return with(now, events, orders, now.caseEvents());
    }

    private static Forms with(Forms now, Form<OrderEvent> events, Form<Order> orders, Form<CaseEvent> cases) {
        return new Forms(
                events,
                orders,
                cases,
                now.cases(),
                now.parcelEvents(),
                now.parcels(),
                now.commands(),
                now.parcelCommands(),
                now.replies(),
                now.published(),
                now.effects());
    }

    private Desk desk(Storage storage, Forms forms) {
        return desk(storage, forms, Authorizer.ANYBODY);
    }

    private Desk desk(Storage storage, Forms forms, Authorizer authorizer) {
        Host host = new Host(Configuration.standard(), authorizer, RetourObserver.NOBODY, at.clock);
        return new Desk(storage, host, forms);
    }
}
