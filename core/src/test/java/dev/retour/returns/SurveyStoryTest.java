package dev.retour.returns;

import static dev.retour.returns.CaseStory.shirts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Observation;
import dev.retour.returns.CaseNews.SurveyAnswered;
import dev.retour.returns.authorization.AuthorizationAct;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What customers say of how a return went. */
class SurveyStoryTest {

    private static CaseStory closed() {
        CaseStory story = CaseStory.reviewed().shipped().delivered().opens(shirts(1));
        story.authorized(AuthorizationAct.REJECT).closes().orThrow();
        return story;
    }

    private static Observation at(CaseStory story, String id, long seconds) {
        return Observation.of("survey", id, story.now().plusSeconds(seconds));
    }

    @Test
    void of_two_answers_the_later_one_holds_whichever_was_told_first() {
        CaseStory story = closed();
        story.hears(at(story, "b", 20), SurveyAnswered.of(5, false, "QUICK"));
        story.hears(at(story, "a", 10), SurveyAnswered.of(1, true, "SLOW"));

        assertThat(story.it().survey().orElseThrow().score()).isEqualTo(5);
    }

    @Test
    void an_answer_gives_nobody_more_time_and_opens_nothing() {
        CaseStory story = CaseStory.reviewed().shipped().delivered().opens(shirts(1));
        Instant moved = story.it().moved();
        story.hears(at(story, "s", 3600), SurveyAnswered.of(3, false));
        assertThat(story.it().moved()).isEqualTo(moved);

        CaseStory done = closed();
        done.hears(at(done, "s", 3600), SurveyAnswered.of(3, false));
        assertThat(done.it().stage()).isEqualTo(CaseStage.CLOSED);
        assertThat(done.it().deadline()).isEmpty();
    }
}
