package dev.retour.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final Reason ONE = Reason.of(Why.PLAIN);
    private static final Reason TWO = Reason.of(Why.GREETING).with("name", "A").with("other", "B");

    @Test
    void an_accepted_decision_gives_its_events() {
        Decision<String> decision = new Decision.Accepted<>(List.of("opened", "approved"));

        assertThat(decision.kind()).isEqualTo(Decision.Kind.ACCEPTED);
        assertThat(decision.orThrow()).containsExactly("opened", "approved");
    }

    @Test
    void a_refused_decision_throws_all_reasons_at_once() {
        Decision<String> decision = new Decision.Refused<>(List.of(ONE, TWO));

        assertThat(decision.kind()).isEqualTo(Decision.Kind.REFUSED);
        assertThatExceptionOfType(RetourException.class)
                .isThrownBy(decision::orThrow)
                .withMessage("test.PLAIN: Nothing to fill.\ntest.GREETING: A met B.")
                .satisfies(e -> assertThat(e.reasons()).containsExactly(ONE, TWO));
    }

    @Test
    void a_refusal_needs_a_reason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Decision.Refused<>(List.of()))
                .withMessage("A refusal needs a reason.");
    }

    @Test
    void a_document_with_warnings_is_given_and_keeps_them() {
        Finding warning = Finding.warning(ONE, SourceRef.of("card.json", 3).at(9, "$.zones[1]"));
        Loaded<String> loaded = new Loaded<>(Optional.of("card"), List.of(warning));

        assertThat(loaded.orThrow()).isEqualTo("card");
        assertThat(loaded.findings()).containsExactly(warning);
        assertThat(warning.isError()).isFalse();
    }

    @Test
    void a_document_with_errors_throws_them_with_their_places_and_leaves_warnings_out() {
        SourceRef place = SourceRef.of("card.json", 3).at(9, "$.zones[1]");
        Loaded<String> loaded = new Loaded<>(
                Optional.empty(),
                List.of(Finding.error(ONE, place), Finding.info(ONE, place), Finding.error(TWO, SourceRef.of("b"))));

        assertThatExceptionOfType(RetourException.class)
                .isThrownBy(loaded::orThrow)
                .withMessage("card.json:3:9 ($.zones[1]): test.PLAIN: Nothing to fill.\nb: test.GREETING: A met B.")
                .satisfies(e -> assertThat(e.reasons()).containsExactly(ONE, TWO));
    }

    @Test
    void a_source_is_printed_as_precisely_as_it_is_known() {
        assertThat(SourceRef.of("bill.csv")).hasToString("bill.csv");
        assertThat(SourceRef.of("bill.csv", 7)).hasToString("bill.csv:7");
        assertThat(SourceRef.of("bill.csv", 7).at(3, "运费")).hasToString("bill.csv:7:3 (运费)");
        assertThatIllegalArgumentException().isThrownBy(() -> SourceRef.of("bill.csv", -1));
    }

    @Test
    void what_was_not_loaded_needs_an_error_that_says_why() {
        Finding warning = Finding.warning(ONE, SourceRef.of("card.json"));

        assertThatIllegalArgumentException().isThrownBy(() -> new Loaded<>(Optional.empty(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Loaded<>(Optional.empty(), List.of(warning)))
                .withMessage("Without a document there must be a finding that is an error.");
    }
}
