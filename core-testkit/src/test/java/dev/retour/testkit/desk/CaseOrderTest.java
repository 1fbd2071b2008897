package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Depot.P1;
import static dev.retour.testkit.desk.Depot.P2;
import static dev.retour.testkit.desk.Depot.goods;
import static dev.retour.testkit.desk.Fixture.CASE;
import static dev.retour.testkit.desk.Fixture.ORDER;
import static dev.retour.testkit.desk.Fixture.SHIRTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.desk.Noted;
import dev.retour.desk.Reply;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.order.LineUnits;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.tracking.TrackingEvent;
import dev.retour.published.Published;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseNews;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.receipt.Receipt;
import dev.retour.returns.receipt.ReceivedItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A case is of one order, whoever names it first, and is found by it. */
class CaseOrderTest {

    private static final OrderId OTHER = OrderId.of("O-2");

    private final Depot depot = new Depot();

    @BeforeEach
    void capture() {
        depot.at.capture(ORDER);
        depot.at.capture(OTHER);
    }

    private static CaseCommand open(OrderId order) {
        return CaseCommand.Open.builder(order, CASE)
                .lines(List.of(LineUnits.of(SHIRTS, 1)))
                .build();
    }

    private Reply execute(CaseCommand command) {
        return depot.shop.returns().execute(depot.next(), command);
    }

    private static List<String> codes(Reply reply) {
        return reply.reasons().stream().map(reason -> reason.code().code()).toList();
    }

    private List<CaseId> cases(OrderId order) {
        return depot.shop.returns().ofOrder(order, Optional.empty(), 10);
    }

    private void plan(ParcelId parcel, OrderId order) {
        depot.parcels.planReturn(parcel, depot.next(), goods(order, CASE)).orThrow();
    }

    @Test
    void a_case_that_a_parcel_names_for_one_order_is_not_opened_for_another() {
        plan(P1, ORDER);

        Reply refused = execute(open(OTHER));

        assertThat(codes(refused)).containsExactly("return.PARCEL_OF_OTHER_ORDER");
        assertThat(refused.reasons().get(0).toString()).contains("P-1", "O-1");
        assertThat(depot.shop.returns().preview(open(OTHER)).kind()).hasToString("REFUSED");
        assertThat(execute(open(ORDER)).isAccepted()).isTrue();
        assertThat(cases(OTHER)).isEmpty();
    }

    @Test
    void a_case_that_nobody_has_opened_may_only_be_opened_and_looked_after() {
        plan(P1, ORDER);

        Reply refused = execute(CaseCommand.Authorize.all(ORDER, CASE, AuthorizationAct.WITHDRAW));

        assertThat(codes(refused)).containsExactly("return.NOT_IN_THIS_STATE");
        assertThat(refused.reasons().get(0).toString())
                .contains("UNOPENED", "[OPEN, ASSIGN, SET_DUE, REMIND, HAND_UP]");
    }

    @Test
    void whoever_looks_after_a_case_that_nobody_has_opened_names_the_order_that_was_named_first() {
        ships("dock", ORDER);

        assertThat(codes(execute(new CaseCommand.Assign(OTHER, CASE, "anna"))))
                .containsExactly("return.CASE_OF_OTHER_ORDER");
        execute(new CaseCommand.Assign(ORDER, CASE, "anna")).orThrow();
        assertThat(depot.returnCase(CASE).owner()).contains("anna");
    }

    @Test
    void once_the_parcel_is_corrected_the_case_is_opened_and_found_by_its_order() {
        plan(P1, ORDER);
        depot.parcels.link(P1, depot.next(), goods(OTHER, CASE)).orThrow();

        assertThat(codes(execute(open(ORDER)))).containsExactly("return.PARCEL_OF_OTHER_ORDER");
        execute(open(OTHER)).orThrow();

        assertThat(cases(OTHER)).containsExactly(CASE);
        assertThat(cases(ORDER)).isEmpty();
        assertThat(depot.returnCase(CASE).order()).isEqualTo(OTHER);
        depot.scan(P1, TrackingEvent.HANDED_OVER, "09:00");
        assertThat(depot.returnCase(CASE).isShipped()).isTrue();
        depot.check();
    }

