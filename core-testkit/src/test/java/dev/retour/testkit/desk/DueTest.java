package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Fixture.SCOPE;
import static dev.retour.testkit.desk.Fixture.SHIRTS;
import static dev.retour.testkit.desk.Fixture.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.Shop;
import dev.retour.desk.BulkResult;
import dev.retour.desk.DueCase;
import dev.retour.desk.DueResult;
import dev.retour.desk.Settings;
import dev.retour.host.Configuration;
import dev.retour.host.Permission;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.OrderId;
import dev.retour.parcel.ParcelId;
import dev.retour.returns.CaseNews;
import dev.retour.returns.CaseStage;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.Deadline;
import dev.retour.returns.Patience;
import dev.retour.returns.ReturnCase;
import dev.retour.store.Head;
import dev.retour.store.NewEvent;
import dev.retour.store.Snapshot;
import dev.retour.store.StreamId;
import dev.retour.testkit.simulation.Streams;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is due is found by its time and done once, whoever does it and how often. */
@Timeout(60)
class DueTest {

    private static final Patience PATIENCE = Patience.STANDARD
            .with(CaseStatus.REQUESTED, new Patience.Limit(Duration.ofDays(7), Deadline.Action.EXPIRE))
            .with(CaseStatus.AWAITING_GOODS, new Patience.Limit(Duration.ofDays(14), Deadline.Action.REMIND))
            .with(CaseStatus.REJECTED, new Patience.Limit(Duration.ofDays(3), Deadline.Action.CLOSE));

    private final Fixture at = new Fixture();
    private final Shop shop = at.retour(each -> each.configuration(Configuration.builder()
                    .set(Settings.CASE_PATIENCE, PATIENCE)
                    .build()))
            .shop(SCOPE)
            .as(Actor.of("clerk-7"));

    private static OrderId order(String number) {
        return OrderId.of("O-" + number);
    }

    private static CaseId caseId(String number) {
        return CaseId.of("R-" + number);
    }

    private void open(String number) {
        at.capture(order(number));
        shop.returns()
                .open(order(number), caseId(number), id("open-" + number), wish -> wish.line(SHIRTS, 1))
                .orThrow();
    }

    private ReturnCase returnCase(String number) {
        return shop.returns().find(caseId(number)).orElseThrow();
    }

    private List<DueCase> due() {
        return shop.returns().due(Optional.empty(), 1_000);
    }

    private List<DueResult> act() {
        List<DueResult> results = new ArrayList<>();
        shop.returns().actOnDue(results::add);
        return results;
    }

    private long count(String number, String type) {
        return at.events(Fixture.returnCase(caseId(number))).stream()
                .filter(event -> event.event().type().equals(type))
                .count();
    }

    /** An event as a later release may write it. */
    private void writeNewerEvent(String number) {
        StreamId stream = Fixture.returnCase(caseId(number));
        at.storage.inUnit(SCOPE, unit -> {
            Head head = unit.lock(List.of(stream)).get(stream);
            NewEvent last = at.events(stream).get(0).event();
            NewEvent newer = new NewEvent("return.teleported", 99, last.stamp(), "{}");
            Snapshot older = new Snapshot(0, head.snapshot().orElseThrow().data());
            unit.append(stream, head.version(), List.of(newer), older);
            return head;
        });
    }

    @Test
    void a_case_is_due_from_its_deadline_on_and_tells_what_happens_then() {
        open("1");
        at.clock.pass(Duration.ofDays(7).minusNanos(1_000));
        assertThat(due()).isEmpty();
        at.clock.pass(Duration.ofNanos(1_000));

        DueCase due = due().get(0);

        assertThat(due.caseId()).isEqualTo(caseId("1"));
        assertThat(due.at()).isEqualTo(at.clock.instant());
        assertThat(due.found()).contains(returnCase("1"));
        assertThat(due.found().flatMap(ReturnCase::deadline).map(Deadline::then))
                .contains(Deadline.Action.EXPIRE);
        assertThat(due.findings()).isEmpty();
    }

    @Test
    void what_is_due_comes_the_earliest_first_and_in_pages() {
        open("2");
        open("3");
        at.clock.pass(Duration.ofDays(1));
        open("1");
        at.clock.pass(Duration.ofDays(30));

        List<String> seen = new ArrayList<>();
        Optional<DueCase> last = Optional.empty();
        for (List<DueCase> page = page(last); !page.isEmpty(); page = page(last)) {
            page.forEach(due -> seen.add(due.caseId().value()));
            last = Optional.of(page.get(page.size() - 1));
        }
        assertThat(seen).containsExactly("R-2", "R-3", "R-1");
    }

