package dev.retour.testkit.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.returns.CaseEvent;
import dev.retour.returns.CaseFact;
import dev.retour.returns.CaseNews;
import dev.retour.returns.ReturnCase;
import dev.retour.returns.authorization.AuthorizationFact;
import dev.retour.returns.authorization.AuthorizationStatus;
import dev.retour.returns.compensation.Compensation;
import dev.retour.returns.compensation.Pursuit;
import dev.retour.returns.settlement.Refund;
import dev.retour.returns.settlement.RefundPart;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The life of a case, reckoned once more and slowly from what is stored of it. */
final class NaiveLife {

    private static final Set<AuthorizationStatus> FREE = Set.of(
            AuthorizationStatus.REJECTED,
            AuthorizationStatus.WITHDRAWN,
            AuthorizationStatus.EXPIRED,
            AuthorizationStatus.SENT_BACK);

    private final String id;
    private String order = "";
    private final Map<String, Map<AuthorizationStatus, Long>> units = new TreeMap<>();
    private final Map<String, CaseFact.Told> news = new TreeMap<>();
    private final Map<String, Map<String, NaivePart>> refunds = new TreeMap<>();
    private final Map<String, NaivePart> given = new TreeMap<>();
    private final List<String> messages = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private int lessons;

    NaiveLife(String id) {
        this.id = id;
    }

    /** What listeners are to be told, in order. */
    List<String> messages() {
        return messages;
    }

    /** What payment services are to be asked for. */
    List<String> asked() {
        return asked;
    }

    /** How often it learned something of a parcel. */
    int lessons() {
        return lessons;
    }

    void hear(CaseEvent event) {
        CaseFact fact = event.fact();
        messages.add(message(fact));
        deadline(fact).ifPresent(messages::add);
        switch (fact.kind()) {
            case OPENED -> opened((CaseFact.Opened) fact);
            case AUTHORIZED -> ((CaseFact.Authorized) fact).change().moves().forEach(this::move);
            case TOLD -> told((CaseFact.Told) fact);
            case PARCEL_MOVED, PARCEL_LEFT_OUT -> lessons++;
            case REFUND_CALCULATED -> calculated(((CaseFact.RefundCalculated) fact).refund());
            case REFUND_APPROVED ->
                approved(((CaseFact.RefundApproved) fact).refund().value());
            case REFUND_DISCARDED ->
                refund(((CaseFact.RefundDiscarded) fact).refund().value())
                        .values()
                        .forEach(part -> part.discarded = true);
            case REFUND_RETRIED -> retried((CaseFact.RefundRetried) fact);
            case REFUND_ASKED -> questioned((CaseFact.RefundAsked) fact);
            case REFUND_GIVEN_UP -> {
                CaseFact.RefundGivenUp gone = (CaseFact.RefundGivenUp) fact;
                part(gone.refund().value(), gone.tender().value()).givenUp = true;
            }
            case COMPENSATED -> granted(((CaseFact.Compensated) fact).compensation());
            case COMPENSATION_PURSUED -> pursued((CaseFact.CompensationPursued) fact);
            case CLOSED -> closed();
            default -> {}
        }
    }

    /** Whoever lets a deadline pass is told so, and whoever is about to. */
    private static Optional<String> deadline(CaseFact fact) {
        return switch (fact.kind()) {
            case REMINDED -> Optional.of(((CaseFact.Reminded) fact).isNotice() ? "deadline.near" : "deadline.missed");
            case HANDED_UP -> Optional.of("deadline.missed");
            default -> Optional.empty();
        };
    }

    private static String message(CaseFact fact) {
        return switch (fact.kind()) {
            case OPENED -> "return.opened";
            case AUTHORIZED -> "return.authorized";
            case GOODS_INSPECTED, GOODS_DISPOSED -> "return.goods-moved";
            case REFUND_CALCULATED -> "refund.calculated";
            case REFUND_APPROVED -> "refund.requested";
            case COMPENSATED -> "compensation.granted";
            case TOLD -> message(((CaseFact.Told) fact).news());
            default -> "return.moved";
        };
    }

    private static String message(CaseNews news) {
        return switch (news.kind()) {
            case GOODS_RECEIVED -> "return.goods-received";
            case REFUND_ANSWERED -> "refund.answered";
            case COMPENSATION_ANSWERED -> "compensation.answered";
            case SURVEY_ANSWERED -> "survey.answered";
            default -> "return.moved";
        };
    }

    private void opened(CaseFact.Opened fact) {
        order = fact.order().value();
        fact.lines().forEach(line -> {
            Map<AuthorizationStatus, Long> all = new EnumMap<>(AuthorizationStatus.class);
            all.put(AuthorizationStatus.REQUESTED, line.units().count());
            units.put(line.line().value(), all);
        });
    }

    /** No unit moves from where none is. */
    private void move(AuthorizationFact.Move move) {
        Map<AuthorizationStatus, Long> line =
                Objects.requireNonNull(units.get(move.line().value()));
        long left = line.merge(move.from(), -move.units(), Long::sum);
        line.merge(move.to(), move.units(), Long::sum);
        assertThat(left).as("units of %s after %s", id, move).isNotNegative();
    }

    /** Of several versions the latest holds, of several contents of it the one with the greater digest. */
    private void told(CaseFact.Told told) {
        String key = told.observation().source() + "/" + told.observation().externalId();
        CaseFact.Told old = news.get(key);
        long newer = old == null
                ? 1
                : told.observation().version() - old.observation().version();
        boolean wins = old == null || newer > 0 || (newer == 0 && told.content().compareTo(old.content()) > 0);
        if (wins) {
            news.put(key, told);
        }
    }

