package dev.retour.examples.returns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.examples.CommandRun;
import dev.retour.house.Checkout;
import dev.retour.kernel.Language;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.settlement.SettlementAct;
import dev.retour.returns.settlement.SettlementStatus;
import dev.retour.testkit.story.StoryKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnsCommandTest {

    private static final Path GOLDEN = Checkout.root().resolve("examples/src/test/resources/golden");

    private static CommandRun run(String... options) {
        return CommandRun.of(
                Stream.concat(Stream.of("returns"), Arrays.stream(options)).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void a_day_is_printed_as_the_documentation_shows_it(String language) throws IOException {
        CommandRun run = run("--lang", language);

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        Checkout.holds(GOLDEN.resolve("returns-" + language + ".txt"), run.out());
    }

    @Test
    void the_last_line_is_one_object_for_a_program() {
        CommandRun run = run("--json", "--seed", "3");
        Map<String, String> json = run.json();

        assertThat(json)
                .containsEntry("seed", "3")
                .containsEntry("cases", "12")
                .containsEntry("currency", "CNY")
                .containsEntry("parked", "0");
        assertProven(json);
        assertThat(run.counts("statuses.").values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(12);
    }

    @Test
    void the_same_seed_prints_the_same_and_another_one_another_day() {
        assertThat(run("--seed", "5").out()).isEqualTo(run("--seed", "5").out());
        assertThat(run("--seed", "6").out()).isNotEqualTo(run("--seed", "5").out());
    }

    @Test
    void on_many_days_customers_have_what_the_cases_say_but_for_what_the_shop_has_not_heard_of() {
        for (int seed = 1; seed <= 10; seed++) {
            assertProven(run("--json", "--cases=36", "--seed=" + seed).json());
        }
        assertProven(run("--json", "--cases=400").json());
    }

    private static void assertProven(Map<String, String> json) {
        BigDecimal known = new BigDecimal(json.get("refunded")).add(new BigDecimal(json.get("unheard")));
        assertThat(new BigDecimal(json.get("paid"))).as("%s", json).isEqualByComparingTo(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--cases=0", "--cases=1001", "--cases=many", "--lang=fr", "--orders=x"})
    void a_command_line_that_cannot_be_used_is_exit_code_2(String option) {
        CommandRun run = run(option);

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).isNotEmpty();
        assertThat(run.out()).isEmpty();
    }

    @Test
    void every_code_has_a_word_in_chinese() {
        Words words = new Words(Language.ZH);
        assertChinese(CaseStatus.values(), words::of);
        assertChinese(SettlementStatus.values(), words::of);
        assertChinese(StoryKind.values(), words::of);
        List<SettlementAct> said = Arrays.stream(SettlementAct.values())
                .filter(SettlementAct::isSaid)
                .toList();
        assertChinese(said.toArray(SettlementAct[]::new), words::of);
    }

    private static <T extends Enum<T>> void assertChinese(T[] codes, Function<T, String> word) {
        assertThat(codes).allSatisfy(code -> assertThat(word.apply(code)).isNotEqualTo(code.name()));
    }
}