    @Test
    void once_the_case_is_taken_out_of_the_parcel_it_is_opened_and_found_by_its_order() {
        plan(P1, ORDER);
        depot.parcels.unlink(P1, depot.next(), CASE).orThrow();

        execute(open(OTHER)).orThrow();

        assertThat(cases(OTHER)).containsExactly(CASE);
        assertThat(cases(ORDER)).isEmpty();
        depot.check();
    }

    @Test
    void news_that_named_another_order_do_not_keep_a_case_from_being_opened_and_found() {
        depot.shop.returns().observe(depot.at.seen("dock"), ORDER, CASE, new CaseNews.GoodsShipped(P2));
        assertThat(cases(ORDER)).as("nobody has opened it").containsExactly(CASE);

        execute(open(OTHER)).orThrow();

        assertThat(cases(OTHER)).containsExactly(CASE);
        assertThat(cases(ORDER)).isEmpty();
        assertThat(depot.returnCase(CASE).isShipped()).isTrue();
        assertThat(misnamed()).containsExactly("O-1 return.CASE_OF_OTHER_ORDER");
        depot.check();
    }

    @Test
    void a_case_that_nobody_has_opened_is_found_by_the_order_that_it_is_of_and_by_no_other() {
        Observation seen = depot.at.seen("dock");
        depot.shop.returns().observe(seen, ORDER, CASE, new CaseNews.GoodsShipped(P2));
        depot.shop.returns().observe(seen.version(2), OTHER, CASE, new CaseNews.GoodsShipped(P2));
        assertThat(cases(ORDER)).as("a typing error").isEmpty();
        assertThat(cases(OTHER)).containsExactly(CASE);

        plan(P1, ORDER);
        assertThat(cases(ORDER)).as("its parcel says so").containsExactly(CASE);
        assertThat(cases(OTHER)).isEmpty();
    }

    @Test
    void a_case_that_was_taken_out_of_its_only_parcel_is_of_no_order() {
        plan(P1, ORDER);
        assertThat(cases(ORDER)).containsExactly(CASE);

        depot.parcels.unlink(P1, depot.next(), CASE).orThrow();

        assertThat(cases(ORDER)).isEmpty();
    }

    @Test
    void opened_and_unopened_cases_of_an_order_come_in_one_order_and_in_pages() {
        List<CaseId> unopened =
                Stream.of("A", "B", "C", "T", "U").map(CaseId::of).toList();
        unopened.forEach(each -> ships(each, each.value().equals("B") ? OTHER : ORDER));
        execute(open(ORDER)).orThrow();
        depot.shop
                .returns()
                .open(ORDER, CaseId.of("U"), depot.next(), wish -> wish.line(SHIRTS, 1))
                .orThrow();

        assertThat(cases(ORDER)).extracting(CaseId::value).containsExactly("A", "C", "R-1", "T", "U");
        for (int limit = 1; limit < 4; limit++) {
            assertThat(pages(limit)).as("by %s", limit).isEqualTo(cases(ORDER));
        }
    }

