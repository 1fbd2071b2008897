package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Depot.P1;
import static dev.retour.testkit.desk.Depot.goods;
import static dev.retour.testkit.desk.Fixture.CASE;
import static dev.retour.testkit.desk.Fixture.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.Observation;
import dev.retour.parcel.tracking.Carried;
import dev.retour.parcel.tracking.Scan;
import dev.retour.parcel.tracking.TrackingEvent;
import dev.retour.returns.CaseParcel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/** Which cases a parcel takes along is read before it is locked, and may be another one by then. */
class ParcelRaceTest {

    private static final CaseId OTHER = CaseId.of("R-2");
    private static final int ROUNDS = 60;

    private final Depot depot = new Depot();

    private void link(int round) {
        depot.parcels.link(P1, Fixture.id("link-" + round), goods(OTHER)).orThrow();
        depot.parcels.unlink(P1, Fixture.id("unlink-" + round), OTHER).orThrow();
    }

    private void scan(int round) {
        TrackingEvent kind = round % 2 == 0 ? TrackingEvent.LOST : TrackingEvent.FOUND;
        Observation observation =
                Observation.of("sf", "s" + round, Depot.time("09:00").plusSeconds(60L * round));
        depot.parcels.observe(P1, Scan.of(observation, kind));
    }

    private static void times(IntConsumer work) {
        for (int round = 0; round < ROUNDS; round++) {
            work.accept(round);
        }
    }

    @Test
    void every_case_knows_of_its_parcel_what_holds_however_links_and_scans_meet() {
        depot.at.capture(ORDER);
        depot.open(ORDER, CASE, 2);
        depot.open(ORDER, OTHER, 1);
        depot.sent(P1, goods(CASE));
        List<CompletableFuture<Void>> both = List.of(
                CompletableFuture.runAsync(() -> times(this::link)),
                CompletableFuture.runAsync(() -> times(this::scan)));
        both.forEach(CompletableFuture::join);
        Carried last = goods(OTHER, 1);
        depot.parcels.link(P1, depot.next(), last).orThrow();

        assertThat(depot.parcel(P1).scans()).hasSize(ROUNDS);
        assertThat(depot.returnCase(OTHER).parcels()).containsExactly(CaseParcel.of(depot.parcel(P1), last));
        assertThat(depot.returnCase(CASE).parcel(P1))
                .isEqualTo(Optional.of(CaseParcel.of(depot.parcel(P1), goods(CASE))));
        depot.check();
    }
}
