package dev.retour.jdbc;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A program of its own that sends deeds, one after the other, and says what was answered. */
final class Worker {

    private Worker() {}

    /**
     * Sends deeds.
     *
     * @param arguments the name of the database, its URL, the first deed, and the one after the last
     */
    public static void main(String[] arguments) throws SQLException {
        try (Connection one = DriverManager.getConnection(arguments[1])) {
            Office office = new Office(JdbcStorage.on(Lent.dataSource(() -> Kept.open(one))));
            WorkerProcess.say(
                    Backend.of(TestDatabase.valueOf(arguments[0]), one).id());
            for (int i = Integer.parseInt(arguments[2]); i < Integer.parseInt(arguments[3]); i++) {
                WorkerProcess.say(office.send(i));
            }
        }
    }
}
