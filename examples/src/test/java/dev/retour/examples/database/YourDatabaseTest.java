package dev.retour.examples.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.Retour;
import dev.retour.Shop;
import dev.retour.desk.RefundAnswer;
import dev.retour.desk.Reply;
import dev.retour.host.RetourObserver;
import dev.retour.host.RetourObserver.Outcome;
import dev.retour.jdbc.JdbcStorage;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.RetourException;
import dev.retour.kernel.Scope;
import dev.retour.order.entitlement.RefundId;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.TenderId;
import dev.retour.parcel.ParcelId;
import dev.retour.returns.settlement.SettlementAct;
import dev.retour.returns.settlement.SettlementStatus;
import dev.retour.store.Effects;
import dev.retour.store.Envelope;
import dev.retour.store.StorageException;
import dev.retour.testkit.simulation.FaultyStorage;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The how-to page about the host's database, told on H2: what it shows is what happens here. */
class YourDatabaseTest {

    private static final OrderId ORDER = OrderId.of("4711");
    private static final CaseId CASE = CaseId.of("R-1");
    private static final RefundId REFUND = RefundId.of("F-1");
    private static final Instant PLACED = Clock.systemUTC().instant().minus(Duration.ofDays(3));

    private ErpDatabase database;
    private JdbcStorage storage;
    private Shop shop;
    private ErpReturns returns;

    @BeforeEach
    void install() throws SQLException {
        database = ErpDatabase.start();
        ErpReturns.install(database.dataSource());
        returns = ErpReturns.start(database.dataSource());
        storage = returns.storage();
        shop = returns.shop();
    }

    @AfterEach
    void end() throws SQLException {
        database.close();
    }

    private static Money cny(int amount) {
        return Money.ofMajor(CurrencyUnit.of("CNY"), amount);
    }

    private static OrderTerms terms() {
        return ErpReturns.terms(ORDER, PLACED);
    }

    private void deliver() {
        assertThat(returns.deliver(terms(), PLACED.plusSeconds(86_400)).isAccepted())
                .isTrue();
    }

    /** Delivers, and lets the courier have what comes back. */
    private void sendBack() {
        deliver();
        returns.scanned(ORDER, CASE, ParcelId.of("P-1"), PLACED.plusSeconds(100_000));
    }

    private ErpWorkers workers(Bank bank) {
        return new ErpWorkers(storage, returns.retour(), bank);
    }

    private SettlementStatus settlement() {
        return shop.returns()
                .find(CASE)
                .orElseThrow()
                .refund(REFUND)
                .orElseThrow()
                .part(TenderId.of("card"))
                .orElseThrow()
                .status();
    }

    @Test
    void a_program_without_tables_does_not_start() throws SQLException {
        try (ErpDatabase empty = ErpDatabase.start()) {
            assertThatThrownBy(() -> ErpReturns.start(empty.dataSource()))
                    .isInstanceOf(RetourException.class)
                    .hasMessageContaining("V001__retour.sql");
        }
    }

    @Test
    void the_scripts_are_copied_with_schema_and_prefix(@TempDir Path migrations) throws Exception {
        ErpReturns.copyScripts(migrations);

        assertThat(Files.readString(migrations.resolve("V42_1__retour.sql"))).contains("CREATE TABLE shop.rr_event (");
    }

    @Test
    void a_commit_keeps_the_hosts_row_and_ours() throws SQLException {
        deliver();
        returns.open("R-2", ORDER, CommandId.of("C-2"));

        assertThat(database.count("erp_return")).isEqualTo(1);
        assertThat(shop.returns().find(CaseId.of("R-2"))).isPresent();
    }

    @Test
    void a_transaction_that_is_run_again_stores_both_once() throws SQLException {
        deliver();
        returns.open("R-2", ORDER, CommandId.of("C-2"));
        returns.open("R-2", ORDER, CommandId.of("C-2"));

        assertThat(database.count("erp_return")).isEqualTo(1);
        assertThat(database.count("retour_outbox"))
                .as("R-1 and R-2, opened, approved and waiting for a label")
                .isEqualTo(6);
    }

