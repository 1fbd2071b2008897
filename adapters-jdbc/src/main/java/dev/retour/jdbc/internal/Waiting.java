package dev.retour.jdbc.internal;

import dev.retour.store.Envelope;
import dev.retour.store.Outbox.Delivery;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A message that may be lent.
 *
 * @param first the position of the first message of its aggregate
 * @param position its position
 * @param attempts how often it was lent
 * @param isBlocked whether it is dead, or lent, or waits to be tried again
 * @param envelope the message
 */
record Waiting(long first, long position, int attempts, boolean isBlocked, Envelope envelope) {

    static Waiting read(ResultSet row) throws SQLException {
        return new Waiting(
                row.getLong("first_no"),
                row.getLong("queue_no"),
                row.getInt("attempts"),
                row.getInt("blocked") == 1,
                Messages.read(row));
    }

    Delivery delivery(String token) {
        return new Delivery(position, token, attempts + 1, envelope);
    }
}
