package dev.retour.examples.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** The database of the ERP, in memory, with two tables of its own. It lives as long as a connection to it. */
record ErpDatabase(DataSource dataSource, Connection open) implements AutoCloseable {

    static ErpDatabase start() throws SQLException {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";LOCK_TIMEOUT=3000");
        ErpDatabase database = new ErpDatabase(dataSource, dataSource.getConnection());
        database.run("CREATE TABLE erp_return (number VARCHAR(40) PRIMARY KEY, order_no VARCHAR(128) NOT NULL)");
        database.run("CREATE TABLE erp_outbox (id VARCHAR(400) PRIMARY KEY, topic VARCHAR(100), body CLOB)");
        return database;
    }

    void run(String sql) throws SQLException {
        try (Statement statement = open.createStatement()) {
            statement.execute(sql);
        }
    }

    /** How many rows a table has. */
    long count(String table) throws SQLException {
        try (Statement statement = open.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        open.close();
    }
}
