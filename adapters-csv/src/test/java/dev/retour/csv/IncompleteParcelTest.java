package dev.retour.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.retour.freight.Weight;
import dev.retour.kernel.Finding;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.SourceRef;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.ParcelAssembly;
import dev.retour.parcel.ParcelId;
import dev.retour.parcel.SkuWeights;
import dev.retour.parcel.Waybill;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row that is left out never makes a parcel lighter. */
class IncompleteParcelTest {

    private static final String HEAD = "parcel,order,sku,quantity\n";

    private final CollectedOrders orders = new CollectedOrders();
    private final List<Finding> findings = new ArrayList<>();

    private void read(String rows) {
        Tally tally = OrdersCsvReader.of(TableMap.CANONICAL)
                .read(Source.of("orders.csv", HEAD + rows), orders, findings::add);
        Balance.check(tally);
    }

    private List<String> places() {
        return findings.stream().map(Collected::place).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"P1,,A,1\nP1,,B,two\n", "P1,,B,two\nP1,,A,1\n", "P1,,A,1\nP1,,B,1,1,1\n", "P1,,A,1\nP1,,B\n"})
    void a_parcel_with_a_row_that_cannot_be_read_has_no_weight_wherever_the_row_stands(String rows) {
        SkuWeights weights = new SkuWeights();
        weights.add("A", Weight.parse("1 kg"), SourceRef.of("weights.csv"));
        ParcelAssembly assembly = new ParcelAssembly(weights, findings::add);
        OrdersCsvReader.of(TableMap.CANONICAL)
                .read(Source.of("orders.csv", HEAD + rows + "P2,,A,2\n"), OrderSink.into(assembly), findings::add);

        List<Parcel> parcels = new ArrayList<>();
        assembly.drainTo(parcels::add, unread -> {});

        assertThat(parcels).extracting(parcel -> parcel.id().value()).containsExactly("P1", "P2");
        assertThat(parcels.get(0).weight()).isEmpty();
        assertThat(parcels.get(1).weight()).contains(Weight.parse("2 kg"));
        assertThat(places()).anyMatch(place -> place.startsWith("PARCEL_ROW_UNREADABLE@"));
    }

    @Test
    void a_row_that_is_left_out_names_its_parcel_even_if_the_parcel_is_called_by_its_order() {
        read("P1,8001,A,two\n,8002,B,-1\n");
        assertThat(orders.unreadable).containsExactly("P1@2", "8002@3");
        assertThat(places()).containsExactly("NUMBER_INVALID@2:4", "NEGATIVE@3:4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no,parcel,waybill,order,sku\n1,P1,SF1,O1,A\n合计,3票,,,\n",
                "no,parcel,waybill,order,sku\n1,P1,SF1,O1,A\n合 计,,3,,\n",
                "waybill,order,sku\nSF1,O1,A\n合计,3,\n",
                "order,parcel,sku\nO1,P1,A\n合计,3,\n",
                "order,waybill,sku\nO1,SF1,A\n合计,\"1,234.50\",\n"
            })
    void what_a_row_of_totals_below_the_orders_counts_is_no_parcel(String text) {
        OrdersCsvReader.of(TableMap.CANONICAL).read(Source.of("orders.csv", text), orders, findings::add);

        assertThat(orders.lines).hasSize(1);
        assertThat(orders.unreadable).isEmpty();
        assertThat(places()).containsExactly("TOTALS_NOT_MAPPED@3:1", "ROW_WITHOUT_PARCEL@3:0");
    }

    @Test
    void a_count_with_its_unit_is_no_waybill_whatever_the_row_begins_with() {
        OrdersCsvReader.of(TableMap.CANONICAL)
                .read(Source.of("orders.csv", "customer,waybill,sku\nAcme,SF1,A\n应发,3票,\n"), orders, findings::add);

        assertThat(orders.lines).hasSize(1);
        assertThat(orders.unreadable).isEmpty();
        assertThat(places()).containsExactly("COUNT_NOT_NUMBER@3:2", "ROW_WITHOUT_PARCEL@3:0");
    }

    @Test
    void a_word_without_any_digit_as_the_only_number_of_a_row_is_no_waybill() {
        OrdersCsvReader.of(TableMap.CANONICAL)
                .read(
                        Source.of("orders.csv", "parcel,waybill,order,sku\n,应发总数,,\n,自提,O-1,A\nP,自提,,A\n"),
                        orders,
                        findings::add);

        assertThat(orders.lines).hasSize(2);
        assertThat(orders.unreadable).isEmpty();
        assertThat(places()).containsExactly("WAYBILL_WITHOUT_DIGIT@2:2", "ROW_WITHOUT_PARCEL@2:0");
    }

    @Test
    void a_parcel_and_an_order_may_be_called_like_a_count() {
        read("2箱,3单,A,1\n");

        assertThat(findings).isEmpty();
        assertThat(orders.lines).hasSize(1);
    }

    @Test
    void an_order_of_bare_digits_for_a_customer_called_total_is_still_told() {
        OrdersCsvReader.of(TableMap.CANONICAL)
                .read(
                        Source.of("orders.csv", "customer,waybill,order,weight\nTotal,合计,1001,0.9\nTotal,3,1001,0.9\n"),
                        orders,
                        findings::add);

        assertThat(orders.unreadable).containsExactly("1001@3");
        assertThat(orders.names)
                .extracting(Parcel::waybill, Parcel::order)
                .containsExactly(tuple(Optional.empty(), Optional.of(OrderId.of("1001"))));
    }

    @Test
    void the_word_of_totals_is_no_name_of_a_parcel() {
        OrdersCsvReader.of(TableMap.CANONICAL)
                .read(
                        Source.of("orders.csv", "parcel,waybill,sku,quantity\nP1,W1,A,1\n合计,,,1\n合计,W2,A,1\n"),
                        orders,
                        findings::add);

        assertThat(orders.lines).hasSize(1);
        assertThat(orders.unreadable).containsExactly("W2@4");
    }

    @Test
    void a_row_that_begins_like_totals_keeps_its_parcel_from_weighing_less() {
        SkuWeights weights = new SkuWeights();
        weights.add("A", Weight.parse("0.9 kg"), SourceRef.of("weights.csv"));
        ParcelAssembly assembly = new ParcelAssembly(weights, findings::add);
        String rows = "title,parcel,waybill,sku,quantity\nSoap,P1,SF1,A,1\nTotal,P1,SF1,A,1\n";
        OrdersCsvReader.of(TableMap.CANONICAL)
                .read(Source.of("orders.csv", rows), OrderSink.into(assembly), findings::add);

        List<Parcel> parcels = new ArrayList<>();
        assembly.drainTo(parcels::add, unread -> {});

        assertThat(parcels).singleElement().matches(parcel -> parcel.weight().isEmpty());
    }

    @Test
    void a_row_that_is_left_out_tells_all_names_of_its_parcel_that_can_be_read() {
        OrdersCsvReader.of(TableMap.CANONICAL)
                .read(
                        Source.of("orders.csv", "parcel,waybill,order,quantity\nP1,W1,8001,two\nP2,1.2E+15,8002,two\n"),
                        orders,
                        findings::add);
        assertThat(orders.names)
                .extracting(Parcel::id, Parcel::waybill, Parcel::order)
                .containsExactly(
                        tuple(ParcelId.of("P1"), Optional.of(Waybill.of("W1")), Optional.of(OrderId.of("8001"))),
                        tuple(ParcelId.of("P2"), Optional.empty(), Optional.of(OrderId.of("8002"))));
        assertThat(places()).containsExactly("NUMBER_INVALID@2:4", "DIGITS_LOST@3:2", "NUMBER_INVALID@3:4");
    }

    @Test
    void a_row_whose_parcel_cannot_be_read_says_that_some_parcel_may_be_too_light() {
        read("1.2E+15,8001,A,1\n,,A,1\n\"P1,8001,A,1\n");
        assertThat(orders.unreadable).isEmpty();
        assertThat(places())
                .containsExactly(
                        "DIGITS_LOST@2:1",
                        "ROW_WITHOUT_PARCEL@2:0",
                        "ID_MISSING@3:0",
                        "ROW_WITHOUT_PARCEL@3:0",
                        "QUOTE_NOT_CLOSED@4:1",
                        "ROW_WITHOUT_PARCEL@4:0");
    }

    @Test
    void a_row_with_cells_in_the_wrong_columns_is_given_to_the_parcel_that_it_names_and_said_to_be_uncertain() {
        read("P1,8001,A,1,more\nP2,8001\n");
        assertThat(orders.unreadable).containsExactly("P1@2", "P2@3");
        assertThat(places())
                .containsExactly(
                        "ROW_TOO_WIDE@2:5", "ROW_WITHOUT_PARCEL@2:0", "ROW_TOO_SHORT@3:0", "ROW_WITHOUT_PARCEL@3:0");
    }
}
