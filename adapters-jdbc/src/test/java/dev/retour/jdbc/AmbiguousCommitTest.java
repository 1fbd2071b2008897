package dev.retour.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.host.RetourObserver.Outcome;
import dev.retour.jdbc.LossyLine.Loss;
import dev.retour.store.Claim;
import dev.retour.store.OutcomeUnknownException;
import dev.retour.store.StorageException;
import java.net.URI;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When the line breaks, nobody lies about what was stored; and what is sent again gets the first answer. */
@Timeout(60)
class AmbiguousCommitTest {

    private static final int DEEDS = 60;

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void a_lost_answer_to_the_commit_is_unknown_and_what_is_sent_again_gets_the_first_answer(TestDatabase database)
            throws Exception {
        assertThat(sentAgain(database, Loss.THE_ANSWER)).containsOnly(Outcome.REPEATED);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void a_lost_commit_is_unknown_and_what_is_sent_again_is_the_first(TestDatabase database) throws Exception {
        assertThat(sentAgain(database, Loss.THE_COMMIT)).contains(Outcome.ACCEPTED, Outcome.REFUSED);
    }

    /** Sends deeds, some over a line that breaks and then again; gives how the latter ended. */
    private static List<Outcome> sentAgain(TestDatabase database, Loss loss) throws Exception {
        TestTables tables = TestTables.of(database);
        tables.renew();
        Office office = new Office(tables.storage(true));
        List<String> answers = new ArrayList<>();
        List<Outcome> again = new ArrayList<>();
        for (int i = 0; i < DEEDS; i++) {
            boolean breaks = i % 6 == 0;
            if (breaks) {
                lose(database, loss, i);
            }
            answers.add(office.send(i));
            if (breaks) {
                again.add(office.last());
            }
        }
        Unharmed unharmed = new Unharmed().until(DEEDS);
        assertThat(answers).isEqualTo(unharmed.answers());
        unharmed.assertSame(office.picture(), tables);
        return again;
    }

    private static void lose(TestDatabase database, Loss loss, int deed) throws Exception {
        URI url = URI.create(database.url().substring("jdbc:".length()));
        try (LossyLine line = new LossyLine(url.getPort())) {
            String lossy = database.url().replace(":" + url.getPort() + "/", ":" + line.port() + "/");
            line.lose(loss);
            Office office = new Office(JdbcStorage.on(Lent.dataSource(() -> DriverManager.getConnection(lossy))));
            assertThatThrownBy(() -> office.send(deed)).isInstanceOf(OutcomeUnknownException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void a_backend_that_is_killed_before_the_commit_has_stored_nothing(TestDatabase database) throws SQLException {
        TestTables tables = TestTables.of(database);
        tables.renew();
        JdbcStorage storage = JdbcStorage.on(Lent.dataSource(database::connect))
                .publishingTo((connection, envelopes) ->
                        Backend.of(database, connection).kill());

        assertThatThrownBy(() -> Orders.send(storage, 0))
                .isInstanceOf(StorageException.class)
                .isNotInstanceOf(OutcomeUnknownException.class);
        assertThat(tables.count("claim")).isZero();
        assertThat(Orders.send(tables.storage(true), 0)).isEqualTo(new Claim.First());
        Orders.assertExactly(tables, 1);
    }
}
