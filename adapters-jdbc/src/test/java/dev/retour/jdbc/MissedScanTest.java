package dev.retour.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.Retour;
import dev.retour.Shop;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Reason;
import dev.retour.kernel.Scope;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.tracking.Carried;
import dev.retour.parcel.tracking.Scan;
import dev.retour.parcel.tracking.TrackingEvent;
import dev.retour.returns.CaseCommand;
import dev.retour.store.Head;
import dev.retour.store.NewEvent;
import dev.retour.store.StoreReason;
import dev.retour.store.StoredEvent;
import dev.retour.store.StreamId;
import dev.retour.store.StreamMovedException;
import dev.retour.testkit.FixedClock;
import dev.retour.testkit.TrustingShop;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A case was read-only for another release while its parcel was scanned. Whoever opens it again learns of the scan, also within a
 * transaction of the host that began to read before it.
 */
class MissedScanTest {

    private static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    private static final Scope HERE = Scope.of("acme", "CN01");
    private static final Scope THERE = Scope.of("acme", "CN02");
    private static final OrderId ORDER = OrderId.of("O-1");
    private static final CaseId CASE = CaseId.of("R-1");
    private static final ParcelId PARCEL = ParcelId.of("P-1");
    private static final StreamId PARCEL_STREAM = new StreamId("parcel", "P-1");
    private static final StreamId CASE_STREAM = new StreamId("return", "R-1");

    private static Shop shop(JdbcStorage storage, Scope scope) {
        return Retour.builder()
                .storage(storage)
                .configuration(TrustingShop.settings())
                .clock(FixedClock.at(START.plusSeconds(7_200)))
                .build()
                .shop(scope)
                .as(Actor.of("clerk-7"));
    }

    private static CommandId id(String id) {
        return CommandId.of(id);
    }

    /** A return whose goods are in a parcel that nobody has scanned yet. */
    private static Shop returned(JdbcStorage storage, Scope scope) {
        Shop shop = shop(storage, scope);
        LineUnits units = LineUnits.of(Sold.line(1), 1);
        List<OrderFact> facts = List.of(
                new OrderFact.Captured(Sold.terms(ORDER, 1, 1)),
                new OrderFact.Shipped(List.of(units), Optional.empty()),
                new OrderFact.Delivered(List.of(units), Optional.empty()));
        facts.forEach(
                fact -> shop.orders().record(Observation.of("erp", fact.kind().name(), START), ORDER, fact));
        shop.returns()
                .open(ORDER, CASE, id("open"), wish -> wish.line(units.line(), 1))
                .orThrow();
        shop.parcels()
                .planReturn(PARCEL, id("plan"), Carried.of(ORDER, CASE, units))
                .orThrow();
        return shop;
    }

    /** What a release does that cannot read the case: it stores the scan, closes the case, and tells it nothing. */
    private static void scannedByAnotherRelease(JdbcStorage storage) {
        Observation seen = Observation.of("sf", "scan-1", START.plusSeconds(3_600));
        returned(storage, THERE).parcels().observe(PARCEL, Scan.of(seen, TrackingEvent.MOVED));
        Head scanned = storage.read(THERE, reader -> reader.head(PARCEL_STREAM));
        List<NewEvent> news = storage.read(THERE, reader -> reader.events(PARCEL_STREAM, 1, 100)).stream()
                .map(StoredEvent::event)
                .toList();
        storage.inUnit(HERE, unit -> {
            Head head = unit.lock(List.of(PARCEL_STREAM, CASE_STREAM)).get(PARCEL_STREAM);
            unit.append(PARCEL_STREAM, head.version(), news, scanned.snapshot().orElseThrow());
            unit.close(CASE_STREAM, Reason.of(StoreReason.EVENT_UNREADABLE));
            return head;
        });
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whoever_opens_a_case_again_on_a_snapshot_from_before_the_scan_learns_of_it_or_has_to_begin_again(
            TestDatabase database) throws SQLException {
        TestTables tables = TestTables.of(database);
        tables.renew();
        JdbcStorage storage = tables.storage(true);
        Shop here = returned(storage, HERE);
        try (Connection connection = database.connect()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            Shop joined = here.within(storage.joined(connection));
            assertThat(joined.parcels().find(PARCEL)).isPresent();
            assertThat(joined.returns().find(CASE)).isPresent();
            scannedByAnotherRelease(storage);
            try {
                assign(joined);
            } catch (StreamMovedException e) {
                connection.rollback();
                assign(joined);
            }
            connection.commit();
        }
        assertThat(storage.read(HERE, reader -> reader.head(CASE_STREAM)).unreadable())
                .isEmpty();
        assertThat(here.returns().find(CASE).orElseThrow().isShipped()).isTrue();
    }

    private static void assign(Shop shop) {
        shop.returns()
                .execute(id("assign"), new CaseCommand.Assign(ORDER, CASE, "somebody"))
                .orThrow();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void an_owned_unit_locks_the_parcels_of_a_case_that_it_opens_again(TestDatabase database) throws SQLException {
        TestTables tables = TestTables.of(database);
        tables.renew();
        JdbcStorage storage = tables.storage(true);
        Shop here = returned(storage, HERE);
        scannedByAnotherRelease(storage);

        assign(here);

        assertThat(here.returns().find(CASE).orElseThrow().isShipped()).isTrue();
    }
}
