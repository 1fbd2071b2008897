package dev.retour.benchmarks.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;

/** A PostgreSQL of this JVM alone, on a free port of this machine, with the settings that it comes with. */
final class Server implements AutoCloseable {

    private static final int CONNECTIONS = 8;

    private final EmbeddedPostgres postgres;
    private final HikariDataSource pool;

    private Server(EmbeddedPostgres postgres, HikariDataSource pool) {
        this.postgres = postgres;
        this.pool = pool;
    }

    static Server start() {
        try {
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
            return new Server(postgres, pool(postgres.getPort(), ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HikariDataSource pool(int port, String options) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres&reWriteBatchedInserts=true" + options);
        config.setMaximumPoolSize(CONNECTIONS);
        return new HikariDataSource(config);
    }

    /** Connections as a host would lend them. */
    DataSource pool() {
        return pool;
    }

    /** Connections whose commits do not wait for the disk, to fill the tables before the clock starts. */
    HikariDataSource hurried() {
        return pool(postgres.getPort(), "&options=-c%20synchronous_commit=off");
    }

    @Override
    public void close() {
        pool.close();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