    private void calculated(Refund refund) {
        Map<String, NaivePart> parts = new TreeMap<>();
        refund.parts()
                .forEach(part -> parts.put(
                        part.tender().value(),
                        new NaivePart(part.tender().value(), part.amount().toString())));
        refunds.put(refund.id().value(), parts);
    }

    private Map<String, NaivePart> refund(String refund) {
        return Objects.requireNonNull(refunds.get(refund));
    }

    private NaivePart part(String refund, String tender) {
        return Objects.requireNonNull(refund(refund).get(tender));
    }

    private void approved(String refund) {
        refund(refund).values().forEach(part -> {
            part.attempts++;
            ask("SUBMIT", refund, part, 0);
        });
    }

    private void retried(CaseFact.RefundRetried fact) {
        NaivePart part = part(fact.refund().value(), fact.tender().value());
        part.attempts++;
        ask("SUBMIT", fact.refund().value(), part, 0);
    }

    private void questioned(CaseFact.RefundAsked fact) {
        NaivePart part = part(fact.refund().value(), fact.tender().value());
        part.questions++;
        ask("ASK", fact.refund().value(), part, part.questions);
    }

    private void ask(String what, String refund, NaivePart part, int question) {
        asked.add(String.join(
                " ",
                what,
                order,
                id,
                refund,
                part.tender,
                part.amount,
                Integer.toString(part.attempts),
                Integer.toString(question)));
    }

    private void granted(Compensation compensation) {
        RefundPart about = compensation.part();
        NaivePart part = new NaivePart(about.tender().value(), about.amount().toString());
        part.attempts = 1;
        given.put(compensation.id().value(), part);
        ask("COMPENSATE", compensation.id().value(), part, 0);
    }

    private void pursued(CaseFact.CompensationPursued fact) {
        NaivePart part = Objects.requireNonNull(given.get(fact.compensation().value()));
        part.givenUp |= fact.act() == Pursuit.GIVE_UP;
        part.attempts += fact.act() == Pursuit.RETRY ? 1 : 0;
        part.questions += fact.act() == Pursuit.ASK ? 1 : 0;
        if (fact.act() != Pursuit.GIVE_UP) {
            boolean asks = fact.act() == Pursuit.ASK;
            ask(asks ? "ASK_COMPENSATION" : "COMPENSATE", fact.compensation().value(), part, asks ? part.questions : 0);
        }
    }

    /** Whoever got an answer, and has not said anything yet, is asked how it went. */
    private void closed() {
        boolean answered = news.values().stream().anyMatch(each -> each.news() instanceof CaseNews.SurveyAnswered);
        boolean ended = units.values().stream().anyMatch(NaiveLife::isAnswered);
        if (!answered && ended) {
            messages.add("survey.asked");
        }
    }

    private static boolean isAnswered(Map<AuthorizationStatus, Long> line) {
        return line.entrySet().stream()
                .anyMatch(each -> each.getValue() > 0
                        && (each.getKey() == AuthorizationStatus.REJECTED || !FREE.contains(each.getKey())));
    }

    private List<NaivePart.Answer> answers(String refund, String tender) {
        List<NaivePart.Answer> answers = new ArrayList<>();
        news.values().forEach(each -> {
            if (each.news() instanceof CaseNews.RefundAnswered answer
                    && answer.refund().value().equals(refund)
                    && answer.tender().value().equals(tender)) {
                answers.add(new NaivePart.Answer(answer.attempt(), answer.said()));
            }
        });
        return answers;
    }

    private List<NaivePart.Answer> answers(String compensation) {
        List<NaivePart.Answer> answers = new ArrayList<>();
        news.values().forEach(each -> {
            if (each.news() instanceof CaseNews.CompensationAnswered answer
                    && answer.compensation().value().equals(compensation)) {
                answers.add(new NaivePart.Answer(answer.attempt(), answer.said()));
            }
        });
        return answers;
    }

    /** What an order has to count as gone. */
    List<String> out() {
        List<String> out = new ArrayList<>();
        refunds.forEach((refund, parts) -> parts.forEach((tender, part) -> {
            if (part.isOut(answers(refund, tender))) {
                out.add(refund + " " + id + " " + tender + " " + part.amount);
            }
        }));
        return out;
    }

    /** The units that are neither refused nor given up, by line. */
    Map<String, Long> claimed() {
        Map<String, Long> claimed = new TreeMap<>();
        units.forEach((line, all) -> all.forEach((status, count) -> {
            if (!FREE.contains(status) && count > 0) {
                claimed.merge(line, count, Long::sum);
            }
        }));
        return claimed;
    }

    /** The case says of its money what follows from the answers, in whatever order these came. */
    void check(ReturnCase last) {
        for (Refund refund : last.refunds()) {
            for (RefundPart part : refund.parts()) {
                String tender = part.tender().value();
                assertThat(part.status().name())
                        .as("%s of %s on %s", refund.id(), id, tender)
                        .isEqualTo(part(refund.id().value(), tender)
                                .status(answers(refund.id().value(), tender)));
            }
        }
        for (Compensation each : last.compensations()) {
            String compensation = each.id().value();
            assertThat(each.part().status().name())
                    .as("%s of %s", compensation, id)
                    .isEqualTo(Objects.requireNonNull(given.get(compensation)).status(answers(compensation)));
        }
    }
}
