package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Fixture.SCOPE;
import static dev.retour.testkit.desk.Fixture.SHIRTS;
import static dev.retour.testkit.desk.Fixture.cny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.Shop;
import dev.retour.desk.BulkItem;
import dev.retour.desk.BulkPreview;
import dev.retour.desk.BulkReport;
import dev.retour.desk.BulkResult;
import dev.retour.desk.BulkRules;
import dev.retour.host.Authorizer;
import dev.retour.host.Permission;
import dev.retour.host.RetourObserver;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.OrderId;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.RefundId;
import dev.retour.returns.CaseCommand;
import dev.retour.store.OutcomeUnknownException;
import dev.retour.store.StorageException;
import dev.retour.testkit.simulation.FaultyStorage;
import dev.retour.testkit.simulation.Streams;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Thousands of commands in one job: stored in chunks, answered one by one, and never done twice. */
class BulkTest {

    private static final BulkRules BY_THREE = new BulkRules(3, 0, 100);

    private final Fixture at = new Fixture();
    private final List<BulkResult> results = new ArrayList<>();

    private static OrderId order(int number) {
        return OrderId.of("O-" + number);
    }

    private static BulkItem open(String key, int number, long quantity) {
        List<LineUnits> lines = List.of(LineUnits.of(SHIRTS, quantity));
        return new BulkItem(
                key,
                CaseCommand.Open.builder(order(number), CaseId.of("R-" + key))
                        .lines(lines)
                        .build());
    }

    private static Stream<BulkItem> opens(int count) {
        return IntStream.range(0, count).mapToObj(number -> open("row " + number, number, 1));
    }

    private void capture(int count) {
        IntStream.range(0, count).forEach(number -> at.capture(order(number)));
    }

    @Test
    void a_job_answers_every_item_in_order_and_a_repetition_gives_the_same_answers_and_writes_nothing() {
        capture(6);
        BulkReport report = at.shop.bulk("recall-7").with(BY_THREE).run(opens(8), results::add);

        assertThat(report.ending()).isEqualTo(BulkReport.Ending.COMPLETED);
        assertThat(report.outcomes())
                .containsEntry(BulkResult.Outcome.ACCEPTED, 6L)
                .containsEntry(BulkResult.Outcome.REFUSED, 2L);
        assertThat(report.reasons()).containsOnlyKeys("entitlement.ORDER_NOT_CAPTURED");
        assertThat(results)
                .extracting(BulkResult::key)
                .startsWith("row 0", "row 1")
                .endsWith("row 7");

        at.capture(order(6));
        String before = new Streams(at.storage, SCOPE).check().hex();
        List<BulkResult> again = new ArrayList<>();
        BulkReport repeated = at.shop.bulk("recall-7").run(opens(8), again::add);

        assertThat(repeated.repeated()).isEqualTo(8);
        assertThat(again).allMatch(BulkResult::repeated);
        assertThat(again)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("repeated")
                .isEqualTo(results);
        assertThat(new Streams(at.storage, SCOPE).check().hex()).isEqualTo(before);
        assertThat(at.shop.bulk("recall-8").preview(opens(8)).repeated())
                .as("another job has ids of its own")
                .isZero();
    }

    @Test
    void a_crash_between_chunks_and_a_lost_reply_are_mended_by_running_the_job_again() {
        capture(9);
        AtomicInteger commits = new AtomicInteger();
        FaultyStorage faulty = new FaultyStorage(
                at.storage,
                () -> commits.incrementAndGet() == 2 ? FaultyStorage.Fault.AFTER_COMMIT : FaultyStorage.Fault.NONE);

        assertThatThrownBy(() ->
                        at.shop.within(faulty).bulk("recall-7").with(BY_THREE).run(opens(9), results::add))
                .isInstanceOf(OutcomeUnknownException.class);
        assertThat(results).as("no result is told before it is stored").hasSize(3);

        results.clear();
        BulkReport report =
                at.shop.within(faulty).bulk("recall-7").with(BY_THREE).run(opens(9), results::add);
        assertThat(report.repeated()).isEqualTo(6);
        assertThat(results).hasSize(9).allMatch(each -> each.outcome() == BulkResult.Outcome.ACCEPTED);
        assertThat(at.messages()).as("opened, approved and waiting for a label").hasSize(27);
        new Streams(at.storage, SCOPE).check();
    }

