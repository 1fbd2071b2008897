package dev.retour.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.retour.freight.Place;
import dev.retour.freight.Weight;
import dev.retour.kernel.Finding;
import dev.retour.kernel.Language;
import dev.retour.kernel.Severity;
import dev.retour.kernel.SourceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParcelAssemblyTest {

    private final SkuWeights weights = new SkuWeights();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Parcel> unread = new ArrayList<>();
    private final ParcelAssembly assembly = new ParcelAssembly(weights, findings::add);
    private long line = 1;

    private static ParcelBuilder parcel(String id) {
        return Parcel.builder(ParcelId.of(id));
    }

    private void weigh(String sku, String weight) {
        weights.add(sku, Weight.parse(weight), SourceRef.of("skus.csv"));
    }

    private void add(Parcel parcel, String sku, long quantity) {
        assembly.add(new ShippedLine(SourceRef.of("orders.csv", ++line), parcel, sku, quantity));
    }

    private void add(String id, String sku, long quantity) {
        add(parcel(id).build(), sku, quantity);
    }

    private List<String> assembled() {
        return drained().stream()
                .map(parcel -> parcel.id() + " "
                        + parcel.weight().map(Weight::toString).orElse("unknown"))
                .toList();
    }

    @Test
    void a_parcel_weighs_the_sum_of_its_pieces() {
        weigh("A", "100 g");
        weigh("B", "1.5 kg");
        add("P1", "A", 3);
        add("P2", "A", 1);
        add("P1", "B", 2);

        assertThat(assembled()).containsExactly("P1 3.3 kg", "P2 0.1 kg");
        assertThat(findings).isEmpty();
    }

    @Test
    void an_article_listed_twice_in_the_weights_is_not_counted_twice() {
        weigh("A", "100 g");
        weigh("A", "0.1 kg");
        add("P1", "A", 2);

        assertThat(assembled()).containsExactly("P1 0.2 kg");
        assertThat(findings).isEmpty();
    }

    @Test
    void an_article_with_conflicting_weights_makes_the_parcel_unknown() {
        weigh("A", "100 g");
        weigh("A", "120 g");
        weigh("B", "1 kg");
        add("P1", "B", 1);
        add("P1", "A", 1);

        assertThat(assembled()).containsExactly("P1 unknown");
        assertThat(findings).extracting(f -> f.reason().code()).containsExactly(ParcelReason.SKU_WITHOUT_WEIGHT);
    }

    @Test
    void a_parcel_with_an_article_of_unknown_weight_has_none_whatever_comes_before_or_after() {
        weigh("A", "100 g");
        add("P1", "?", 1);
        add("P1", "A", 1);
        add("P2", "A", 1);
        add("P2", "?", 1);

        assertThat(assembled()).containsExactly("P1 unknown", "P2 unknown");
        assertThat(findings)
                .extracting(finding -> finding.text(Language.EN))
                .containsExactly(
                        "orders.csv:2: parcel.SKU_WITHOUT_WEIGHT: Article ? has no weight, so its parcel has none."
                                + " Add it to the list of weights.",
                        "orders.csv:5: parcel.SKU_WITHOUT_WEIGHT: Article ? has no weight, so its parcel has none."
                                + " Add it to the list of weights.");
    }

    @Test
    void a_parcel_that_weighs_nothing_was_not_weighed_so_its_pieces_tell_and_each_row_is_a_finding() {
        Parcel unweighed = parcel("P1").weight(Weight.ZERO).build();
        weigh("A", "100 g");
        add(unweighed, "A", 1);
        add(parcel("P1").build(), "A", 1);
        add(parcel("P2").weight(Weight.ZERO).build(), "", 0);

        assertThat(assembled()).containsExactly("P1 0.2 kg", "P2 unknown");
        assertThat(findings)
                .extracting(f -> f.source().line(), f -> f.reason().code())
                .containsExactly(
                        tuple(2L, ParcelReason.PARCEL_WEIGHT_ZERO), tuple(4L, ParcelReason.PARCEL_WEIGHT_ZERO));
    }

    @Test
    void the_first_weight_that_is_stated_holds_wherever_a_line_states_none() {
        Optional<Weight> none = Optional.empty();
        Optional<Weight> zero = Optional.of(Weight.ZERO);
        Optional<Weight> some = Optional.of(Weight.parse("0.9 kg"));
        List<List<Optional<Weight>>> orders = List.of(
                List.of(zero, some),
                List.of(some, zero),
                List.of(none, some),
                List.of(some, none),
                List.of(zero, none, some, zero, some));
        for (int i = 0; i < orders.size(); i++) {
            String id = "P" + i;
            orders.get(i).forEach(weight -> add(parcel(id).weight(weight).build(), "", 0));
        }

        assertThat(assembled()).containsExactly("P0 0.9 kg", "P1 0.9 kg", "P2 0.9 kg", "P3 0.9 kg", "P4 0.9 kg");
        assertThat(findings).extracting(f -> f.reason().code()).containsOnly(ParcelReason.PARCEL_WEIGHT_ZERO);
    }

    @Test
    void lines_that_state_two_weights_differ_whatever_stands_before_them() {
        add(parcel("P1").weight(Weight.ZERO).build(), "", 0);
        add(parcel("P1").weight(Weight.parse("0.9 kg")).build(), "", 0);
        add(parcel("P1").weight(Weight.parse("2 kg")).build(), "", 0);
        add(parcel("P1").destination(Place.ofProvince("浙江")).build(), "", 0);

        assertThat(assembled()).containsExactly("P1 0.9 kg");
        assertThat(findings)
                .extracting(f -> f.source().line(), f -> f.reason().code())
                .containsExactly(
                        tuple(2L, ParcelReason.PARCEL_WEIGHT_ZERO),
                        tuple(4L, ParcelReason.PARCEL_LINES_DIFFER),
                        tuple(5L, ParcelReason.PARCEL_LINES_DIFFER));
    }

    @Test
    void a_weight_that_the_host_states_holds_against_the_sum_of_the_pieces() {
        Parcel weighed = parcel("P1").weight(Weight.parse("2 kg")).build();
        weigh("A", "100 g");
        add(weighed, "A", 1);
        add(weighed, "unlisted", 1);

        assertThat(assembled()).containsExactly("P1 2 kg");
        assertThat(findings).isEmpty();
    }

    @Test
    void what_its_pieces_lack_is_told_of_no_parcel_whose_weight_a_line_states_wherever_that_line_stands() {
        weigh("heavy", "1 t");
        for (String sku : List.of("unlisted", "", "heavy")) {
            String before = "before_" + sku;
            String after = "after_" + sku;
            add(parcel(before).weight(Weight.parse("1.5 kg")).build(), "", 0);
            add(before, sku, 10_000_000);
            add(after, sku, 10_000_000);
            add(parcel(after).weight(Weight.parse("1.5 kg")).build(), "", 0);
        }

        assertThat(assembled()).hasSize(6).allMatch(parcel -> parcel.endsWith("1.5 kg"));
        assertThat(findings).isEmpty();
    }

    @Test
    void a_line_about_the_parcel_as_a_whole_adds_no_piece() {
        weigh("A", "100 g");
        add("P1", "", 0);
        add("P1", "A", 1);
        add("P2", "", 0);

        assertThat(assembled()).containsExactly("P1 0.1 kg", "P2 unknown");
        assertThat(findings).isEmpty();
    }

    @Test
    void pieces_without_an_article_make_the_parcel_unknown_and_a_finding() {
        weigh("A", "100 g");
        weigh("", "1 kg");
        add("P1", "A", 1);
        add("P1", "", 5);

        assertThat(assembled()).containsExactly("P1 unknown");
        assertThat(findings).singleElement().satisfies(found -> {
            assertThat(found.reason().code()).isEqualTo(ParcelReason.PIECES_WITHOUT_SKU);
            assertThat(found.source().line()).isEqualTo(3);
            assertThat(found.text(Language.EN)).contains("5 pieces of parcel P1 have no article");
        });
    }

    @Test
    void what_a_parcel_lacks_is_told_once_for_each_article_with_all_its_pieces_however_many_lines_say_so() {
        for (int i = 0; i < 1_000; i++) {
            add("P1", "A", 2);
            add("P1", "", 3);
            add("P1", "B", Long.MAX_VALUE);
            add("P2", "A", 1);
        }

        assertThat(assembled()).containsExactly("P1 unknown", "P2 unknown");
        assertThat(findings)
                .extracting(
                        found -> found.reason().code(),
                        found -> found.source().line(),
                        found -> found.reason()
                                .attributes()
                                .find("quantity")
                                .orElseThrow()
                                .text())
                .containsExactly(
                        tuple(ParcelReason.SKU_WITHOUT_WEIGHT, 2L, "2000"),
                        tuple(ParcelReason.PIECES_WITHOUT_SKU, 3L, "3000"),
                        tuple(ParcelReason.SKU_WITHOUT_WEIGHT, 4L, String.valueOf(Long.MAX_VALUE)),
                        tuple(ParcelReason.SKU_WITHOUT_WEIGHT, 5L, "1000"));
    }

    @Test
    void a_row_that_could_not_be_read_makes_its_parcel_unknown_whatever_comes_before_or_after() {
        weigh("A", "100 g");
        assembly.addUnreadable(parcel("P1").build(), SourceRef.of("orders.csv", 90));
        add("P2", "A", 1);
        add("P1", "A", 1);
        assembly.addUnreadable(parcel("P2").build(), SourceRef.of("orders.csv", 91));
        add("P3", "A", 1);

        assertThat(assembled()).containsExactly("P2 unknown", "P1 unknown", "P3 0.1 kg");
        assertThat(findings)
                .extracting(f -> f.reason().code(), f -> f.source().line())
                .containsExactly(
                        tuple(ParcelReason.PARCEL_ROW_UNREADABLE, 90L), tuple(ParcelReason.PARCEL_ROW_UNREADABLE, 91L));
    }

    @Test
    void a_parcel_of_which_no_row_could_be_read_is_handed_over_apart_with_its_names_and_said_to_be_missing() {
        Parcel named = parcel("P1").waybill(Waybill.of("W1")).build();
        assembly.addUnreadable(named, SourceRef.of("orders.csv", 90));

        assertThat(assembled()).isEmpty();
        assertThat(unread).containsExactly(named);
        assertThat(findings)
                .extracting(found -> found.reason().code())
                .containsExactly(ParcelReason.PARCEL_ROW_UNREADABLE, ParcelReason.PARCEL_UNREADABLE);
    }

    @Test
    void a_weight_that_the_host_states_holds_beside_a_row_that_could_not_be_read() {
        assembly.addUnreadable(parcel("P1").build(), SourceRef.of("orders.csv", 90));
        add(parcel("P1").weight(Weight.parse("2 kg")).build(), "A", 1);

        assertThat(assembled()).containsExactly("P1 2 kg");
    }

    @Test
    void the_first_line_holds_where_lines_contradict_each_other() {
        weigh("A", "100 g");
        add(parcel("P1").destination(Place.ofProvince("浙江")).build(), "A", 1);
        add(parcel("P1").destination(Place.ofProvince("新疆")).build(), "A", 1);
        add(parcel("P1").destination(Place.ofProvince("浙江")).build(), "A", 1);

        assertThat(drained()).singleElement().satisfies(parcel -> {
            assertThat(parcel.weight()).contains(Weight.parse("0.3 kg"));
            assertThat(parcel.destination()).isEqualTo(Place.ofProvince("浙江"));
        });
        assertThat(findings)
                .extracting(
                        Finding::severity,
                        f -> f.reason().code(),
                        f -> f.source().line())
                .containsExactly(tuple(Severity.WARNING, ParcelReason.PARCEL_LINES_DIFFER, 3L));
    }

    @Test
    void what_else_the_host_stated_survives_the_sum() {
        weigh("A", "100 g");
        Parcel stated = parcel("P1")
                .waybill(Waybill.of("SF1"))
                .payer(Payer.COLLECT)
                .purpose(Purpose.SAMPLE)
                .addFlags("fragile")
                .build();
        add(stated, "A", 1);

        assertThat(drained())
                .containsExactly(new ParcelBuilder()
                        .from(stated)
                        .weight(Weight.parse("0.1 kg"))
                        .build());
        assertThat(stated.isOnOurBill()).isFalse();
    }

    @Test
    void a_weight_that_cannot_be_held_is_unknown_and_a_finding() {
        weigh("A", "1 t");

        add("P1", "A", 10_000_000);

        assertThat(drained()).singleElement().matches(parcel -> parcel.weight().isEmpty());
        assertThat(findings).extracting(found -> found.reason().code()).containsExactly(ParcelReason.PARCEL_TOO_HEAVY);
    }

    private List<Parcel> drained() {
        List<Parcel> parcels = new ArrayList<>();
        assembly.drainTo(parcels::add, unread::add);
        return parcels;
    }
}
