package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Fixture.CASE;
import static dev.retour.testkit.desk.Fixture.ORDER;
import static dev.retour.testkit.desk.Fixture.SHIRTS;
import static dev.retour.testkit.desk.Fixture.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retour.Shop;
import dev.retour.desk.Noted;
import dev.retour.host.Configuration;
import dev.retour.kernel.Actor;
import dev.retour.kernel.Attributes;
import dev.retour.kernel.Observation;
import dev.retour.kernel.Personal;
import dev.retour.policy.ReasonKind;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseNews;
import dev.retour.returns.CaseNews.SurveyAnswered;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Customers are asked how a return went, and say so whenever they like. */
class SurveyTest {

    private static final String WORDS = "Call me, Li Lei, on 13900139000";

    private final Fixture at = new Fixture();
    private final Shop shop = at.retour(
                    each -> each.configuration(Configuration.builder().build()))
            .shop(Fixture.SCOPE)
            .as(Actor.of("clerk-7"));

    private void rejected() {
        at.capture(ORDER);
        shop.returns()
                .open(
                        ORDER,
                        CASE,
                        id("open"),
                        request -> request.line(SHIRTS, 1).reason(ReasonKind.CHANGED_MIND))
                .orThrow();
        shop.returns().reject(ORDER, CASE, id("reject"), "WORN").orThrow();
    }

    private void close(String command) {
        shop.returns().execute(id(command), new CaseCommand.Close(ORDER, CASE)).orThrow();
    }

    private Noted says(String id, long version, CaseNews said) {
        Observation observation = new Observation("survey", id, version, at.clock.instant());
        return shop.returns().observe(observation, ORDER, CASE, said);
    }

    private SurveyAnswered survey() {
        return shop.returns().find(CASE).orElseThrow().survey().orElseThrow();
    }

    private List<String> types() {
        return at.messages().stream().map(envelope -> envelope.message().type()).toList();
    }

    @Test
    void a_customer_is_asked_once_the_case_is_closed_and_not_again_after_an_answer() {
        rejected();
        close("close");
        says("s", 1, SurveyAnswered.of(2, true, "SLOW"));
        shop.returns()
                .execute(id("reopen"), new CaseCommand.Reopen(ORDER, CASE, "MISTAKE"))
                .orThrow();
        close("again");
        assertThat(types())
                .filteredOn(type -> type.startsWith("survey"))
                .containsExactly("survey.asked", "survey.answered");
    }

    @Test
    void an_answer_may_come_twice_late_and_corrected() {
        rejected();
        close("close");
        assertThat(says("s", 2, SurveyAnswered.of(4, false, "FRIENDLY")).outcome())
                .isEqualTo(Noted.Outcome.RECORDED);
        assertThat(says("s", 2, SurveyAnswered.of(4, false, "FRIENDLY")).outcome())
                .isEqualTo(Noted.Outcome.REPEATED);
        assertThat(says("s", 1, SurveyAnswered.of(1, true)).outcome()).isEqualTo(Noted.Outcome.SUPERSEDED);

        assertThat(survey().score()).isEqualTo(4);
        assertThat(survey().categories()).containsExactly("FRIENDLY");
    }

    @Test
    void what_a_customer_writes_is_in_no_event_and_no_message_and_can_be_erased() {
        rejected();
        says("s", 1, SurveyAnswered.of(1, true).saying(Personal.of(WORDS)));
        String token = survey().words().find("comment").orElseThrow().text();

        assertThat(token).doesNotContain("Lei");
        assertThat(shop.personal(token)).contains(Personal.of(WORDS));
        assertThat(at.messages())
                .allSatisfy(envelope -> assertThat(envelope.message().data()).doesNotContain("13900139000"));
        assertThat(survey().toString()).doesNotContain("Lei");

        shop.erase(ORDER);
        assertThat(shop.personal(token)).isEmpty();
        assertThat(survey().score()).isEqualTo(1);
    }

    @Test
    void the_same_answer_with_other_words_is_a_repetition() {
        rejected();
        says("s", 1, SurveyAnswered.of(1, true).saying(Personal.of("one")));

        assertThat(says("s", 1, SurveyAnswered.of(1, true).saying(Personal.of("two")))
                        .outcome())
                .isEqualTo(Noted.Outcome.REPEATED);
    }

    @Test
    void no_score_is_beyond_one_to_five_and_no_words_are_public() {
        assertThatIllegalArgumentException().isThrownBy(() -> SurveyAnswered.of(0, false));
        assertThatIllegalArgumentException().isThrownBy(() -> SurveyAnswered.of(6, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SurveyAnswered(
                        3, List.of(), false, Attributes.none().with("comment", "public")));
    }
}
