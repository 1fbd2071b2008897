package dev.retour.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.kernel.Reason;
import dev.retour.store.Claim;
import dev.retour.store.Storage;
import dev.retour.store.StorageException;
import dev.retour.store.StreamMovedException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A guest in the host's transaction touches nothing that is the host's. */
class JoinedTest {

    private static final Set<String> THE_HOSTS_OWN = Set.of(
            "commit",
            "rollback",
            "setSavepoint",
            "releaseSavepoint",
            "setAutoCommit",
            "close",
            "abort",
            "setTransactionIsolation",
            "setReadOnly",
            "setSchema",
            "setCatalog",
            "setHoldability",
            "setClientInfo");

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void a_connection_with_autocommit_is_refused_and_nothing_is_stored(TestDatabase database) throws SQLException {
        TestTables tables = TestTables.of(database);
        tables.renew();
        try (Connection connection = database.connect()) {
            Storage joined = tables.storage(true).joined(connection);

            assertThatThrownBy(() -> Orders.send(joined, 0))
                    .isInstanceOfSatisfying(
                            StorageException.class,
                            refusal -> assertThat(refusal.reasons())
                                    .containsExactly(Reason.of(JdbcReason.JOINED_NEEDS_TRANSACTION)));
            assertThat(connection.getAutoCommit()).isTrue();
        }
        assertThat(tables.count("claim")).isZero();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void nothing_of_the_hosts_connection_is_touched(TestDatabase database) throws SQLException {
        TestTables tables = TestTables.of(database);
        tables.renew();
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            Storage joined = tables.storage(true).joined(guarded(connection));
            for (int i = 0; i < 5; i++) {
                assertThat(Orders.send(joined, i)).isEqualTo(new Claim.First());
                assertThat(Orders.send(joined, i)).isEqualTo(Orders.same(i));
            }
            assertThatThrownBy(() -> joined.inUnit(Orders.SHOP, unit -> {
                        unit.lock(Orders.streams(0));
                        unit.append(Orders.order(3), 99, java.util.List.of(), new dev.retour.store.Snapshot(1, "{}"));
                        return unit;
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            connection.commit();
        }
        Orders.assertExactly(tables, 5);
    }

    /** In the transaction of a host that has another isolation, a race that was lost is a move, not a mystery. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void under_a_stricter_isolation_a_lost_race_is_a_move(TestDatabase database) throws SQLException {
        race(database, Connection.TRANSACTION_REPEATABLE_READ);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void under_read_committed_every_command_is_stored(TestDatabase database) throws SQLException {
        race(database, Connection.TRANSACTION_READ_COMMITTED);
    }

    private static void race(TestDatabase database, int isolation) throws SQLException {
        TestTables tables = TestTables.of(database);
        tables.renew();
        Orders.send(tables.storage(true), 0);
        try (Connection connection = database.connect()) {
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
            Storage joined = tables.storage(true).joined(connection);
            joined.read(Orders.SHOP, reader -> reader.head(Orders.order(3)));
            Orders.send(tables.storage(true), 3);
            try {
                Orders.send(joined, 6);
                connection.commit();
            } catch (StreamMovedException e) {
                connection.rollback();
                Orders.send(joined, 6);
                connection.commit();
            }
        }
        assertThat(tables.count("claim")).isEqualTo(3);
        Orders.assertWhole(tables, 3);
    }

    private static Connection guarded(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    assertThat(THE_HOSTS_OWN).doesNotContain(method.getName());
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** MariaDB shows on demand what came later than the snapshot; the others do not, and cannot be certain. */
    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void where_absence_cannot_be_certain_the_host_is_told_which_isolation_it_needs(TestDatabase database)
            throws SQLException {
        TestTables tables = TestTables.of(database);
        tables.renew();
        try (Connection connection = database.connect()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            Storage joined = tables.storage(true).joined(connection);
            if (database == TestDatabase.MARIADB) {
                assertThat(absent(joined)).isFalse();
                connection.commit();
            } else {
                assertThatThrownBy(() -> absent(joined))
                        .isInstanceOfSatisfying(
                                StorageException.class,
                                refusal -> assertThat(refusal.reasons())
                                        .containsExactly(Reason.of(JdbcReason.JOINED_NEEDS_READ_COMMITTED)
                                                .with("rows", tables.name("stream") + " " + Orders.order(3))));
            }
            connection.rollback();
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            assertThat(absent(joined)).isFalse();
        }
    }

    private static boolean absent(Storage joined) {
        return joined.inUnit(
                Orders.SHOP,
                unit -> unit.lock(java.util.List.of(Orders.order(3)))
                        .get(Orders.order(3))
                        .exists());
    }
}
