package dev.retour.jdbc.internal;

import dev.retour.jdbc.internal.Write.Insert;
import dev.retour.jdbc.internal.Write.Presence;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** H2, in this process or behind a socket. */
public final class H2 extends RowByRow {

    private static final String DUPLICATE = "23505";

    /** Lock timeout and concurrent update. */
    private static final Set<Integer> LOST = Set.of(50200, 90131);

    /** How H2 wants to be spoken to. */
    public H2() {}

    @Override
    public String script() {
        return "dev/retour/jdbc/h2/V001__retour.sql";
    }

    @Override
    public String now() {
        return "CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000000 AS BIGINT)";
    }

    /** H2 sorts texts by their UTF-16 units; their bytes have the order of code points. */
    @Override
    public String order() {
        return "stream_order";
    }

    @Override
    public String ordered() {
        return "STRINGTOUTF8(?)";
    }

    @Override
    public String locking() {
        return "";
    }

    @Override
    public boolean locksGaps() {
        return false;
    }

    @Override
    public String latest() {
        return "";
    }

    /**
     * H2 keeps the answer of a query and gives it again as long as it believes that no table has changed; while others
     * commit, that is at times wrong. It never does so if the condition draws a number.
     */
    @Override
    public String anew(String query) {
        if (!query.contains(" WHERE ")) {
            throw new IllegalArgumentException("A query needs a condition to be read anew: " + query);
        }
        return query.replaceFirst(" WHERE ", " WHERE RAND() >= 0 AND ");
    }

    @Override
    public Set<String> insertAbsent(Session session, Insert insert, String key) {
        int at = insert.columns().indexOf(Column.text(key));
        Set<String> added = new HashSet<>();
        insert.rows().stream()
                .filter(row -> add(session, insert, row))
                .forEach(row -> added.add(String.valueOf(row.get(at))));
        return added;
    }

    @Override
    long insert(Session session, Insert insert) {
        return insert.presence() == Presence.NEW
                ? batch(session, "INSERT " + text(session, insert), insert.rows())
                : insert.rows().stream()
                        .filter(row -> add(session, insert, row))
                        .count();
    }

    /** In H2 a statement that fails leaves its transaction usable. */
    private static boolean add(Session session, Insert insert, List<@Nullable Object> row) {
        try (PreparedStatement statement = session.prepare(new Sql("INSERT " + text(session, insert), row))) {
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            if (DUPLICATE.equals(e.getSQLState())) {
                return false;
            }
            throw session.failure(e);
        }
    }

    @Override
    public boolean isLostRace(SQLException e) {
        return LOST.contains(e.getErrorCode());
    }
}
