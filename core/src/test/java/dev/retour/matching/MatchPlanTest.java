package dev.retour.matching;

import static dev.retour.matching.Cardinality.MANY_TO_MANY;
import static dev.retour.matching.Cardinality.MANY_TO_ONE;
import static dev.retour.matching.Cardinality.ONE_TO_MANY;
import static dev.retour.matching.Cardinality.ONE_TO_ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.retour.matching.Residual.Why;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MatchPlanTest {

    private static MatchPlan<Row, Row> onWaybill(Cardinality cardinality) {
        return MatchPlan.between(Row.side(), Row.side())
                .pass("waybill", pass -> pass.on("waybill").cardinality(cardinality));
    }

    private static List<Row> rows(int count, String prefix, String waybill) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(Row.of(prefix + i, 100 + i, waybill));
        }
        return rows;
    }

    @Test
    void lines_of_a_bill_find_their_parcels_by_waybill_and_the_rest_by_shop_and_amount() {
        MatchPlan<Row, Row> plan = MatchPlan.between(Row.side(), Row.side())
                .pass("waybill", pass -> pass.on("waybill").cardinality(MANY_TO_ONE))
                .pass("shop and amount", pass -> pass.on("shop", "amount"));
        Row freight = Row.of("L1", 1_000, "SF1").in("north");
        Row fuel = Row.of("L2", 45, "SF1").in("north");
        Row unlabelled = Row.of("L3", 700, null).in("north");
        Row elsewhere = Row.of("L4", 700, "").in("south");
        Row stranger = Row.of("L5", 1, "SF9");
        Row parcel = Row.of("P1", 1_040, "SF1").in("north");
        Row lost = Row.of("P2", 700, "SF2").in("north");

        MatchResult<Row, Row> result =
                plan.match(List.of(stranger, freight, unlabelled, fuel, elsewhere), List.of(lost, parcel));

        assertThat(result.groups())
                .containsExactly(
                        new MatchGroup<>("waybill", List.of(fuel, freight), List.of(parcel), 1_045, 1_040),
                        new MatchGroup<>("shop and amount", List.of(unlabelled), List.of(lost), 700, 700));
        assertThat(result.groups().get(0).difference()).isEqualTo(5);
        assertThat(result.left())
                .containsExactly(
                        new Residual<>(stranger, Why.NO_COUNTERPART, "waybill", 0, 0),
                        new Residual<>(elsewhere, Why.NO_COUNTERPART, "shop and amount", 0, 0));
        assertThat(result.right()).isEmpty();
    }

    @Test
    void parts_of_a_composite_key_are_not_run_together() {
        MatchPlan<Row, Row> plan =
                MatchPlan.between(Row.side(), Row.side()).pass("both", pass -> pass.on("waybill", "shop"));

        MatchResult<Row, Row> result = plan.match(
                List.of(Row.of("L", 1, "ab").in("c")),
                List.of(Row.of("R", 1, "a").in("bc")));

        assertThat(result.groups()).isEmpty();
    }

    @Test
    void a_row_that_was_matched_is_gone_for_later_passes() {
        MatchPlan<Row, Row> plan =
                onWaybill(ONE_TO_ONE).pass("shop", pass -> pass.on("shop").cardinality(MANY_TO_MANY));
        Row left = Row.of("L1", 1, "A").in("x");
        Row right = Row.of("R1", 1, "A").in("x");
        Row late = Row.of("R2", 1, "B").in("x");

        MatchResult<Row, Row> result = plan.match(List.of(left), List.of(late, right));

        assertThat(result.groups()).containsExactly(new MatchGroup<>("waybill", List.of(left), List.of(right), 1, 1));
        assertThat(result.right()).containsExactly(new Residual<>(late, Why.NO_COUNTERPART, "waybill", 0, 0));
    }

    @Test
    void a_row_without_any_key_says_so() {
        Row bare = Row.of("L1", 1, null);
        Row blank = Row.of("R1", 1, "");

        MatchResult<Row, Row> result = onWaybill(MANY_TO_MANY).match(List.of(bare), List.of(blank));

        assertThat(result.groups()).isEmpty();
        assertThat(result.left()).containsExactly(new Residual<>(bare, Why.NO_KEY, "", 0, 0));
        assertThat(result.right()).containsExactly(new Residual<>(blank, Why.NO_KEY, "", 0, 0));
    }

    @Test
    void rows_that_could_be_matched_in_two_ways_are_not_matched_and_count_their_rivals() {
        List<Row> left = rows(2, "L", "A");
        List<Row> right = rows(3, "R", "A");

        MatchResult<Row, Row> result = onWaybill(MANY_TO_ONE).match(left, right);

        assertThat(result.groups()).isEmpty();
        assertThat(result.left())
                .extracting(Residual::why, Residual::pass, Residual::left, Residual::right)
                .containsExactly(tuple(Why.AMBIGUOUS, "waybill", 2, 3), tuple(Why.AMBIGUOUS, "waybill", 2, 3));
        assertThat(result.right())
                .extracting(Residual::why, Residual::left, Residual::right)
                .containsOnly(tuple(Why.AMBIGUOUS, 2, 3))
                .hasSize(3);
    }

    @Test
    void the_reason_nearest_to_a_match_is_kept_over_all_passes() {
        MatchPlan<Row, Row> plan = MatchPlan.between(Row.side(), Row.side())
                .pass("shop", pass -> pass.on("shop"))
                .pass("waybill", pass -> pass.on("waybill"))
                .pass("amount", pass -> pass.on("amount"));
        List<Row> left = List.of(Row.of("L1", 7, "A").in("x"));
        List<Row> right = List.of(Row.of("R1", 8, "A"), Row.of("R2", 9, "A"));

        MatchResult<Row, Row> result = plan.match(left, right);

        assertThat(result.left()).containsExactly(new Residual<>(left.get(0), Why.AMBIGUOUS, "waybill", 1, 2));
    }

    @ParameterizedTest
    @EnumSource(Cardinality.class)
    void a_group_holds_only_as_many_rows_as_its_cardinality_allows(Cardinality cardinality) {
        boolean manyLeft = cardinality == MANY_TO_ONE || cardinality == MANY_TO_MANY;
        boolean manyRight = cardinality == ONE_TO_MANY || cardinality == MANY_TO_MANY;
        for (int left = 1; left <= 3; left++) {
            for (int right = 1; right <= 3; right++) {
                MatchResult<Row, Row> result =
                        onWaybill(cardinality).match(rows(left, "L", "A"), rows(right, "R", "A"));

                boolean allowed = (left == 1 || manyLeft) && (right == 1 || manyRight);
                assertThat(result.groups())
                        .as("%s: %d to %d", cardinality, left, right)
                        .hasSize(allowed ? 1 : 0);
            }
        }
        assertThat(cardinality.allows(0, 1)).isFalse();
        assertThat(cardinality.allows(1, 0)).isFalse();
    }

    @Test
    void rows_of_a_group_stand_by_date_amount_and_id_and_undated_ones_last() {
        Row undated = new Row("a", 1, null, "A", null);
        Row late = new Row("a", 1, LocalDate.of(2026, 5, 2), "A", null);
        Row dear = Row.of("a", 2, "A");
        Row second = Row.of("b", 1, "A");
        Row first = Row.of("a", 1, "A");

        MatchResult<Row, Row> result =
                onWaybill(MANY_TO_ONE).match(List.of(undated, late, dear, second, first), List.of(Row.of("R", 6, "A")));

        assertThat(result.groups().get(0).left()).containsExactly(first, second, dear, late, undated);
    }

    @Test
    void nothing_matches_nothing() {
        MatchResult<Row, Row> result = onWaybill(MANY_TO_MANY).match(List.of(), List.of());

        assertThat(result).isEqualTo(new MatchResult<>(List.of(), List.of(), List.of()));
        assertThat(onWaybill(MANY_TO_MANY).match(rows(1, "L", "A"), List.of()).left())
                .extracting(Residual::why)
                .containsExactly(Why.NO_COUNTERPART);
    }

    @Test
    void a_plan_without_passes_leaves_every_row() {
        MatchResult<Row, Row> result =
                MatchPlan.between(Row.side(), Row.side()).match(rows(1, "L", "A"), rows(1, "R", "A"));

        assertThat(result.left()).extracting(Residual::why).containsExactly(Why.NO_KEY);
        assertThat(result.right()).extracting(Residual::why).containsExactly(Why.NO_KEY);
    }

    @Test
    void amounts_that_do_not_fit_are_refused_and_never_wrapped() {
        List<Row> left = List.of(Row.of("L1", Long.MAX_VALUE, "A"), Row.of("L2", 1, "A"));

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> onWaybill(MANY_TO_ONE).match(left, rows(1, "R", "A")))
                .withMessage(
                        "The amounts of 2 rows that pass 'waybill' joins are too large for one sum. Join fewer rows by"
                                + " more keys.");
    }

    private static final class Nameless {}

    private interface Anything {}

    @ParameterizedTest
    @ValueSource(classes = {Nameless.class, Anything.class, Object.class, int[].class})
    void rows_that_nothing_names_are_refused_since_each_JVM_would_order_them_otherwise(Class<?> type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatchPlan.between(Side.of(type), Row.side()))
                .withMessage("Rows of " + type.getName()
                        + " have no toString of their own, so nothing orders them. Name them with id(...).");
        assertThatIllegalArgumentException().isThrownBy(() -> MatchPlan.between(Row.side(), Side.of(type)));
    }

    @Test
    void an_id_names_rows_of_any_type_and_so_does_a_toString_of_their_own() {
        Side<Nameless> named =
                Side.of(Nameless.class).id(row -> "one").key("k", row -> "a").amount(row -> 3);
        Side<CharSequence> texts = Side.of(CharSequence.class).key("k", row -> "a");

        MatchResult<Nameless, CharSequence> result = MatchPlan.between(named, texts)
                .pass("k", pass -> pass.on("k"))
                .match(List.of(new Nameless()), List.of("x"));

        assertThat(result.groups()).hasSize(1);
        MatchPlan.between(Side.of(Cardinality.class), Side.of(Integer.class));
    }

    @Test
    void a_plan_can_be_built_on_without_changing_it() {
        MatchPlan<Row, Row> base = onWaybill(ONE_TO_ONE);
        MatchPlan<Row, Row> more = base.pass("amount", pass -> pass.on("amount"));

        assertThat(base.match(List.of(Row.of("L", 5, null)), List.of(Row.of("R", 5, null)))
                        .groups())
                .isEmpty();
        assertThat(more.match(List.of(Row.of("L", 5, null)), List.of(Row.of("R", 5, null)))
                        .groups())
                .hasSize(1);
    }

    @Test
    void two_passes_of_one_name_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> onWaybill(ONE_TO_ONE).pass("waybill", pass -> pass.on("amount")))
                .withMessage("The plan has a pass 'waybill' already. Give this one another name.");
    }

    @Test
    void a_pass_without_a_key_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatchPlan.between(Row.side(), Row.side()).pass("all", pass -> pass))
                .withMessage("Pass 'all' has no key. Name one with on(...).");
    }

    @Test
    void a_key_that_one_side_lacks_is_refused() {
        Side<Row> bare = Side.of(Row.class).key("waybill", Row::waybill);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatchPlan.between(Row.side(), bare).pass("shop", pass -> pass.on("shop")))
                .withMessage("Pass 'shop' uses the key 'shop', which both sides must have. Add it to the sides.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatchPlan.between(bare, Row.side()).pass("shop", pass -> pass.on("waybill", "shop")));
    }
}
