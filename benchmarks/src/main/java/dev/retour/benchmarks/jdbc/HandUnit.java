package dev.retour.benchmarks.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a careful developer writes: one prepared statement a table, rows in batches, all in one transaction. */
final class HandUnit {

    private final Connection connection;

    HandUnit(Connection connection) {
        this.connection = connection;
    }

    /** Locks the orders and cases of visits, and reads the versions of those that there are. */
    Map<String, Long> lock(List<Visit> visits) throws SQLException {
        Stream<String> orders = visits.stream().map(visit -> visit.orderId().value());
        Stream<String> cases = visits.stream().map(visit -> visit.caseId().value());
        String[] types = new String[2 * visits.size()];
        Arrays.fill(types, 0, visits.size(), "order");
        Arrays.fill(types, visits.size(), types.length, "return");
        try (PreparedStatement statement = connection.prepareStatement(HandTable.LOCK)) {
            scope(statement);
            statement.setArray(3, connection.createArrayOf("text", types));
            statement.setArray(
                    4,
                    connection.createArrayOf(
                            "text", Stream.concat(orders, cases).toArray()));
            return versions(statement.executeQuery());
        }
    }

    private static Map<String, Long> versions(ResultSet rows) throws SQLException {
        Map<String, Long> versions = new HashMap<>();
        while (rows.next()) {
            String snapshot = rows.getString(6);
            if (rows.getString(3).isEmpty() || snapshot.isEmpty()) {
                throw new IllegalStateException("A stream has a hash and a snapshot.");
            }
            versions.put(rows.getString(1), rows.getLong(2));
        }
        return versions;
    }

    /** How many of the commands are known. */
    int known(List<String> commands) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(HandTable.KNOWN)) {
            scope(statement);
            statement.setArray(3, connection.createArrayOf("text", commands.toArray()));
            ResultSet rows = statement.executeQuery();
            int known = 0;
            while (rows.next()) {
                known++;
            }
            return known;
        }
    }

    private static void scope(PreparedStatement statement) throws SQLException {
        statement.setString(1, Platform.SCOPE.tenant());
        statement.setString(2, Platform.SCOPE.company());
    }

    /** Writes everything of the visits, and tells how many rows that were to be new or changed were not. */
    int write(List<HandRows> visits) throws SQLException {
        int missed = insert(HandTable.CLAIM, visits, rows -> List.of(rows.claim()));
        missed += batch(HandTable.MOVE, visits.stream().map(HandUnit::move).toList());
        missed += insert(HandTable.STREAM, visits, rows -> List.of(rows.opened()));
        missed += insert(HandTable.EVENT, visits, HandRows::events);
        missed += insert(HandTable.LINK, visits, HandRows::links);
        return missed + insert(HandTable.OUTBOX, visits, HandRows::messages);
    }

    private static List<@Nullable Object> move(HandRows rows) {
        List<@Nullable Object> order = rows.order();
        List<@Nullable Object> values = new ArrayList<>(order.subList(HandTable.KEY, order.size()));
        values.addAll(order.subList(0, HandTable.KEY));
        values.add(rows.before());
        return values;
    }

    private int insert(HandTable table, List<HandRows> visits, Function<HandRows, List<List<@Nullable Object>>> rows)
            throws SQLException {
        return batch(
                table.insert(),
                visits.stream().flatMap(visit -> rows.apply(visit).stream()).toList());
    }

    private int batch(String sql, List<List<@Nullable Object>> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (List<@Nullable Object> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    statement.setObject(i + 1, row.get(i));
                }
                statement.addBatch();
            }
            return (int) Arrays.stream(statement.executeBatch())
                    .filter(count -> count == 0)
                    .count();
        }
    }
}