    @Test
    void observers_hear_that_each_command_of_a_chunk_failed_which_could_not_be_stored() {
        capture(3);
        List<RetourObserver.Outcome> heard = new ArrayList<>();
        RetourObserver observer = new RetourObserver() {
            @Override
            public void ended(CommandContext context, String command, Outcome outcome, Duration took) {
                heard.add(outcome);
            }
        };
        FaultyStorage broken = new FaultyStorage(at.storage, () -> FaultyStorage.Fault.BEFORE_COMMIT);
        Shop shop = at.retour(each -> each.observer(observer)).shop(SCOPE).as(Actor.of("clerk-7"));

        assertThatThrownBy(() -> shop.within(broken).bulk("j").run(opens(3), results::add))
                .isInstanceOf(StorageException.class);
        assertThat(heard).hasSize(3).containsOnly(RetourObserver.Outcome.FAILED);
    }

    @Test
    void an_item_that_comes_to_no_decision_fails_alone_and_is_tried_again_by_the_next_run() {
        capture(3);
        Map<String, Permission> directory = Map.of("order/O-1", Permission.allow());
        Authorizer failing = (context, command, resource, amount) -> {
            if (resource.endsWith("O-1")) {
                return Objects.requireNonNull(directory.get("13800138000"));
            }
            return Permission.allow();
        };
        Shop shop = at.retour(each -> each.authorizer(failing)).shop(SCOPE).as(Actor.of("clerk-7"));

        BulkReport report = shop.bulk("j").with(BY_THREE).run(opens(3), results::add);
        assertThat(report.reasons()).containsOnlyKeys("desk.COMMAND_FAILED");
        assertThat(results)
                .extracting(BulkResult::outcome)
                .containsExactly(BulkResult.Outcome.ACCEPTED, BulkResult.Outcome.FAILED, BulkResult.Outcome.ACCEPTED);
        assertThat(results.get(1).reasons().toString())
                .contains("java.lang.NullPointerException at " + BulkTest.class.getName())
                .doesNotContain("13800138000");
        results.clear();
        at.shop.bulk("j").run(opens(3), results::add);
        assertThat(results).extracting(BulkResult::repeated).containsExactly(true, false, true);
        assertThat(results).allMatch(each -> each.outcome() == BulkResult.Outcome.ACCEPTED);
        new Streams(at.storage, SCOPE).check();
    }

    @Test
    void where_the_host_answers_with_nothing_the_place_is_told_that_could_not_use_it() {
        capture(1);
        @SuppressWarnings("NullAway")
        Authorizer silent = (context, command, resource, amount) -> null;
        Shop shop = at.retour(each -> each.authorizer(silent)).shop(SCOPE).as(Actor.of("clerk-7"));

        shop.bulk("j").run(opens(1), results::add);
        assertThat(results.get(0).reasons().toString())
                .contains("java.lang.NullPointerException at dev.retour.desk.Host.forbidden");
    }

    @Test
    void an_observer_that_breaks_down_hears_of_no_command_twice() {
        capture(3);
        List<String> heard = new ArrayList<>();
        RetourObserver observer = new RetourObserver() {
            @Override
            public void ended(CommandContext context, String command, Outcome outcome, Duration took) {
                heard.add(context.command() + " " + outcome);
                throw new AssertionError("no memory");
            }
        };
        Shop shop = at.retour(each -> each.observer(observer)).shop(SCOPE).as(Actor.of("clerk-7"));

        assertThatThrownBy(() -> shop.bulk("j").run(opens(3), results::add)).isInstanceOf(AssertionError.class);
        assertThat(heard).singleElement().asString().endsWith(" ACCEPTED");
        assertThat(at.shop.bulk("j").run(opens(3), results::add).repeated())
                .as("what was stored is stored")
                .isEqualTo(3);
    }

