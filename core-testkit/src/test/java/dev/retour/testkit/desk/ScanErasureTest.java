package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Depot.P1;
import static dev.retour.testkit.desk.Depot.P2;
import static dev.retour.testkit.desk.Depot.seen;
import static dev.retour.testkit.desk.Fixture.ORDER;
import static dev.retour.testkit.desk.Fixture.SHIRTS;
import static dev.retour.testkit.desk.Fixture.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Attributes;
import dev.retour.kernel.Personal;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.tracking.Scan;
import dev.retour.parcel.tracking.TrackingEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who signed for a parcel can be erased, whatever else is known of it. */
class ScanErasureTest {

    private static final String NAME = "Zhang San";

    private final Depot depot = new Depot();

    private static Scan signed() {
        return seen(TrackingEvent.DELIVERED, "09:00", Attributes.none().with("signer", Personal.of(NAME)));
    }

    /** The name of who signed, as long as it is there. */
    private Optional<String> signer(ParcelId parcel) {
        Scan scan = depot.parcel(parcel).scans().get(0).scan();
        return depot.shop
                .personal(scan.attributes().find("signer").orElseThrow().text())
                .map(Personal::reveal);
    }

    private void observe(OrderFact fact) {
        depot.shop.orders().record(depot.at.seen(fact.kind().type()), ORDER, fact);
    }

    @Test
    void names_in_scans_of_a_parcel_of_which_nothing_else_is_known_are_erased_by_the_parcel() {
        depot.parcels.observe(P1, signed());
        depot.parcels.observe(P2, signed());

        assertThat(depot.shop.erase(P1)).isEqualTo(1);

        assertThat(signer(P1)).isEmpty();
        assertThat(signer(P2)).contains(NAME);
        assertThat(depot.shop.erase(P1)).isZero();
        assertThat(depot.shop.erase(ParcelId.of("P-9"))).isZero();
        depot.parcels.observe(P1, signed());
        assertThat(signer(P1)).as("a repetition brings nothing back").isEmpty();
        depot.check();
    }

    @Test
    void names_in_scans_of_a_parcel_on_its_way_to_the_customer_are_erased_with_the_customer() {
        depot.parcels.observe(P1, signed());
        depot.at.capture(ORDER);
        observe(new OrderFact.Shipped(List.of(LineUnits.of(SHIRTS, 1)), Optional.of(P1.value())));

        assertThat(depot.shop.erase(SUBJECT)).isEqualTo(2);

        assertThat(signer(P1)).isEmpty();
    }

    @Test
    void names_in_scans_of_a_parcel_that_arrived_or_was_lost_are_erased_with_the_order() {
        depot.parcels.observe(P1, signed());
        depot.parcels.observe(P2, signed());
        observe(new OrderFact.Delivered(List.of(LineUnits.of(SHIRTS, 1)), Optional.of(P1.value())));
        observe(new OrderFact.Lost(List.of(LineUnits.of(SHIRTS, 1)), Optional.of(P2.value())));

        assertThat(depot.shop.erase(ORDER)).isEqualTo(2);
    }

    @Test
    void what_a_fact_names_as_its_parcel_may_be_no_id_of_one() {
        observe(new OrderFact.Shipped(List.of(LineUnits.of(SHIRTS, 1)), Optional.of(" P-1\n")));

        assertThat(depot.shop.erase(ORDER)).isZero();
    }
}
