package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Fixture.CASE;
import static dev.retour.testkit.desk.Fixture.ORDER;
import static dev.retour.testkit.desk.Fixture.SHIRTS;
import static dev.retour.testkit.desk.Fixture.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Personal;
import dev.retour.order.LineUnits;
import dev.retour.order.OrderFact.Captured;
import dev.retour.order.terms.Customer;
import dev.retour.order.terms.OrderTermsBuilder;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseNews.SurveyAnswered;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a customer wrote of a case is erased with the order that the case is of, whichever order was named beside it. */
class NewsErasureTest {

    private static final OrderId OTHER = OrderId.of("O-2");
    private static final String STRANGER = "customer-2";
    private static final String WORDS = "Call me on 13900139000";

    private final Depot depot = new Depot();

    private void capture(OrderId order, String customer) {
        Captured captured = new Captured(new OrderTermsBuilder()
                .from(Fixture.terms(order))
                .customer(Customer.of(customer))
                .build());
        depot.shop.orders().record(depot.at.seen("captured"), order, captured);
        depot.shop.orders().record(depot.at.seen("delivered"), order, Fixture.delivered(3));
    }

    private void says(OrderId named, CaseId caseId) {
        SurveyAnswered said = SurveyAnswered.of(1, true).saying(Personal.of(WORDS));
        depot.shop.returns().observe(depot.at.seen("survey"), named, caseId, said);
    }

    private void open(OrderId order) {
        CaseCommand open = CaseCommand.Open.builder(order, CASE)
                .lines(List.of(LineUnits.of(SHIRTS, 1)))
                .build();
        depot.shop.returns().execute(depot.next(), open).orThrow();
    }

    private Optional<String> words(CaseId caseId) {
        SurveyAnswered said = depot.returnCase(caseId).survey().orElseThrow();
        return depot.shop
                .personal(said.words().find("comment").orElseThrow().text())
                .map(Personal::reveal);
    }

    @Test
    void words_that_came_under_a_wrong_order_before_the_case_was_opened_are_erased_with_the_right_one_alone() {
        capture(ORDER, SUBJECT);
        capture(OTHER, STRANGER);
        says(OTHER, CASE);
        open(ORDER);

        depot.shop.erase(STRANGER);
        assertThat(words(CASE)).as("somebody else was erased").contains(WORDS);

        assertThat(depot.shop.erase(SUBJECT)).isEqualTo(2);
        assertThat(words(CASE)).isEmpty();
        depot.check();
    }

    @Test
    void words_that_came_under_a_wrong_order_after_the_case_was_opened_are_erased_with_the_right_one_alone() {
        capture(ORDER, SUBJECT);
        capture(OTHER, STRANGER);
        open(ORDER);
        says(OTHER, CASE);

        assertThat(depot.shop.erase(OTHER)).isEqualTo(1);
        assertThat(words(CASE)).contains(WORDS);

        assertThat(depot.shop.erase(ORDER)).isEqualTo(2);
        assertThat(words(CASE)).isEmpty();
    }

    @Test
    void words_of_a_case_that_nobody_opens_are_erased_by_the_case() {
        capture(ORDER, SUBJECT);
        CaseId other = CaseId.of("R-2");
        says(ORDER, CASE);
        says(ORDER, other);

        assertThat(depot.shop.erase(CASE)).isEqualTo(1);

        assertThat(words(CASE)).isEmpty();
        assertThat(words(other)).contains(WORDS);
        assertThat(depot.shop.erase(CASE)).isZero();
        assertThat(depot.shop.erase(CaseId.of("R-9"))).isZero();
        says(ORDER, CASE);
        assertThat(words(CASE)).as("a repetition brings nothing back").isEmpty();
        depot.check();
    }

    @Test
    void all_cases_of_an_order_are_erased_with_it_however_many_there_are() {
        capture(ORDER, SUBJECT);
        for (int number = 0; number < 201; number++) {
            CaseId caseId = CaseId.of("R-" + (1_000 + number));
            depot.open(ORDER, caseId, 1);
            depot.shop.returns().withdraw(ORDER, caseId, depot.next()).orThrow();
            says(ORDER, caseId);
        }

        assertThat(depot.shop.erase(SUBJECT)).isEqualTo(202);
    }
}