    @Test
    void a_storage_of_another_root_with_another_outbox_is_refused() throws SQLException {
        Shop publishing = publishing().shop();
        try (Connection connection = database.dataSource().getConnection()) {
            assertThatThrownBy(() -> publishing.within(
                            JdbcStorage.on(database.dataSource()).joined(connection)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Join it from the storage that Retour was built with.");
        }
    }

    @Test
    void a_storage_of_another_database_is_refused_and_the_message_says_what_to_join() throws SQLException {
        try (ErpDatabase other = ErpDatabase.start();
                Connection connection = other.dataSource().getConnection()) {
            assertThatThrownBy(
                            () -> shop.within(JdbcStorage.on(other.dataSource()).joined(connection)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("another database")
                    .hasMessageContaining("Join it from the storage that Retour was built with.");
        }
    }

    @Test
    void an_observer_hears_of_a_joined_command_before_the_host_commits() throws SQLException {
        deliver();
        List<Outcome> heard = new ArrayList<>();
        Shop watched = watchedBy(heard);
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            watched.within(storage.joined(connection)).returns().withdraw(ORDER, CASE, CommandId.of("C-9"));
            assertThat(heard).containsExactly(Outcome.ACCEPTED);
            connection.rollback();
        }

        watched.returns().withdraw(ORDER, CASE, CommandId.of("C-9"));
        assertThat(heard).as("nothing of the first was stored").containsExactly(Outcome.ACCEPTED, Outcome.ACCEPTED);
    }

    private Shop watchedBy(List<Outcome> heard) {
        RetourObserver observer = new RetourObserver() {
            @Override
            public void ended(CommandContext context, String command, Outcome outcome, Duration took) {
                heard.add(outcome);
            }
        };
        return Retour.builder()
                .storage(storage)
                .clock(Clock.systemUTC())
                .observer(observer)
                .build()
                .shop(Scope.of("acme", "CN01"))
                .as(Actor.of("erp"));
    }

    @Test
    void what_is_left_is_told_for_the_line_and_the_case() {
        deliver();

        assertThat(returns.whatIsLeft(ORDER, CASE))
                .isEqualTo("1 more may come back; at most CNY 50.00 may still go back for the case");
    }

    @Test
    void a_refusal_rolls_back_and_leaves_neither() throws SQLException {
        deliver();
        returns.open("R-2", ORDER, CommandId.of("C-2"));
        long claims = database.count("retour_claim");

        assertThatThrownBy(() -> returns.open("R-3", ORDER, CommandId.of("C-3")))
                .isInstanceOf(RetourException.class);

        assertThat(database.count("erp_return")).isEqualTo(1);
        assertThat(shop.returns().find(CaseId.of("R-3"))).isEmpty();
        assertThat(database.count("retour_claim")).as("not even the refusal").isEqualTo(claims);
    }

    @Test
    void a_failure_of_the_host_rolls_back_ours_too() throws SQLException {
        deliver();
        database.run("ALTER TABLE erp_return ADD CHECK (number <> 'R-2')");

        assertThatThrownBy(() -> returns.open("R-2", ORDER, CommandId.of("C-2")))
                .isInstanceOf(SQLException.class);
        assertThat(shop.returns().find(CaseId.of("R-2"))).isEmpty();
    }

    @Test
    void a_lost_answer_is_asked_for_again_and_the_refund_happens_once() throws SQLException {
        sendBack();
        Iterator<FaultyStorage.Fault> faults = List.of(FaultyStorage.Fault.AFTER_COMMIT, FaultyStorage.Fault.NONE)
                .iterator();
        Shop faulty = Retour.builder()
                .storage(new FaultyStorage(storage, faults::next))
                .clock(Clock.systemUTC())
                .build()
                .shop(Scope.of("acme", "CN01"))
                .as(Actor.of("erp"));

        Reply reply = ErpReturns.refund(faulty, ORDER, CASE, REFUND, cny(50));

        assertThat(reply.isAccepted()).isTrue();
        assertThat(faults).isExhausted();
        assertThat(database.count("retour_effect")).isEqualTo(1);
    }

    @Test
    void messages_are_told_once_in_their_order_and_what_fails_comes_again_first() {
        deliver();
        shop.returns().withdraw(ORDER, CASE, CommandId.of("C-9")).orThrow();
        List<String> told = new ArrayList<>();
        ErpWorkers workers = workers(new Bank());

        workers.tell(envelope -> {
            throw new IllegalStateException("down");
        });
        assertThat(storage.outbox().lag().waiting()).isEqualTo(5);
        workers.tell(envelope -> told.add(envelope.message().type()));
        assertThat(told)
                .as("the first waits for its delay, and holds back the others")
                .isEmpty();

        pass();
        List<String> texts = new ArrayList<>();
        workers.tell(envelope -> {
            told.add(envelope.message().type());
            texts.add(ErpWorkers.text(envelope));
        });
        assertThat(told)
                .containsExactly(
                        "return.opened", "return.authorized", "label.due", "return.authorized", "return.moved");
        assertThat(texts).containsExactly("", "Expect the goods of R-1", "", "", "");
        assertThat(storage.outbox().lag().waiting()).isZero();
    }

    /** Lets the delays pass. */
    private void pass() {
        try {
            database.run("UPDATE retour_outbox SET due_at = 0");
            database.run("UPDATE retour_effect SET due_at = 0");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_message_that_fails_ten_times_is_dead_until_someone_revives_it() {
        deliver();
        ErpWorkers workers = workers(new Bank());
        for (int i = 0; i < 10; i++) {
            workers.tell(envelope -> {
                throw new IllegalStateException("down");
            });
            pass();
        }

        assertThat(storage.outbox().dead(0, 10))
                .singleElement()
                .satisfies(dead -> assertThat(dead.why()).isEqualTo("java.lang.IllegalStateException"));
        List<Envelope> told = new ArrayList<>();
        storage.outbox().revive(storage.outbox().dead(0, 10).get(0).position());
        workers.tell(told::add);
        assertThat(told).as("and what it held back").hasSize(3);
    }

    @Test
    void a_sink_writes_to_the_outbox_of_the_host_in_its_transaction() throws SQLException {
        ErpReturns publishing = publishing();
        publishing.deliver(terms(), PLACED);
        publishing.open("R-2", ORDER, CommandId.of("C-2"));

        assertThat(database.count("erp_outbox")).as("owned and joined").isEqualTo(6);
        assertThat(database.count("retour_outbox")).isZero();
    }

    private ErpReturns publishing() {
        return new ErpReturns(database.dataSource(), storage.publishingTo(ErpWorkers.INTO_OUR_OUTBOX));
    }

    @Test
    void a_refund_is_paid_once_and_what_is_unknown_is_asked_for() throws SQLException {
        sendBack();
        ErpReturns.refund(shop, ORDER, CASE, REFUND, cny(50)).orThrow();
        Bank bank = new Bank();
        ErpWorkers workers = workers(bank);

        bank.isUp = false;
        workers.payBack();
        assertThat(bank.paid).isEmpty();
        pass();
        bank.isUp = true;
        bank.isLost = true;
        workers.payBack();
        pass();
        workers.payBack();
        assertThat(storage.effects().unknown(0, 10))
                .extracting(Effects.Status::state)
                .containsExactly(Effects.State.UNKNOWN);

        workers.askForTheUnknown();
        assertThat(storage.effects().unknown(0, 10)).isEmpty();
        assertThat(bank.paid.values()).containsExactly(cny(50));
        assertThat(settlement()).isEqualTo(SettlementStatus.SETTLED);
    }

    @Test
    void one_timeout_stops_no_other_refund_and_what_never_came_is_sent_when_it_is_asked_for() throws SQLException {
        sendBack();
        ErpReturns.refund(shop, ORDER, CASE, REFUND, cny(20)).orThrow();
        ErpReturns.refund(shop, ORDER, CASE, RefundId.of("F-2"), cny(30)).orThrow();
        Bank bank = new Bank();
        ErpWorkers workers = workers(bank);

        bank.isDeaf = true;
        workers.payBack();
        assertThat(bank.paid).isEmpty();
        assertThat(storage.effects().lease(Set.of("refund.submit"), 10, Duration.ofMinutes(2)))
                .as("both were sent")
                .isEmpty();

        pass();
        bank.isDeaf = false;
        workers.askForTheUnknown();
        assertThat(bank.paid.values()).containsExactlyInAnyOrder(cny(20), cny(30));
        assertThat(storage.effects().unknown(0, 10)).isEmpty();
    }

    @Test
    void a_refund_goes_back_when_the_courier_has_the_goods_and_the_customer_hears_of_it() throws SQLException {
        deliver();
        assertThat(ErpReturns.refund(shop, ORDER, CASE, RefundId.of("F-0"), cny(50))
                        .reasons())
                .extracting(reason -> reason.code().code())
                .contains("entitlement.REFUND_EXCEEDED");
        returns.scanned(ORDER, CASE, ParcelId.of("P-1"), PLACED.plusSeconds(100_000));
        ErpReturns.refund(shop, ORDER, CASE, REFUND, cny(50)).orThrow();
        ErpWorkers workers = workers(new Bank());

        workers.payBack();

        assertThat(settlement()).isEqualTo(SettlementStatus.SETTLED);
        List<String> texts = new ArrayList<>();
        workers.tell(envelope -> texts.add(ErpWorkers.text(envelope)));
        assertThat(texts).contains("Expect the goods of R-1").endsWith("The money of R-1 has arrived");
    }

    @Test
    void an_answer_is_recorded_and_its_effect_completed_together_or_neither() throws SQLException {
        sendBack();
        ErpReturns.refund(shop, ORDER, CASE, REFUND, cny(50)).orThrow();
        Bank bank = new Bank();
        ErpWorkers workers = workers(bank);

        database.run("ALTER TABLE retour_effect ADD CONSTRAINT never CHECK (outcome IS NULL)");
        assertThatThrownBy(workers::payBack).isInstanceOf(StorageException.class);
        assertThat(settlement()).as("not even the answer").isEqualTo(SettlementStatus.REQUESTED);

        database.run("ALTER TABLE retour_effect DROP CONSTRAINT never");
        pass();
        workers.askForTheUnknown();
        workers.askForTheUnknown();
        assertThat(settlement()).isEqualTo(SettlementStatus.SETTLED);
        assertThat(storage.effects().unknown(0, 10)).isEmpty();
        assertThat(bank.paid.values()).containsExactly(cny(50));
    }

    /** A payment service that can be down, can lose what it is told, and can lose its answer. */
    private static final class Bank implements ErpWorkers.Payments {

        private final Map<String, Money> paid = new LinkedHashMap<>();
        private boolean isUp = true;
        private boolean isDeaf;
        private boolean isLost;

        @Override
        public RefundAnswer refund(String key, Money amount) throws ConnectException, TimeoutException {
            if (!isUp) {
                throw new ConnectException("down");
            }
            if (!isDeaf) {
                paid.putIfAbsent(key, amount);
            }
            if (isDeaf || isLost) {
                throw new TimeoutException("No answer came.");
            }
            return find(key).orElseThrow();
        }

        @Override
        public Optional<RefundAnswer> find(String key) {
            return paid.containsKey(key)
                    ? Optional.of(RefundAnswer.of(SettlementAct.SETTLE, PLACED.plusSeconds(200_000)))
                    : Optional.empty();
        }
    }

    @Test
    void an_order_of_a_later_release_is_read_only_and_others_go_on() throws SQLException {
        deliver();
        database.run("UPDATE retour_stream SET snapshot_schema = 99 WHERE stream_type = 'order'");

        assertThat(returns.withdraw(ORDER, CASE, CommandId.of("C-4"))).isEmpty();
        database.run("UPDATE retour_stream SET snapshot_schema = 1");
        assertThat(returns.withdraw(ORDER, CASE, CommandId.of("C-4")).map(Reply::isAccepted))
                .contains(true);
    }

    @Test
    void a_person_is_erased_from_the_one_table_that_knows_them() throws SQLException {
        deliver();
        assertThat(database.count("retour_personal")).isEqualTo(1);

        assertThat(shop.erase("customer-9")).isEqualTo(1);
        assertThat(database.count("retour_personal")).isZero();
    }
}
