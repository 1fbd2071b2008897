package dev.retour.jdbc;

import dev.retour.store.OwnedStorage;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A program of its own that sends commands, one after the other, and says which were acknowledged. */
final class Worker {

    private Worker() {}

    /**
     * Sends commands.
     *
     * @param arguments the URL of the database, the first command, and the one after the last
     */
    public static void main(String[] arguments) throws SQLException {
        try (java.sql.Connection one = DriverManager.getConnection(arguments[0])) {
            OwnedStorage storage = JdbcStorage.on(Lent.dataSource(() -> Kept.open(one)));
            for (int i = Integer.parseInt(arguments[1]); i < Integer.parseInt(arguments[2]); i++) {
                Orders.send(storage, i);
                System.out.println(i);
            }
        }
    }
}