    private List<DueCase> page(Optional<DueCase> after) {
        return shop.returns().due(after, 2);
    }

    @Test
    void what_is_due_expires_reminds_and_closes_each_once() {
        open("1");
        open("2");
        shop.returns().approve(order("2"), caseId("2"), id("approve-2")).orThrow();
        open("3");
        shop.returns().reject(order("3"), caseId("3"), id("reject-3"), "USED").orThrow();
        at.clock.pass(Duration.ofDays(14));

        assertThat(act())
                .extracting(DueResult::outcome)
                .containsOnly(BulkResult.Outcome.ACCEPTED)
                .hasSize(3);
        assertThat(act()).isEmpty();

        assertThat(returnCase("1").stage()).isEqualTo(CaseStage.CLOSED);
        assertThat(count("2", "return.reminded")).isEqualTo(1);
        assertThat(returnCase("3").stage()).isEqualTo(CaseStage.CLOSED);
        new Streams(at.storage, SCOPE).check();
    }

    @Test
    void what_was_refused_is_tried_again_in_the_next_hour() {
        AtomicBoolean mayClose = new AtomicBoolean();
        Shop strict = at.retour(each -> each.authorizer((context, command, resource, amount) ->
                        mayClose.get() ? Permission.allow() : Permission.deny()))
                .shop(SCOPE)
                .as(Actor.of("nightly"));
        open("1");
        shop.returns().reject(order("1"), caseId("1"), id("reject"), "USED").orThrow();
        at.clock.pass(Duration.ofDays(7));
        List<DueResult> results = new ArrayList<>();

        strict.returns().actOnDue(results::add);
        strict.returns().actOnDue(results::add);
        assertThat(results)
                .extracting(result -> result.outcome() + " " + result.repeated())
                .containsExactly("REFUSED false", "REFUSED true");
        mayClose.set(true);
        at.clock.pass(Duration.ofHours(1));
        strict.returns().actOnDue(results::add);
        assertThat(returnCase("1").stage()).isEqualTo(CaseStage.CLOSED);
    }

    @Test
    void a_reminder_comes_again_when_the_time_has_passed_again() {
        open("1");
        shop.returns().approve(order("1"), caseId("1"), id("approve")).orThrow();
        for (int i = 0; i < 3; i++) {
            at.clock.pass(Duration.ofDays(14));
            act();
            act();
        }

        assertThat(count("1", "return.reminded")).isEqualTo(3);
    }

    @Test
    void two_hosts_at_the_same_time_do_each_once() throws Exception {
        Set<String> all = new TreeSet<>();
        for (int i = 0; i < 250; i++) {
            open(String.valueOf(i));
            shop.returns()
                    .approve(order(String.valueOf(i)), caseId(String.valueOf(i)), id("approve-" + i))
                    .orThrow();
            all.add(String.valueOf(i));
        }
        at.clock.pass(Duration.ofDays(14));
        ExecutorService hosts = Executors.newFixedThreadPool(2);
        try {
            List<Callable<List<DueResult>>> both = List.of(this::act, this::act);
            for (Future<List<DueResult>> each : hosts.invokeAll(both)) {
                assertThat(each.get()).allMatch(result -> result.outcome() == BulkResult.Outcome.ACCEPTED);
            }
        } finally {
            hosts.shutdownNow();
        }

        assertThat(all).allMatch(number -> count(number, "return.reminded") == 1);
        assertThat(due()).isEmpty();
    }

    @Test
    void a_case_that_nobody_has_opened_and_that_cannot_be_read_is_listed_with_its_order() {
        CaseNews scan = new CaseNews.GoodsShipped(ParcelId.of("P-1"));
        shop.returns().observe(at.seen("dock"), order("1"), caseId("1"), scan);
        writeNewerEvent("1");

        assertThat(shop.returns().ofOrder(order("1"), Optional.empty(), 10)).containsExactly(caseId("1"));
    }

    @Test
    void a_case_that_cannot_be_read_stays_listed_with_the_reason_and_stops_no_other() {
        open("1");
        open("2");
        at.clock.pass(Duration.ofDays(7));
        writeNewerEvent("1");

        assertThat(act())
                .extracting(result -> result.due().caseId() + " " + result.outcome())
                .containsExactlyInAnyOrder("R-1 FAILED", "R-2 ACCEPTED");

        DueCase left = due().get(0);
        assertThat(left.caseId()).isEqualTo(caseId("1"));
        assertThat(left.found()).isEmpty();
        assertThat(left.findings())
                .extracting(reason -> reason.code().code())
                .containsExactly("store.AGGREGATE_READ_ONLY");
    }
}
