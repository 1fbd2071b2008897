package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Fixture.CASE;
import static dev.retour.testkit.desk.Fixture.ORDER;
import static dev.retour.testkit.desk.Fixture.PHONE;
import static dev.retour.testkit.desk.Fixture.SCOPE;
import static dev.retour.testkit.desk.Fixture.SHIRTS;
import static dev.retour.testkit.desk.Fixture.SUBJECT;
import static dev.retour.testkit.desk.Fixture.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retour.desk.BulkItem;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Personal;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact.Captured;
import dev.retour.order.terms.Customer;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.OrderTermsBuilder;
import dev.retour.returns.CaseCommand;
import dev.retour.store.StoredEvent;
import dev.retour.testkit.simulation.Streams;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A person is found by every pseudonym that an order ever had, and erased from all of it. */
class ErasureTest {

    private static final Pattern TOKEN = Pattern.compile("\"text\":\"([0-9a-f]{64})\"");

    private final Fixture at = new Fixture();

    private void capture(OrderId order, Observation observation, Optional<Customer> customer) {
        OrderTerms terms = new OrderTermsBuilder()
                .from(Fixture.terms(order))
                .customer(customer)
                .build();
        at.shop.orders().record(observation, order, new Captured(terms));
    }

    /** Whatever any event of an order ever named. */
    private List<String> values(OrderId order) {
        List<String> values = new ArrayList<>();
        for (StoredEvent event : at.events(Fixture.order(order))) {
            Matcher tokens = TOKEN.matcher(event.event().data());
            while (tokens.find()) {
                at.shop.personal(tokens.group(1)).map(Personal::reveal).ifPresent(values::add);
            }
        }
        return values;
    }

    @Test
    void what_came_before_the_customer_was_known_is_erased_with_the_customer() {
        capture(ORDER, at.seen("c"), Optional.empty());
        capture(ORDER, at.seen("c").version(2), Optional.of(Customer.of(SUBJECT)));
        assertThat(values(ORDER)).containsExactly(PHONE, PHONE);

        assertThat(at.shop.erase(SUBJECT)).isEqualTo(2);

        assertThat(values(ORDER)).isEmpty();
        assertThat(at.shop.erase(SUBJECT)).isZero();
        new Streams(at.storage, SCOPE).check();
    }

    @Test
    void a_changed_pseudonym_erases_what_was_told_under_the_other_one() {
        capture(ORDER, at.seen("c"), Optional.of(Customer.of("guest-1")));
        capture(ORDER, at.seen("c").version(2), Optional.of(Customer.of(SUBJECT)));

        assertThat(at.shop.erase("guest-1")).isEqualTo(2);
        assertThat(values(ORDER)).isEmpty();
        assertThat(at.shop.orders().ofCustomer(SUBJECT, Optional.empty(), 10)).containsExactly(ORDER);
        assertThat(at.shop.orders().ofCustomer("guest-1", Optional.empty(), 10)).containsExactly(ORDER);
    }

    @Test
    void a_pseudonym_of_terms_that_do_not_hold_erases_too() {
        Observation seen = at.seen("c");
        capture(ORDER, seen, Optional.of(Customer.of("one")));
        capture(ORDER, seen, Optional.of(Customer.of("two")));
        assertThat(values(ORDER)).hasSize(2);

        assertThat(at.shop.erase("one") + at.shop.erase("two")).isEqualTo(2);
        assertThat(values(ORDER)).isEmpty();
    }

    @Test
    void an_order_without_a_customer_is_erased_by_its_id() {
        capture(ORDER, at.seen("c"), Optional.empty());
        capture(OrderId.of("O-2"), at.seen("c"), Optional.empty());

        assertThat(at.shop.erase(ORDER)).isEqualTo(1);
        assertThat(at.shop.erase(ORDER)).isZero();
        assertThat(values(ORDER)).isEmpty();
        assertThat(values(OrderId.of("O-2"))).containsExactly(PHONE);
    }

    @Test
    void a_repetition_brings_nothing_back_and_later_terms_bring_their_own() {
        capture(ORDER, at.seen("c"), Optional.of(Customer.of(SUBJECT)));
        at.shop.erase(SUBJECT);

        capture(ORDER, at.seen("c"), Optional.of(Customer.of(SUBJECT)));
        assertThat(values(ORDER)).isEmpty();

        capture(ORDER, at.seen("c").version(2), Optional.of(Customer.of(SUBJECT)));
        assertThat(values(ORDER)).containsExactly(PHONE);
        assertThat(at.shop.erase(SUBJECT)).isEqualTo(1);
    }

    @Test
    void a_customer_of_many_orders_is_erased_from_all_of_them_in_units_of_a_hundred() {
        List<OrderId> orders = IntStream.range(0, 250)
                .mapToObj(number -> OrderId.of("O-" + (1_000 + number)))
                .toList();
        orders.forEach(order -> capture(order, at.seen("c"), Optional.of(Customer.of(SUBJECT))));
        capture(ORDER, at.seen("c"), Optional.of(Customer.of("somebody else")));
        CountingStorage counting = new CountingStorage(at.storage);

        assertThat(at.shop(counting).erase(SUBJECT)).isEqualTo(250);

        assertThat(counting.units()).isEqualTo(3);
        assertThat(orders).allSatisfy(order -> assertThat(values(order)).isEmpty());
        assertThat(values(ORDER)).containsExactly(PHONE);
    }

    @Test
    void orders_of_a_customer_come_in_pages() {
        for (String order : List.of("b", "a", "退", "B")) {
            capture(OrderId.of(order), at.seen("c"), Optional.of(Customer.of(SUBJECT)));
        }
        var orders = at.shop.orders();

        List<OrderId> first = orders.ofCustomer(SUBJECT, Optional.empty(), 3);
        assertThat(first).extracting(OrderId::value).containsExactly("B", "a", "b");
        assertThat(orders.ofCustomer(SUBJECT, Optional.of(first.get(2)), 3))
                .extracting(OrderId::value)
                .containsExactly("退");
        assertThat(orders.ofCustomer("nobody", Optional.empty(), 3)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> orders.ofCustomer(SUBJECT, Optional.empty(), 0));
    }

    @Test
    void cases_of_an_order_come_in_pages_however_they_were_opened() {
        at.capture(ORDER);
        at.shop
                .returns()
                .open(ORDER, CASE, id("C-1"), request -> request.line(SHIRTS, 1))
                .orThrow();
        at.shop.returns().withdraw(ORDER, CASE, id("C-2")).orThrow();
        CaseId bulk = CaseId.of("R-2");
        at.shop
                .bulk("job")
                .run(
                        Stream.of(new BulkItem(
                                "1",
                                CaseCommand.Open.builder(ORDER, bulk)
                                        .lines(List.of(LineUnits.of(SHIRTS, 1)))
                                        .build())),
                        result -> {});
        at.shop.returns().open(ORDER, CaseId.of("R-3"), id("C-3"), request -> request.line(SHIRTS, 9));
        var returns = at.shop.returns();

        assertThat(returns.ofOrder(ORDER, Optional.empty(), 10)).containsExactly(CASE, bulk);
        assertThat(returns.ofOrder(ORDER, Optional.empty(), 1)).containsExactly(CASE);
        assertThat(returns.ofOrder(ORDER, Optional.of(CASE), 1)).containsExactly(bulk);
        assertThat(returns.ofOrder(OrderId.of("O-2"), Optional.empty(), 10)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> returns.ofOrder(ORDER, Optional.empty(), 0));
    }
}