    @Test
    void items_of_one_key_are_one_command_and_commands_on_one_order_see_each_other() {
        capture(1);
        Stream<BulkItem> items = Stream.of(
                open("a", 0, 2), open("a", 0, 2), open("a", 0, 1), open("b", 0, 2), open("c", 0, 1), open("c", 0, 2));

        BulkReport report = at.shop.bulk("j").run(items, results::add);

        assertThat(results)
                .extracting(each -> each.key() + " " + each.outcome() + " " + each.repeated())
                .containsExactly(
                        "a ACCEPTED false",
                        "a ACCEPTED true",
                        "a REFUSED false",
                        "b REFUSED false",
                        "c ACCEPTED false",
                        "c REFUSED false");
        assertThat(report.reasons())
                .containsEntry("desk.COMMAND_ID_REUSED", 2L)
                .containsEntry("entitlement.UNITS_EXCEEDED", 1L);
        new Streams(at.storage, SCOPE).check();
    }

    @Test
    void whoever_follows_a_job_can_cancel_it_and_it_goes_on_later() {
        capture(9);
        BulkReport cancelled =
                at.shop.bulk("j").with(BY_THREE).with((done, phase) -> done < 6).run(opens(9), results::add);

        assertThat(cancelled.ending()).isEqualTo(BulkReport.Ending.CANCELLED);
        assertThat(cancelled.why().orElseThrow())
                .hasToString("desk.JOB_CANCELLED: Job j was cancelled after 6 items. Run it again to go on.");
        assertThat(results).hasSize(6);
        assertThat(at.shop.bulk("j").run(opens(9), results::add).ending()).isEqualTo(BulkReport.Ending.COMPLETED);
        assertThat(at.messages()).as("opened, approved and waiting for a label").hasSize(27);
    }

    @Test
    void a_job_is_paused_when_too_much_of_what_is_new_fails() {
        capture(2);
        BulkRules rules = new BulkRules(3, 6, 50);
        BulkReport paused = at.shop.bulk("j").with(rules).run(opens(100), results::add);

        assertThat(paused.ending()).isEqualTo(BulkReport.Ending.PAUSED);
        assertThat(paused.done()).isEqualTo(6);
        assertThat(paused.why().orElseThrow().code().code()).isEqualTo("desk.JOB_PAUSED");
        BulkReport next = at.shop.bulk("j").with(rules).run(opens(100), results::add);
        assertThat(next.done()).as("what failed before does not pause it again").isEqualTo(12);
    }

    @Test
    void a_preview_sums_up_what_the_job_would_do_and_stores_nothing() {
        capture(2);
        String before = new Streams(at.storage, SCOPE).check().hex();
        List<BulkItem> items = List.of(
                open("a", 0, 2),
                open("b", 1, 3),
                open("c", 1, 1),
                open("d", 5, 1),
                new BulkItem(
                        "e",
                        new CaseCommand.Refund(
                                order(0), CaseId.of("R-a"), RefundId.of("F-1"), Optional.of(cny("15.00")))));

        BulkPreview preview = at.shop.bulk("j").with(new BulkRules(2, 0, 100)).preview(items.stream());

        assertThat(preview.outcomes())
                .containsEntry(BulkResult.Outcome.ACCEPTED, 3L)
                .containsEntry(BulkResult.Outcome.REFUSED, 2L);
        assertThat(preview.reasons()).containsOnlyKeys("entitlement.UNITS_EXCEEDED", "entitlement.ORDER_NOT_CAPTURED");
        assertThat(preview.taken()).containsExactly(cny("50.00"));
        assertThat(preview.refunded()).containsExactly(cny("15.00"));
        assertThat(new Streams(at.storage, SCOPE).check().hex()).isEqualTo(before);
        BulkReport report = at.shop.bulk("j").run(items.stream(), results::add);
        assertThat(report.outcomes()).isEqualTo(preview.outcomes());
        assertThat(report.reasons()).isEqualTo(preview.reasons());
    }
}
