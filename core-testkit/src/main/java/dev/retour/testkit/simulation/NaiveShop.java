package dev.retour.testkit.simulation;

import dev.retour.returns.CaseCommand;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The model of a company: its orders, its cases, and the answer to every command that it ever got. */
final class NaiveShop {

    private static final Duration PATIENCE = Duration.ofDays(7);

    private final Map<String, NaiveOrder> orders = new TreeMap<>();
    private final Map<String, NaiveCase> cases = new HashMap<>();
    private final Map<String, Answered> answers = new HashMap<>();

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
        answers.put(id, new Answered(command, verdict));
        return verdict;
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
