package dev.retour.jdbc;

import dev.retour.store.Envelope;
import dev.retour.store.OwnedStorage;
import dev.retour.testkit.storage.HostTransaction;
import dev.retour.testkit.storage.JoinedStorageKit;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;

/** The promises of a storage, owned and joined, in some tables of some database. */
abstract class JdbcKit extends JoinedStorageKit {

    private final TestTables tables;
    private final boolean autocommit;

    JdbcKit(TestTables tables, boolean autocommit) {
        this.tables = tables;
        this.autocommit = autocommit;
    }

    @BeforeEach
    void renew() throws SQLException {
        tables.renew();
    }

    @Override
    public OwnedStorage storage() {
        return tables.storage(autocommit);
    }

    @Override
    public OwnedStorage publishingTo(Consumer<List<Envelope>> sink) {
        return tables.storage(autocommit).publishingTo((connection, envelopes) -> sink.accept(envelopes));
    }

    @Override
    public void passTime(Duration time) {
        try {
            tables.passTime(time);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public HostTransaction begin() {
        return JdbcHost.begin(tables, autocommit);
    }

    @Override
    public HostTransaction beginOnSnapshot() {
        return JdbcHost.beginOnSnapshot(tables, autocommit);
    }

    @Override
    public boolean refusesOnSnapshot() {
        return tables.database() != TestDatabase.MARIADB;
    }
}
