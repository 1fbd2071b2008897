package dev.retour.jdbc;

import dev.retour.jdbc.internal.Dialect;
import dev.retour.jdbc.internal.H2;
import dev.retour.jdbc.internal.MariaDb;
import dev.retour.jdbc.internal.PostgreSql;
import dev.retour.kernel.Reason;
import dev.retour.store.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The databases that Retour knows. Some may be added; keep a default branch. */
public enum Database {
    /** PostgreSQL 14 and later. */
    POSTGRESQL("PostgreSQL", "postgresql"),
    /** MariaDB 10.6 and later. */
    MARIADB("MariaDB", "mariadb"),
    /** H2 2.3 and later, for tests and demonstrations. */
    H2("H2", "h2");

    private final String product;
    private final String folder;

    Database(String product, String folder) {
        this.product = product;
        this.folder = folder;
    }

    /**
     * Asks a connection what it leads to.
     *
     * @param connection an open connection
     * @return the database
     * @throws StorageException if it is none of these, with {@link JdbcReason#DATABASE_UNKNOWN}
     * @throws SQLException if the connection does not answer
     */
    public static Database of(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName();
        for (Database database : values()) {
            if (database.product.equals(name)) {
                return database;
            }
        }
        throw new StorageException(Reason.of(JdbcReason.DATABASE_UNKNOWN).with("product", name), null);
    }

    /**
     * The scripts that make the tables, in the order in which they are run: resources of this module.
     *
     * @return their paths, such as {@code dev/retour/jdbc/postgresql/V001__retour.sql}
     */
    public List<String> scripts() {
        return List.of("dev/retour/jdbc/" + folder + "/V001__retour.sql");
    }

    Dialect dialect() {
        return switch (this) {
            case POSTGRESQL -> new PostgreSql();
            case MARIADB -> new MariaDb();
            case H2 -> new H2();
        };
    }
}
