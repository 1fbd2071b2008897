package dev.retour.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.matching.Residual.Why;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.jspecify.annotations.Nullable;

class MatchLawsTest {

    /** Few keys, so that rows meet; ids differ, so that every row is told from every other. */
    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<String> key = Arbitraries.of("A", "B", "C", "D", "").injectNull(0.1);
        return Combinators.combine(
                        Arbitraries.longs().between(-3, 3),
                        Arbitraries.integers().between(0, 2),
                        key,
                        key)
                .as((amount, day, waybill, shop) -> new Row("", amount, Row.MAY.plusDays(day), waybill, shop))
                .list()
                .ofMaxSize(14)
                .map(MatchLawsTest::numbered);
    }

    private static List<Row> numbered(List<Row> rows) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Row(
                        "r" + i,
                        rows.get(i).amount(),
                        rows.get(i).day(),
                        rows.get(i).waybill(),
                        rows.get(i).shop()))
                .toList();
    }

    @Provide
    Arbitrary<List<Pass>> passes() {
        Arbitrary<List<String>> keys = Arbitraries.of(
                List.of("waybill"), List.of("shop"), List.of("waybill", "shop"), List.of("shop", "amount"));
        return Combinators.combine(keys, Arbitraries.of(Cardinality.class))
                .as((on, cardinality) -> new Pass("", on, cardinality))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(i -> new Pass(
                                "p" + i, list.get(i).keys(), list.get(i).cardinality()))
                        .toList());
    }

    private static MatchResult<Row, Row> match(List<Pass> passes, Collection<Row> left, Collection<Row> right) {
        MatchPlan<Row, Row> plan = MatchPlan.between(Row.side(), Row.side());
        for (Pass pass : passes) {
            plan = plan.pass(
                    pass.name(), p -> p.on(pass.keys().toArray(String[]::new)).cardinality(pass.cardinality()));
        }
        return plan.match(left, right);
    }

    @Property
    void every_row_ends_in_exactly_one_group_or_among_the_residuals(
            @ForAll("passes") List<Pass> passes, @ForAll("rows") List<Row> left, @ForAll("rows") List<Row> right) {
        assertConserved(match(passes, left, right), left, right);
    }

    @Tag("soak")
    @Property(tries = 100_000)
    void every_row_ends_in_exactly_one_place_and_agrees_with_brute_force_in_a_long_run(
            @ForAll("passes") List<Pass> passes, @ForAll("rows") List<Row> left, @ForAll("rows") List<Row> right) {
        MatchResult<Row, Row> result = match(passes, left, right);

        assertConserved(result, left, right);
        assertThat(partition(result)).isEqualTo(bruteForce(passes, left, right));
    }

    private static void assertConserved(MatchResult<Row, Row> result, List<Row> left, List<Row> right) {
        List<Row> leftRows = Stream.concat(
                        result.groups().stream().flatMap(group -> group.left().stream()),
                        result.left().stream().map(Residual::row))
                .toList();
        List<Row> rightRows = Stream.concat(
                        result.groups().stream().flatMap(group -> group.right().stream()),
                        result.right().stream().map(Residual::row))
                .toList();
        assertThat(leftRows).containsExactlyInAnyOrderElementsOf(left);
        assertThat(rightRows).containsExactlyInAnyOrderElementsOf(right);
        for (MatchGroup<Row, Row> group : result.groups()) {
            assertThat(group.leftAmount())
                    .isEqualTo(group.left().stream().mapToLong(Row::amount).sum());
            assertThat(group.rightAmount())
                    .isEqualTo(group.right().stream().mapToLong(Row::amount).sum());
            assertThat(group.difference()).isEqualTo(group.leftAmount() - group.rightAmount());
        }
    }

    @Property
    void shuffled_input_gives_an_equal_result(
            @ForAll("passes") List<Pass> passes,
            @ForAll("rows") List<Row> left,
            @ForAll("rows") List<Row> right,
            @ForAll Random random) {
        List<Row> otherLeft = new ArrayList<>(left);
        List<Row> otherRight = new ArrayList<>(right);
        Collections.shuffle(otherLeft, random);
        Collections.shuffle(otherRight, random);

        assertThat(match(passes, otherLeft, otherRight)).isEqualTo(match(passes, left, right));
    }

    @Property
    void matching_again_changes_nothing_and_the_residuals_alone_match_no_more(
            @ForAll("passes") List<Pass> passes, @ForAll("rows") List<Row> left, @ForAll("rows") List<Row> right) {
        MatchResult<Row, Row> result = match(passes.subList(0, 1), left, right);

        MatchResult<Row, Row> again = match(
                passes.subList(0, 1),
                result.left().stream().map(Residual::row).toList(),
                result.right().stream().map(Residual::row).toList());

        assertThat(match(passes.subList(0, 1), left, right)).isEqualTo(result);
        assertThat(again.groups()).isEmpty();
        assertThat(again.left()).isEqualTo(result.left());
        assertThat(again.right()).isEqualTo(result.right());
    }

    @Property
    void a_plan_agrees_with_brute_force(
            @ForAll("passes") List<Pass> passes, @ForAll("rows") List<Row> left, @ForAll("rows") List<Row> right) {
        assertThat(partition(match(passes, left, right))).isEqualTo(bruteForce(passes, left, right));
    }

    @Property
    void a_residual_says_truly_why(
            @ForAll("passes") List<Pass> passes, @ForAll("rows") List<Row> left, @ForAll("rows") List<Row> right) {
        List<Pass> one = passes.subList(0, 1);
        Pass pass = one.get(0);
        for (Residual<Row> residual : match(one, left, right).left()) {
            List<String> key = key(residual.row(), pass);
            int mine = key == null ? 0 : with(key, left, pass).size();
            int theirs = key == null ? 0 : with(key, right, pass).size();
            Why why = key == null ? Why.NO_KEY : theirs == 0 ? Why.NO_COUNTERPART : Why.AMBIGUOUS;
            boolean counted = why == Why.AMBIGUOUS;
            assertThat(residual)
                    .isEqualTo(new Residual<>(
                            residual.row(),
                            why,
                            why == Why.NO_KEY ? "" : pass.name(),
                            counted ? mine : 0,
                            counted ? theirs : 0));
        }
    }

    /** Groups as sets, as an independent and slow matcher finds them. */
    private static Set<List<Object>> bruteForce(List<Pass> passes, List<Row> left, List<Row> right) {
        Set<List<Object>> groups = new HashSet<>();
        List<Row> openLeft = new ArrayList<>(left);
        List<Row> openRight = new ArrayList<>(right);
        for (Pass pass : passes) {
            Set<List<String>> keys = new HashSet<>();
            openLeft.forEach(row -> keys.add(key(row, pass)));
            keys.remove(null);
            for (List<String> key : keys) {
                List<Row> mine = with(key, openLeft, pass);
                List<Row> theirs = with(key, openRight, pass);
                if (pass.cardinality().allows(mine.size(), theirs.size())) {
                    groups.add(List.of(pass.name(), Set.copyOf(mine), Set.copyOf(theirs)));
                    openLeft.removeAll(mine);
                    openRight.removeAll(theirs);
                }
            }
        }
        return groups;
    }

    private static Set<List<Object>> partition(MatchResult<Row, Row> result) {
        Set<List<Object>> groups = new HashSet<>();
        result.groups()
                .forEach(group ->
                        groups.add(List.of(group.pass(), Set.copyOf(group.left()), Set.copyOf(group.right()))));
        return groups;
    }

    private static @Nullable List<String> key(Row row, Pass pass) {
        Map<String, String> parts = new HashMap<>();
        parts.put("waybill", row.waybill());
        parts.put("shop", row.shop());
        parts.put("amount", Long.toString(row.amount()));
        List<String> key = new ArrayList<>();
        for (String name : pass.keys()) {
            String part = parts.get(name);
            if (part == null || part.isEmpty()) {
                return null;
            }
            key.add(part);
        }
        return key;
    }

    private static List<Row> with(List<String> key, List<Row> rows, Pass pass) {
        return rows.stream().filter(row -> Objects.equals(key, key(row, pass))).toList();
    }

    @Example
    void keys_whose_hashes_meet_in_one_slot_are_still_told_apart() {
        List<String> crowded = keysOfOneSlot(200);
        List<Row> left = new ArrayList<>();
        List<Row> right = new ArrayList<>();
        for (int i = 0; i < crowded.size(); i++) {
            left.add(Row.of("L" + i, i, crowded.get(i)));
            if (i % 2 == 0) {
                right.add(Row.of("R" + i, i, crowded.get(i)));
            }
        }

        MatchResult<Row, Row> result =
                match(List.of(new Pass("p", List.of("waybill"), Cardinality.ONE_TO_ONE)), left, right);

        assertThat(result.groups())
                .hasSize(100)
                .allSatisfy(group -> assertThat(group.left().get(0).waybill())
                        .isEqualTo(group.right().get(0).waybill()));
        assertThat(result.left()).hasSize(100).allMatch(residual -> residual.why() == Why.NO_COUNTERPART);
        assertThat(result.right()).isEmpty();
    }

    /** Keys whose hashes agree in their low nine bits, more than the table of 100 rows looks at. */
    private static List<String> keysOfOneSlot(int count) {
        List<String> found = new ArrayList<>();
        for (int n = 0; found.size() < count; n += 10_000) {
            List<Row> rows = IntStream.range(n, n + 10_000)
                    .mapToObj(i -> Row.of(String.format("%08d", i), 0, "SF" + i))
                    .toList();
            Table<Row> table = new Table<>(Row.side(), rows);
            for (int row = 0; row < table.size() && found.size() < count; row++) {
                if ((table.hash(row, List.of("waybill")) & 511) == 511) {
                    found.add(Objects.requireNonNull(table.key(row, "waybill")));
                }
            }
        }
        return found;
    }

    @Example
    void many_rows_share_few_keys_and_none_is_lost() {
        List<Row> left = IntStream.range(0, 3_000)
                .mapToObj(i -> Row.of("L" + i, i % 7, "K" + i % 5))
                .toList();
        List<Row> right = IntStream.range(0, 2_000)
                .mapToObj(i -> Row.of("R" + i, i % 3, "K" + i % 8))
                .toList();

        MatchResult<Row, Row> result =
                match(List.of(new Pass("p", List.of("waybill"), Cardinality.MANY_TO_MANY)), left, right);

        assertConserved(result, left, right);
        assertThat(result.groups()).hasSize(5).allSatisfy(group -> {
            assertThat(group.left()).hasSize(600);
            assertThat(group.right()).hasSize(250);
        });
        assertThat(result.right()).hasSize(750);
    }
}
