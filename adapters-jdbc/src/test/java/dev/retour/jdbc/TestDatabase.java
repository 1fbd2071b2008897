package dev.retour.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** A real database that the tests of this JVM share. It starts when it is first asked for, and ends with the JVM. */
enum TestDatabase {
    POSTGRESQL {
        @Override
        String start() throws Exception {
            return PostgresServer.start();
        }
    },
    MARIADB {
        @Override
        String start() throws Exception {
            return MariaDbServer.start();
        }
    },
    H2_MEMORY {
        @Override
        String start() {
            return "jdbc:h2:mem:retour;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=1000;USER=sa";
        }
    },
    H2_FILE {
        @Override
        String start() throws IOException {
            return "jdbc:h2:" + Files.createTempDirectory("retour-h2").resolve("retour")
                    + ";WRITE_DELAY=0;LOCK_TIMEOUT=1000;DB_CLOSE_ON_EXIT=TRUE;USER=sa";
        }
    };

    static final String SCHEMA = "shop";

    private final Map<Boolean, HikariDataSource> pools = new ConcurrentHashMap<>();
    private String url = "";

    abstract String start() throws Exception;

    /** How many transactions are open, besides the one that asks. */
    long open() throws SQLException {
        String question = switch (this) {
            case POSTGRESQL -> "SELECT COUNT(*) FROM pg_stat_activity WHERE state LIKE 'idle in transaction%'";
            case MARIADB -> "SELECT COUNT(*) FROM information_schema.innodb_trx";
            default -> "SELECT COUNT(*) FROM information_schema.locks";
        };
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Where connections come from, with a schema of the name {@link #SCHEMA} beside the one that they have. */
    synchronized String url() {
        if (url.isEmpty()) {
            try {
                url = start();
                try (Connection connection = connect()) {
                    execute(connection, "CREATE SCHEMA " + SCHEMA, "CREATE TABLE host_row (text VARCHAR(100))");
                }
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
        return url;
    }

    /** A pool that gives connections with autocommit on or off. */
    DataSource pool(boolean autocommit) {
        String to = url();
        return pools.computeIfAbsent(autocommit, each -> pool(to, 40, each));
    }

    /** A pool of its own. */
    static HikariDataSource pool(String url, int most, boolean autocommit) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setAutoCommit(autocommit);
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    /** A connection of its own, with autocommit on. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url());
    }

    /** Runs statements in one transaction. */
    void execute(String... statements) throws SQLException {
        try (Connection connection = pool(true).getConnection()) {
            execute(connection, statements);
        }
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String each : statements) {
                statement.execute(each);
            }
            connection.commit();
        }
    }
}
