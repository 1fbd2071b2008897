package dev.retour.benchmarks.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.benchmarks.Work;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JdbcSuiteTest {

    private static final Plan PLAN = Plan.spread(3);
    private static final String NOT_BY_HAND = "hash|content_hash|queue_no";
    private static final String RECORDED = "26030009999999";
    private static final String NAMED_BY_JOBS = NOT_BY_HAND + "|command_id|cause";

    @Test
    void by_hand_the_same_rows_are_written_as_by_the_library() throws Exception {
        try (RetourCommits ours = new RetourCommits(PLAN);
                HandCommits byHand = new HandCommits(PLAN)) {
            assertThat(results(byHand, 7)).isEqualTo(results(ours, 7)).containsOnly("1");
            assertSame(ours.server(), byHand.server(), NOT_BY_HAND);
        }
    }

    @Test
    void a_batch_by_hand_writes_the_same_rows_as_a_job() throws Exception {
        try (RetourBatches ours = new RetourBatches(PLAN, 3);
                HandBatches byHand = new HandBatches(PLAN, 3)) {
            assertThat(results(byHand, 4)).isEqualTo(results(ours, 4)).containsOnly("3");
            assertSame(ours.server(), byHand.server(), NAMED_BY_JOBS);
        }
    }

    @Test
    void a_hot_order_has_all_its_cases_before_the_next_has_any() {
        Plan hot = Plan.hot(2);

        assertThat(hot.visit(0)).isEqualTo(new Visit(0, 0));
        assertThat(hot.visit(Plan.MOST - 1)).isEqualTo(new Visit(0, Plan.MOST - 1));
        assertThat(hot.visit(Plan.MOST)).isEqualTo(new Visit(1, 0));
    }

    @Test
    void spread_cases_go_to_each_order_in_turn() {
        assertThat(PLAN.visit(2)).isEqualTo(new Visit(2, 0));
        assertThat(PLAN.visit(3)).isEqualTo(new Visit(0, 1));
    }

    private static <A> List<String> results(Work<A> work, int runs) throws Exception {
        List<String> results = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            results.add(work.result(work.run(0)).toString());
        }
        return results;
    }

    private static void assertSame(Server ours, Server byHand, String without) throws SQLException {
        for (String table : List.of("stream", "event", "claim", "outbox", "link", "effect", "personal")) {
            assertThat(rows(byHand, table, without)).as(table).isEqualTo(rows(ours, table, without));
        }
        assertFull(ours);
    }

    /** Two servers without rows would be the same too. */
    private static void assertFull(Server ours) throws SQLException {
        long cases = count(ours, "claim", "");
        assertThat(cases).isPositive();
        assertThat(count(ours, "link", "stream_type=return")).isEqualTo(cases);
        assertThat(count(ours, "event", "event_type=order.reserved")).isEqualTo(cases);
        for (String table : List.of("event", "outbox")) {
            assertThat(count(ours, table, "_type=return.opened")).as(table).isEqualTo(cases);
        }
        assertThat(count(ours, "event", "stream_type=return"))
                .as("opened and approved")
                .isEqualTo(2 * cases);
        assertThat(count(ours, "outbox", "stream_type=return"))
                .as("opened, approved, and waiting for a label")
                .isEqualTo(3 * cases);
    }

    private static long count(Server server, String table, String text) throws SQLException {
        return rows(server, table, "").stream()
                .filter(row -> row.contains(text))
                .count();
    }

    private static TreeSet<String> rows(Server server, String table, String without) throws SQLException {
        try (Connection connection = server.pool().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT * FROM retour_" + table)) {
            TreeSet<String> rows = new TreeSet<>();
            while (found.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    String name = found.getMetaData().getColumnName(i);
                    if (!name.matches(without)) {
                        row.append(name)
                                .append('=')
                                .append(text(found.getString(i)))
                                .append('\n');
                    }
                }
                rows.add(row.toString());
            }
            rows.removeIf(row -> row.contains(RECORDED));
            return rows;
        }
    }

    /** By hand, an order keeps the hashes of the facts that were recorded of another. */
    private static String text(String value) {
        return String.valueOf(value).replaceAll("\"content\":\"[0-9a-f]{64}\"", "");
    }
}
