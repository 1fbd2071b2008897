package dev.retour.benchmarks.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * A PostgreSQL of this JVM alone, on a free port of this machine. A commit waits for the disk: the library that starts it
 * turns that off for the sake of tests, so it is turned on again, and checked.
 */
final class Server implements AutoCloseable {

    private static final int CONNECTIONS = 8;
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

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
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
            return checked(new Server(postgres, pool(postgres.getPort(), "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Server checked(Server server) {
        try {
            DURABLE.forEach(server::check);
            return server;
        } catch (IllegalStateException e) {
            server.close();
            throw e;
        }
    }

    private void check(String setting) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW " + setting)) {
            rows.next();
            if (!rows.getString(1).equals("on")) {
                throw new IllegalStateException("PostgreSQL runs without " + setting + ": its commits mean nothing.");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL does not tell its " + setting + ".", e);
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
