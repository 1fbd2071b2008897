package dev.retour.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.OpenRequest;
import dev.retour.Shop;
import dev.retour.desk.Reply;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact;
import dev.retour.order.entitlement.RefundId;
import dev.retour.returns.CaseNews;
import dev.retour.returns.settlement.SettlementAct;
import dev.retour.store.Claim;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How often a command travels to PostgreSQL, its commit included. At most six times is the promise. */
class RoundTripsTest {

    private static final TestTables TABLES = TestTables.of(TestDatabase.POSTGRESQL);
    private static final OrderId ORDER = OrderId.of("O-1");
    private static final CaseId CASE = CaseId.of("R-1");

    private final Shop shop = new Office(TABLES.storage(true)).shop();

    @BeforeEach
    void renew() throws SQLException {
        TABLES.renew();
    }

    /** The trips of some work in a shop whose pool has autocommit on. */
    private static long trips(Consumer<Shop> work) {
        return trips(true, work);
    }

    /** The driver keeps what autocommit is to itself until the next statement, so that costs no trip. */
    private static long trips(boolean autocommit, Consumer<Shop> work) {
        Trips trips = new Trips(0, false);
        work.accept(new Office(JdbcStorage.on(trips.over(TABLES.database().pool(autocommit)))).shop());
        return travelled(trips);
    }

    private static long travelled(Trips trips) {
        return trips.made().stream()
                .filter(call -> !call.equals("setAutoCommit"))
                .count();
    }

    private static Object captured(Shop shop, int lines) {
        return shop.orders()
                .record(
                        Observation.of("erp", "terms", Deeds.at(0)),
                        ORDER,
                        new OrderFact.Captured(Sold.terms(ORDER, lines, 1)));
    }

    private static Object delivered(Shop shop, int lines) {
        OrderFact fact = new OrderFact.Delivered(
                IntStream.rangeClosed(1, lines)
                        .mapToObj(line -> LineUnits.of(Sold.line(line), 1))
                        .toList(),
                Optional.empty());
        return shop.orders().record(Observation.of("wms", "delivered", Deeds.at(0)), ORDER, fact);
    }

    private static Reply opened(Shop shop, int lines) {
        return shop.returns().open(ORDER, CASE, CommandId.of("C-1"), request -> wanted(request, lines));
    }

    private static OpenRequest wanted(OpenRequest request, int lines) {
        OpenRequest wanted = request;
        for (int line = 1; line <= lines; line++) {
            wanted = wanted.line(Sold.line(line), 1);
        }
        return wanted;
    }

    private static Reply refunded(Shop shop, long cents) {
        return shop.returns().refund(ORDER, CASE, CommandId.of("C-2"), RefundId.of("F-1"), Sold.cents(cents));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 500})
    void a_command_needs_four_however_many_lines_it_has(int lines) {
        captured(shop, lines);
        delivered(shop, lines);

        assertThat(trips(each -> opened(each, lines).orThrow())).isEqualTo(4);
        assertThat(trips(each -> refunded(each, 1_000).orThrow())).isEqualTo(4);
        assertThat(trips(each -> refunded(each, 1_000).orThrow()))
                .as("sent again")
                .isEqualTo(4);
        assertThat(TABLES.count("claim")).isEqualTo(2);
        assertThat(TABLES.count("effect")).isEqualTo(1);
    }

    @Test
    void an_answer_of_a_payment_service_needs_three_and_no_more_when_it_is_told_again() {
        captured(shop, 1);
        delivered(shop, 1);
        opened(shop, 1).orThrow();
        refunded(shop, 1_000).orThrow();

        assertThat(trips(RoundTripsTest::settled)).isEqualTo(3);
        assertThat(trips(RoundTripsTest::settled)).isLessThanOrEqualTo(3);
    }

    private static Object settled(Shop shop) {
        CaseNews news =
                new CaseNews.RefundAnswered(RefundId.of("F-1"), Sold.CARD, 1, SettlementAct.SETTLE, Optional.empty());
        return shop.returns().observe(Observation.of("bank", "settled", Deeds.at(0)), ORDER, CASE, news);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 500})
    void a_fact_needs_three_however_many_lines_it_has(int lines) {
        assertThat(trips(each -> captured(each, lines))).isEqualTo(3);
        assertThat(trips(each -> delivered(each, lines))).isEqualTo(3);
        assertThat(TABLES.count("event")).isEqualTo(2);
        assertThat(TABLES.count("personal")).isEqualTo(1);
    }

    @Test
    void a_refusal_writes_nothing_but_its_answer_and_needs_three() {
        assertThat(trips(each -> opened(each, 1))).isEqualTo(3);
        assertThat(TABLES.count("claim")).isEqualTo(1);
    }

    /** Such a pool may have something open, which is not ours to commit: one rollback that stays at home. */
    @Test
    void a_pool_without_autocommit_needs_no_more_but_what_stays_at_home() {
        captured(shop, 1);
        delivered(shop, 1);

        assertThat(trips(false, each -> opened(each, 1).orThrow())).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 500})
    void a_unit_that_writes_everything_that_can_be_written_needs_four(int events) {
        Trips trips = new Trips(0, false);

        assertThat(Orders.send(JdbcStorage.on(trips.over(TABLES.database().pool(true))), 1, events))
                .isEqualTo(new Claim.First());
        assertThat(travelled(trips)).as("%s", trips.made()).isEqualTo(4);
    }
}
