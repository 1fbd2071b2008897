package dev.retour.testkit.simulation;

import dev.retour.returns.CaseCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The model of a company: its orders, its cases, and the answer to every command that it ever got. */
final class NaiveShop {

    private static final Duration PATIENCE = Duration.ofDays(7);

    private final Map<String, NaiveOrder> orders = new TreeMap<>();
    private final Map<String, NaiveCase> cases = new HashMap<>();
    private final Map<String, Answered> answers = new HashMap<>();

    private final Map<String, List<String>> messages = new TreeMap<>();

    private record NaiveCase(String order, Instant deadline, boolean open) {}

    private record Answered(CaseCommand command, NaiveVerdict verdict) {}

    NaiveOrder order(String id) {
        return orders.computeIfAbsent(id, each -> new NaiveOrder());
    }

    Map<String, NaiveOrder> orders() {
        return orders;
    }

    NaiveVerdict execute(String id, CaseCommand command, Instant at) {
        Answered before = answers.get(id);
        if (before != null) {
            return before.command().equals(command) ? before.verdict() : NaiveVerdict.refused("desk.COMMAND_ID_REUSED");
        }
        NaiveVerdict verdict = decide(command, at);
        if (verdict.isAccepted()) {
            messages.computeIfAbsent("return/" + command.caseId(), each -> new ArrayList<>())
                    .add(message(command));
        }
        answers.put(id, new Answered(command, verdict));
        return verdict;
    }

    /** Whether a command was answered before, with the same content. */
    boolean knows(String id, CaseCommand command) {
        Answered before = answers.get(id);
        return before != null && before.command().equals(command);
    }

    private String message(CaseCommand command) {
        return switch (command.kind()) {
            case OPEN -> opened((CaseCommand.Open) command);
            case REFUND -> {
                CaseCommand.Refund refund = (CaseCommand.Refund) command;
                yield "refund.requested " + refund.order() + " " + refund.refund() + " " + refund.amount();
            }
            case WITHDRAW -> "return.withdrawn " + command.order();
            case EXPIRE -> "return.expired " + command.order();
        };
    }

    private String opened(CaseCommand.Open open) {
        NaiveTaking taking = order(open.order().value()).taking(open.caseId().value());
        Instant deadline =
                Objects.requireNonNull(cases.get(open.caseId().value())).deadline();
        return "return.opened " + open.order() + " " + open.basis() + " " + open.reason() + " " + taking.told() + " "
                + deadline;
    }

    /** What listeners were told, by aggregate, in order. */
    Map<String, List<String>> messages() {
        Map<String, List<String>> all = new TreeMap<>(messages);
        orders.forEach((id, order) -> all.put("order/" + id, order.messages()));
        all.values().removeIf(List::isEmpty);
        return all;
    }

    /** Every case that an order ever had, by id. */
    List<String> casesOf(String order) {
        return cases.entrySet().stream()
                .filter(each -> each.getValue().order().equals(order))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** The open cases, with their orders. */
    SortedMap<String, String> open() {
        SortedMap<String, String> open = new TreeMap<>();
        cases.forEach((id, known) -> {
            if (known.open()) {
                open.put(id, known.order());
            }
        });
        return open;
    }

    private NaiveVerdict decide(CaseCommand command, Instant at) {
        NaiveCase known = cases.get(command.caseId().value());
        return illegal(command, known).orElseGet(() -> {
            NaiveOrder order = order(command.order().value());
            return switch (command.kind()) {
                case OPEN -> opened((CaseCommand.Open) command, order, at);
                case REFUND -> order.refund((CaseCommand.Refund) command);
                case WITHDRAW -> ended(command, order);
                case EXPIRE -> expired(command, order, at);
            };
        });
    }

    private static Optional<NaiveVerdict> illegal(CaseCommand command, @Nullable NaiveCase known) {
        boolean opens = command.kind() == CaseCommand.Kind.OPEN;
        if (known == null) {
            return opens ? Optional.empty() : Optional.of(NaiveVerdict.refused("return.CASE_UNKNOWN"));
        }
        if (!known.order().equals(command.order().value())) {
            return Optional.of(NaiveVerdict.refused("return.CASE_OF_OTHER_ORDER"));
        }
        if (opens) {
            return Optional.of(NaiveVerdict.refused("return.CASE_EXISTS"));
        }
        return known.open() ? Optional.empty() : Optional.of(NaiveVerdict.refused("return.NOT_IN_THIS_STATE"));
    }

    private NaiveVerdict opened(CaseCommand.Open open, NaiveOrder order, Instant at) {
        NaiveVerdict verdict = order.open(open);
        if (verdict.isAccepted()) {
            cases.put(open.caseId().value(), new NaiveCase(open.order().value(), at.plus(PATIENCE), true));
        }
        return verdict;
    }

    private NaiveVerdict expired(CaseCommand command, NaiveOrder order, Instant at) {
        boolean early = at.isBefore(
                Objects.requireNonNull(cases.get(command.caseId().value())).deadline());
        return early ? NaiveVerdict.refused("return.DEADLINE_AHEAD") : ended(command, order);
    }

    private NaiveVerdict ended(CaseCommand command, NaiveOrder order) {
        NaiveVerdict verdict = order.release(command.caseId().value());
        if (verdict.isAccepted()) {
            cases.computeIfPresent(
                    command.caseId().value(), (id, known) -> new NaiveCase(known.order(), known.deadline(), false));
        }
        return verdict;
    }
}
