package dev.retour.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.desk.RefundOrder;
import dev.retour.store.EffectRequest;
import dev.retour.store.Envelope;
import dev.retour.store.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A program that is killed at any moment has stored what it was told is stored, and nothing by half. What it has stored is,
 * hash by hash and text by text, what the same deeds give in memory.
 */
class CrashTest {

    private static final int AGAIN = 2;

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    @Timeout(120)
    void five_kills_leave_nothing_half_done(TestDatabase database) throws Exception {
        survive(database, 5);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    @Tag("full")
    void twenty_kills_leave_nothing_half_done(TestDatabase database) throws Exception {
        survive(database, 20);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    @Tag("soak")
    void two_hundred_kills_leave_nothing_half_done(TestDatabase database) throws Exception {
        survive(database, 200);
    }

    /** A run that refused everything, or nothing, would prove little. */
    @Test
    void what_is_sent_is_accepted_and_refused_for_many_reasons() {
        List<String> answers = new Unharmed().until(800).answers();

        assertThat(answers.stream().filter(answer -> answer.startsWith("Reply[outcome=ACCEPTED")))
                .hasSizeGreaterThan(40);
        assertThat(answers)
                .filteredOn(answer -> answer.startsWith("Reply[outcome=REFUSED"))
                .hasSizeGreaterThan(40)
                .asString()
                .contains("desk.COMMAND_ID_REUSED", "entitlement.UNITS_EXCEEDED", "entitlement.ORDER_NOT_CAPTURED")
                .contains("entitlement.REFUND_EXCEEDED", "entitlement.CASE_HAS_STARTED", "return.CASE_EXISTS")
                .contains("return.CASE_UNKNOWN", "return.CASE_OF_OTHER_ORDER", "return.NOT_IN_THIS_STATE")
                .contains(
                        "return.DEADLINE_AHEAD",
                        "return.NOT_DONE",
                        "return.NO_SUCH_DEADLINE",
                        "return.REFUND_NOT_THERE")
                .contains("entitlement.REFUND_UNKNOWN", "entitlement.REFUND_EXISTS");
    }

    /** News of refunds that nobody sent would prove little too. */
    @Test
    void what_payment_services_tell_moves_refunds() {
        Picture picture = new Unharmed().until(800).picture();

        assertThat(picture.messages().values().stream()
                        .flatMap(List::stream)
                        .map(Envelope::message)
                        .filter(message -> message.type().equals("refund.answered"))
                        .map(Message::data))
                .asString()
                .contains("PENDING", "UNKNOWN", "SETTLED", "FAILED", "REVERSED");
        assertThat(picture.effects())
                .extracting(EffectRequest::kind)
                .contains(RefundOrder.Action.SUBMIT.kind(), RefundOrder.Action.ASK.kind());
    }

    private static void survive(TestDatabase database, int kills) throws Exception {
        TestTables tables = TestTables.of(database);
        tables.renew();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Office office = new Office(tables.storage(true));
        Unharmed unharmed = new Unharmed();
        for (int i = 0; i < kills; i++) {
            int first = Math.max(0, unharmed.deeds() - AGAIN);
            List<String> acknowledged = acknowledged(database, first, random);
            unharmed.until(first + acknowledged.size());
            assertThat(acknowledged)
                    .as("seed %d", seed)
                    .isEqualTo(unharmed.answers().subList(first, first + acknowledged.size()));
            Picture found = office.picture();
            if (!unharmed.isSame(found, tables)) {
                unharmed.until(unharmed.deeds() + 1);
            }
            unharmed.assertSame(found, tables);
        }
        resend(office, unharmed, tables);
    }

    /** What a program was answered until it was killed. */
    private static List<String> acknowledged(TestDatabase database, int first, Random random) throws Exception {
        WorkerProcess worker = WorkerProcess.start(Worker.class, database, first, Integer.MAX_VALUE);
        Backend backend = new Backend(database, Long.parseLong(worker.line().orElseThrow()));
        List<String> acknowledged = new ArrayList<>();
        for (int wanted = AGAIN + 1 + random.nextInt(30); wanted > 0; wanted--) {
            acknowledged.add(worker.line().orElseThrow());
        }
        TimeUnit.NANOSECONDS.sleep(random.nextLong(TimeUnit.MILLISECONDS.toNanos(20)));
        worker.kill();
        acknowledged.addAll(worker.rest());
        backend.awaitEnd();
        return acknowledged;
    }

    /** Every deed once more, and some new ones: the end is that of a run without a crash. */
    private static void resend(Office office, Unharmed unharmed, TestTables tables) {
        unharmed.until(unharmed.deeds() + 5);
        for (int i = 0; i < unharmed.deeds(); i++) {
            assertThat(office.send(i)).isEqualTo(unharmed.answers().get(i));
        }
        unharmed.assertSame(office.picture(), tables);
    }
}
