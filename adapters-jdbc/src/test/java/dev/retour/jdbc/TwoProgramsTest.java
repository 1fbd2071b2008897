package dev.retour.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two hosts on one database take no more than there is, and lose nothing. */
class TwoProgramsTest {

    private static final int DEEDS = 60;

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    @Timeout(120)
    void two_programs_of_ten_threads_never_take_more_of_one_order_than_it_has(TestDatabase database) throws Exception {
        TestTables tables = TestTables.of(database);
        tables.renew();
        Office office = new Office(tables.storage(true));
        Contest.prepare(office.shop());

        Contest.assertFair(played(database), office.shop());

        Picture picture = office.picture();
        assertThat(tables.count("claim")).as("no command is lost").isEqualTo(2 * Contest.WANTED);
        assertThat(picture.effects()).hasSize((int) Contest.REFUNDS).doesNotHaveDuplicates();
        assertThat(picture.messages().values().stream().mapToLong(List::size).sum())
                .as("opened, approved and waiting for a label, reckoned and sent")
                .isEqualTo(3 * Contest.UNITS + 2 * Contest.REFUNDS);
    }

    private static List<String> played(TestDatabase database) throws Exception {
        WorkerProcess one = WorkerProcess.start(Contender.class, database, "one");
        WorkerProcess other = WorkerProcess.start(Contender.class, database, "other");
        assertThat(one.line()).contains("ready");
        assertThat(other.line()).contains("ready");
        one.begin();
        other.begin();
        List<String> said = new ArrayList<>(one.finish());
        said.addAll(other.finish());
        return said;
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    @Timeout(120)
    void two_programs_that_send_the_same_end_where_one_would(TestDatabase database) throws Exception {
        TestTables tables = TestTables.of(database);
        tables.renew();
        WorkerProcess one = WorkerProcess.start(Worker.class, database, 0, DEEDS);
        WorkerProcess other = WorkerProcess.start(Worker.class, database, 0, DEEDS);
        assertThat(one.line()).isNotEqualTo(other.line());

        Unharmed unharmed = new Unharmed().until(DEEDS);
        assertThat(one.finish()).isEqualTo(unharmed.answers());
        assertThat(other.finish()).isEqualTo(unharmed.answers());
        unharmed.assertSame(new Office(tables.storage(true)).picture(), tables);
    }
}
