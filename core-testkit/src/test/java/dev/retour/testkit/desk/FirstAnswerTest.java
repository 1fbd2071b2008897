package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Fixture.CASE;
import static dev.retour.testkit.desk.Fixture.ORDER;
import static dev.retour.testkit.desk.Fixture.SCOPE;
import static dev.retour.testkit.desk.Fixture.SHIRTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.desk.BulkItem;
import dev.retour.desk.BulkResult;
import dev.retour.desk.Desk;
import dev.retour.desk.Forms;
import dev.retour.desk.Host;
import dev.retour.desk.Reply;
import dev.retour.host.Authorizer;
import dev.retour.host.Configuration;
import dev.retour.host.RetourObserver;
import dev.retour.json.StoredForms;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.CommandId;
import dev.retour.order.LineUnits;
import dev.retour.returns.CaseCommand;
import dev.retour.store.Form;
import dev.retour.store.StorageException;
import dev.retour.store.StoreReason;
import dev.retour.store.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first answer to a command is read in the form that it was written in, by whatever release. */
class FirstAnswerTest {

    private static final Actor CLERK = Actor.of("clerk-7");

    private final Fixture at = new Fixture();
    private final Desk older = desk(StoredForms.standard());
    private final Desk newer = desk(nextRelease(StoredForms.standard()));

    @BeforeEach
    void capture() {
        at.capture(ORDER);
    }

    private Desk desk(Forms forms) {
        Host host = new Host(Configuration.standard(), Authorizer.ANYBODY, RetourObserver.NOBODY, at.clock);
        return new Desk(at.storage, host, forms);
    }

    private static Forms nextRelease(Forms now) {
        return new Forms(
                now.orderEvents(),
                now.orders(),
                now.caseEvents(),
                now.cases(),
                now.parcelEvents(),
                now.parcels(),
                now.commands(),
                now.parcelCommands(),
                new Second(now.replies()),
                now.published(),
                now.effects());
    }

    /** The next form of answers: the text is turned around. It reads the first form too. */
    private record Second(Form<Reply> first) implements Form<Reply> {
        @Override
        public int schema() {
            return 2;
        }

        @Override
        public String write(Reply reply) {
            return turned(first.write(reply));
        }

        @Override
        public Reply read(int schema, String data) {
            if (schema > 2) {
                throw new UnreadableException("Schema " + schema);
            }
            return first.read(1, schema == 2 ? turned(data) : data);
        }

        private static String turned(String text) {
            return new StringBuilder(text).reverse().toString();
        }
    }

    private static CaseCommand open(long quantity) {
        return CaseCommand.Open.builder(ORDER, CASE)
                .lines(List.of(LineUnits.of(SHIRTS, quantity)))
                .build();
    }

    private CommandContext context(String command) {
        return new CommandContext(SCOPE, CommandId.of(command), CLERK, at.clock.instant());
    }

    @Test
    void the_answer_of_an_earlier_release_is_read_in_the_form_of_that_release() {
        Reply refused = older.execute(context("C-1"), open(4));

        assertThat(refused.isAccepted()).isFalse();
        assertThat(newer.execute(context("C-1"), open(4))).isEqualTo(refused);
        Reply written = newer.execute(context("C-2"), open(5));
        assertThat(newer.execute(context("C-2"), open(5))).isEqualTo(written);
    }

    @Test
    void the_answer_of_a_later_release_is_a_typed_failure_and_nothing_is_done_again() {
        newer.execute(context("C-1"), open(1)).orThrow();

        assertThatThrownBy(() -> older.execute(context("C-1"), open(1)))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        e -> assertThat(e.reasons().get(0).code()).isEqualTo(StoreReason.RESULT_UNREADABLE));
        assertThat(at.events(Fixture.returnCase(CASE))).hasSize(1);
    }

    @Test
    void an_answer_that_cannot_be_read_fails_its_item_and_not_the_job() {
        newer.bulk(SCOPE, CLERK, "j").run(Stream.of(new BulkItem("a", open(1))), result -> {});

        List<BulkResult> results = new ArrayList<>();
        older.bulk(SCOPE, CLERK, "j")
                .run(Stream.of(new BulkItem("a", open(1)), new BulkItem("b", open(4))), results::add);

        assertThat(results)
                .extracting(BulkResult::outcome)
                .containsExactly(BulkResult.Outcome.FAILED, BulkResult.Outcome.REFUSED);
        assertThat(results.get(0).reasons().get(0).code()).isEqualTo(StoreReason.RESULT_UNREADABLE);
    }
}
