package dev.retour.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/** A real PostgreSQL, on a free port of this machine alone. It is never killed itself, so it need not wait for the disk. */
final class PostgresServer {

    private PostgresServer() {}

    static String start() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "200")
                .setServerConfig("fsync", "off")
                // How long it waits before it looks for units that wait for each other; a second, as it is.
                .setServerConfig("deadlock_timeout", "100ms")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres";
    }
}