    private List<CaseId> pages(int limit) {
        List<CaseId> all = new ArrayList<>();
        List<CaseId> page = depot.shop.returns().ofOrder(ORDER, Optional.empty(), limit);
        while (!page.isEmpty()) {
            assertThat(page).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page);
            page = depot.shop.returns().ofOrder(ORDER, Optional.of(all.get(all.size() - 1)), limit);
        }
        return all;
    }

    private void ships(CaseId caseId, OrderId named) {
        Observation seen = depot.at.seen("dock-" + caseId);
        depot.shop.returns().observe(seen, named, caseId, new CaseNews.GoodsShipped(P2));
    }

    @Test
    void news_that_name_another_order_than_the_one_of_an_open_case_count_for_its_own_and_are_flagged() {
        execute(open(OTHER)).orThrow();
        execute(CaseCommand.Authorize.all(OTHER, CASE, AuthorizationAct.WITHDRAW))
                .orThrow();
        assertThat(reserved(OTHER)).isZero();

        Noted noted = depot.shop.returns().observe(depot.at.seen("dock"), ORDER, CASE, received());

        assertThat(noted.discrepancies())
                .extracting(reason -> reason.code().code())
                .contains("return.CASE_OF_OTHER_ORDER");
        assertThat(misnamed()).containsExactly("O-1 return.CASE_OF_OTHER_ORDER");
        assertThat(depot.status()).hasToString("IN_REVIEW");
        assertThat(List.of(reserved(ORDER), reserved(OTHER))).containsExactly(0, 1);
        assertThat(cases(ORDER)).isEmpty();
        depot.check();
    }

    private void ships(String source, OrderId named) {
        depot.shop.returns().observe(depot.at.seen(source), named, CASE, new CaseNews.GoodsShipped(P2));
    }

    @Test
    void a_parcel_that_names_the_right_order_hides_no_news_that_named_another() {
        ships("dock", ORDER);
        plan(P1, OTHER);

        execute(open(OTHER)).orThrow();

        assertThat(misnamed()).containsExactly("O-1 return.CASE_OF_OTHER_ORDER");
        depot.check();
    }

    @Test
    void news_are_not_blamed_for_the_order_that_a_parcel_named() {
        ships("dock", OTHER);
        plan(P1, ORDER);
        depot.parcels.unlink(P1, depot.next(), CASE).orThrow();
        assertThat(depot.returnCase(CASE).order()).isEqualTo(OTHER);

        execute(open(OTHER)).orThrow();

        assertThat(misnamed()).isEmpty();
        depot.check();
    }

    @ParameterizedTest
    @ValueSource(strings = {"O-1 O-2 O-3", "O-3 O-2 O-1", "O-2 O-3 O-1", "O-3 O-1 O-2"})
    void each_order_that_news_named_is_told_once_whichever_was_named_first(String named) {
        for (String order : named.split(" ")) {
            ships("dock-" + order, OrderId.of(order));
            ships("gate-" + order, OrderId.of(order));
        }
        assertThat(depot.returnCase(CASE).order()).isEqualTo(ORDER);

        execute(open(OTHER)).orThrow();

        assertThat(misnamed()).containsExactly("O-1 return.CASE_OF_OTHER_ORDER", "O-3 return.CASE_OF_OTHER_ORDER");
        depot.check();
    }

    @Test
    void news_that_were_corrected_before_the_case_was_opened_name_no_other_order() {
        Observation seen = depot.at.seen("dock");
        depot.shop.returns().observe(seen, ORDER, CASE, new CaseNews.GoodsShipped(P2));
        depot.shop.returns().observe(seen.version(2), OTHER, CASE, new CaseNews.GoodsShipped(P2));

        execute(open(OTHER)).orThrow();

        assertThat(misnamed()).isEmpty();
        depot.check();
    }

    private static CaseNews received() {
        ReceivedItem shirt = ReceivedItem.of(LineUnits.of(SHIRTS, 1), "SHIRT");
        return new CaseNews.GoodsReceived(new Receipt("WH", Optional.empty(), List.of(shirt), false));
    }

    private int reserved(OrderId order) {
        return depot.shop.orders().find(order).orElseThrow().reservations().size();
    }

    private List<String> misnamed() {
        return depot.heard().stream()
                .filter(Published.OrderDiscrepancy.class::isInstance)
                .map(Published.OrderDiscrepancy.class::cast)
                .map(each -> each.order() + " " + each.reason().code().code())
                .toList();
    }

    @Test
    void two_parcels_name_one_order_for_a_case_also_before_it_is_opened() {
        plan(P1, ORDER);

        assertThat(codes(depot.parcels.planReturn(P2, depot.next(), goods(OTHER, CASE))))
                .containsExactly("return.PARCEL_OF_OTHER_ORDER");
        plan(P2, ORDER);
        assertThat(codes(depot.parcels.link(P1, depot.next(), goods(OTHER, CASE))))
                .containsExactly("return.PARCEL_OF_OTHER_ORDER");
    }
}
