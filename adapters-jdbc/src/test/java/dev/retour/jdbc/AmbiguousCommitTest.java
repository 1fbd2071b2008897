package dev.retour.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.jdbc.LossyLine.Loss;
import dev.retour.store.Claim;
import dev.retour.store.OutcomeUnknownException;
import dev.retour.store.StorageException;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When the line breaks, nobody lies about what was stored. */
@Timeout(60)
class AmbiguousCommitTest {

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void a_lost_answer_to_the_commit_is_unknown_and_the_command_sent_again_is_the_same(TestDatabase database)
            throws Exception {
        assertThat(sentAgainAfter(database, Loss.THE_ANSWER)).isEqualTo(Orders.same(0));
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void a_lost_commit_is_unknown_and_the_command_sent_again_is_the_first(TestDatabase database) throws Exception {
        assertThat(sentAgainAfter(database, Loss.THE_COMMIT)).isEqualTo(new Claim.First());
    }

    private static Claim sentAgainAfter(TestDatabase database, Loss loss) throws Exception {
        TestTables tables = TestTables.of(database);
        tables.renew();
        URI url = URI.create(database.url().substring("jdbc:".length()));
        try (LossyLine line = new LossyLine(url.getPort())) {
            String lossy = database.url().replace(":" + url.getPort() + "/", ":" + line.port() + "/");
            DataSource dataSource = Lent.dataSource(() -> DriverManager.getConnection(lossy));
            line.lose(loss);
            assertThatThrownBy(() -> Orders.send(JdbcStorage.on(dataSource), 0))
                    .isInstanceOf(OutcomeUnknownException.class);
        }
        Claim again = Orders.send(tables.storage(true), 0);
        Orders.assertExactly(tables, 1);
        return again;
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void a_backend_that_is_killed_before_the_commit_has_stored_nothing(TestDatabase database) throws SQLException {
        TestTables tables = TestTables.of(database);
        tables.renew();
        String asked = database == TestDatabase.POSTGRESQL ? "SELECT pg_backend_pid()" : "SELECT CONNECTION_ID()";
        String kill = database == TestDatabase.POSTGRESQL ? "SELECT pg_terminate_backend(%s)" : "KILL %s";

        JdbcStorage storage = JdbcStorage.on(Lent.dataSource(database::connect))
                .publishingTo((connection, envelopes) -> database.execute(kill.formatted(id(connection, asked))));

        assertThatThrownBy(() -> Orders.send(storage, 0))
                .isInstanceOf(StorageException.class)
                .isNotInstanceOf(OutcomeUnknownException.class);
        assertThat(tables.count("claim")).isZero();
        assertThat(Orders.send(tables.storage(true), 0)).isEqualTo(new Claim.First());
        Orders.assertExactly(tables, 1);
    }

    private static String id(Connection connection, String asked) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(asked)) {
            row.next();
            return row.getString(1);
        }
    }
}
