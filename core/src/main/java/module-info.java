/**
 * The domain of Retour: returns, and the proof of what couriers, platforms and banks bill and pay.
 *
 * <p>Nothing here opens a socket, starts a thread, or reads a clock, a default zone or a default locale.
 */
@org.jspecify.annotations.NullMarked
module dev.retour.core {
    requires transitive org.joda.money;
    requires com.fasterxml.jackson.core;
    requires org.slf4j;
    requires static org.immutables.value;
    requires static org.jspecify;

    exports dev.retour;
    exports dev.retour.courier;
    exports dev.retour.courier.rating;
    exports dev.retour.desk;
    exports dev.retour.freight;
    exports dev.retour.host;
    exports dev.retour.json;
    exports dev.retour.kernel;
    exports dev.retour.matching;
    exports dev.retour.money;
    exports dev.retour.order;
    exports dev.retour.order.entitlement;
    exports dev.retour.order.terms;
    exports dev.retour.parcel;
    exports dev.retour.parcel.tracking;
    exports dev.retour.policy;
    exports dev.retour.published;
    exports dev.retour.reconciliation.billing;
    exports dev.retour.returns;
    exports dev.retour.returns.authorization;
    exports dev.retour.returns.compensation;
    exports dev.retour.returns.disposition;
    exports dev.retour.returns.receipt;
    exports dev.retour.returns.settlement;
    exports dev.retour.store;
}
