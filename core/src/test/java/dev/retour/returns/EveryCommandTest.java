package dev.retour.returns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.house.ReferencePage;
import dev.retour.returns.Attempt.Answer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command, and everything that the world tells, is tried in every status, which real stories have led to. */
class EveryCommandTest {

    private static final String HEAD = """
            # Commands in every status

            What comes of every command in every status of a return case, and of everything that the world tells. Each line was tried
            on a case that a story has led there, and each story is told in few words. The order has three shirts; the case is about
            two of them. What the world tells is never refused.

            This page is printed by `EveryCommandTest`.
            """;

    static List<Situation> situations() {
        return Situation.all();
    }

    private static String page() {
        return HEAD + situations().stream().map(EveryCommandTest::section).collect(Collectors.joining());
    }

    private static String section(Situation situation) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        Attempt.all().forEach(attempt -> answers.put(attempt.name(), attempt.in(situation)));
        return "\n## " + situation + "\n\n| possible | then the case is |\n| --- | --- |\n" + rows(answers, true)
                + "\n| refused | since |\n| --- | --- |\n" + rows(answers, false);
    }

    private static String rows(Map<String, Answer> answers, boolean isPossible) {
        return answers.entrySet().stream()
                .filter(each -> each.getValue().isPossible() == isPossible)
                .map(each -> "| " + each.getKey() + " | `" + each.getValue().text() + "` |\n")
                .collect(Collectors.joining());
    }

    @Test
    void the_page_shows_what_comes_of_everything_everywhere() throws IOException {
        ReferencePage.check("commands-by-status.md", page());
    }

    @ParameterizedTest
    @MethodSource("situations")
    void every_story_leads_where_it_says(Situation situation) {
        assertThat(situation.told().get().status()).isEqualTo(situation.status());
    }

    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    void every_status_is_reached(CaseStatus status) {
        assertThat(situations()).extracting(Situation::status).contains(status);
    }

    @ParameterizedTest
    @EnumSource(CaseCommand.Kind.class)
    void every_command_is_possible_somewhere_and_refused_somewhere(CaseCommand.Kind kind) {
        List<Attempt> tried = Attempt.all().stream()
                .filter(attempt ->
                        attempt.command().filter(each -> each.kind() == kind).isPresent())
                .toList();
        List<Boolean> answers = situations().stream()
                .flatMap(situation ->
                        tried.stream().map(attempt -> attempt.in(situation).isPossible()))
                .toList();
        assertThat(answers).contains(true, false);
    }

    @ParameterizedTest
    @EnumSource(CaseNews.Kind.class)
    void whatever_the_world_tells_is_tried(CaseNews.Kind kind) {
        assertThat(Attempt.all())
                .anyMatch(attempt ->
                        attempt.news().filter(each -> each.kind() == kind).isPresent());
    }

    @ParameterizedTest
    @MethodSource("situations")
    void a_closed_case_does_nothing_but_open_again(Situation situation) {
        CaseStory story = situation.told().get();
        boolean isClosed = story.it().opened().isPresent() && story.it().stage() == CaseStage.CLOSED;
        if (isClosed) {
            assertThat(Attempt.all().stream()
                            .filter(attempt -> attempt.command().isPresent())
                            .filter(attempt -> attempt.in(situation).isPossible()))
                    .extracting(Attempt::name)
                    .containsExactly("`return.reopen`");
        }
    }

    @ParameterizedTest
    @MethodSource("situations")
    void from_everywhere_a_way_leads_to_the_end(Situation situation) {
        CaseStory story = situation.told().get();
        assertThat(new Clerk(story).ends())
                .as("%s, now %s", situation, story.status())
                .isTrue();
    }
}
