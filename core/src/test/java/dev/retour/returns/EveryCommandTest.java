package dev.retour.returns;

import static dev.retour.returns.CaseStory.CASE;
import static dev.retour.returns.CaseStory.ORDER;
import static dev.retour.returns.CaseStory.SHIRTS;
import static dev.retour.returns.CaseStory.shirts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Decision;
import dev.retour.order.entitlement.RefundId;
import dev.retour.returns.Attempt.Answer;
import dev.retour.returns.authorization.AuthorizationAct;
import dev.retour.returns.compensation.Pursuit;
import dev.retour.returns.disposition.Disposition.Origin;
import dev.retour.returns.disposition.DispositionAct;
import dev.retour.returns.disposition.DispositionRequest;
import dev.retour.returns.receipt.GoodsStatus;
import dev.retour.returns.receipt.LineGoods;
import dev.retour.returns.settlement.Refund;
import dev.retour.returns.settlement.RefundPart;
import dev.retour.returns.settlement.SettlementAct;
import dev.retour.returns.settlement.SettlementStatus;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        for (int step = 0; step < 20 && !isOver(story); step++) {
            helps(story);
        }
        assertThat(isOver(story)).as("%s, now %s", situation, story.status()).isTrue();
    }

    private static boolean isOver(CaseStory story) {
        return story.it().opened().isPresent() && story.it().stage() == CaseStage.CLOSED;
    }

    /** What somebody would do next who wants the case to come to an end. */
    private static void helps(CaseStory story) {
        switch (story.status()) {
            case UNOPENED -> story.opens(shirts(2));
            case REQUESTED -> story.authorized(AuthorizationAct.APPROVE);
            case IN_REVIEW -> decides(story);
            case AWAITING_GOODS, IN_TRANSIT, PARTIALLY_RECEIVED ->
                story.hears("rest", CaseStory.received(true, shirts(2)));
            case RECEIVED -> story.accepts(shirts(story.it().goods().in(GoodsStatus.RECEIVED)));
            case APPROVED, INSPECTED -> refundsOrDisposes(story);
            case SETTLING -> settles(story);
            case MANUAL_ACTION -> retries(story);
            default -> story.closes().orThrow();
        }
    }

    private static void decides(CaseStory story) {
        for (AuthorizationAct act : List.of(AuthorizationAct.SUPPLY_INFO, AuthorizationAct.APPROVE)) {
            if (story.authorizes(act).kind() == Decision.Kind.ACCEPTED) {
                return;
            }
        }
        story.hears("ruling", new CaseNews.PlatformRuled(List.of(shirts(2)), List.of()));
    }

    private static void refundsOrDisposes(CaseStory story) {
        Optional<Refund> waiting = story.it().refunds().stream()
                .filter(refund -> refund.isAny(SettlementStatus.CALCULATED))
                .findFirst();
        if (waiting.isPresent()) {
            story.did(new CaseCommand.ApproveRefund(ORDER, CASE, waiting.get().id()));
        } else if (story.refunds("R-" + (story.it().refunds().size() + 1)).kind() == Decision.Kind.REFUSED) {
            disposes(story);
        }
    }

    private static void disposes(CaseStory story) {
        LineGoods goods = story.it().goods().line(SHIRTS).orElseThrow();
        long accepted = goods.accepted() - story.it().dispositions().decided(SHIRTS, Origin.ACCEPTED);
        long refused = goods.refused() - story.it().dispositions().decided(SHIRTS, Origin.REFUSED);
        if (accepted > 0) {
            story.restocks(shirts(accepted));
        }
        if (refused > 0) {
            story.disposes(DispositionRequest.refused(shirts(refused), DispositionAct.SEND_BACK, "WH-1"));
        }
    }

    private static void settles(CaseStory story) {
        story.hears(
                "settled",
                new CaseNews.CompensationAnswered(Situation.GIFT, 1, SettlementAct.SETTLE, Optional.empty()));
        parts(story, RefundPart::isOpen)
                .forEach((refund, part) ->
                        story.answers(refund.value(), part.tender(), part.attempt(), SettlementAct.SETTLE));
    }

    private static void retries(CaseStory story) {
        story.does(new CaseCommand.PursueCompensation(ORDER, CASE, Situation.GIFT, Pursuit.GIVE_UP));
        parts(story, part -> part.status() == SettlementStatus.FAILED)
                .forEach((refund, part) -> story.retries(refund.value(), part.tender()));
    }

    /** The first of such parts of each refund. */
    private static Map<RefundId, RefundPart> parts(CaseStory story, Predicate<RefundPart> which) {
        Map<RefundId, RefundPart> parts = new LinkedHashMap<>();
        for (Refund refund : story.it().refunds()) {
            Stream<RefundPart> some = refund.parts().stream().filter(which);
            some.findFirst().ifPresent(part -> parts.put(refund.id(), part));
        }
        return parts;
    }
}
