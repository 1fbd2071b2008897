package dev.retour.returns;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Explanation;
import dev.retour.kernel.Reason;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts into words what a command does, or would do: units, money, what payment services are asked for, and the deadline after it. */
public final class Outlook {

    private final ReturnCase after;

    private Outlook(ReturnCase after) {
        this.after = after;
    }

    /**
     * Explains what was decided on a command.
     *
     * @param command the command
     * @param decision what was decided, be it of a preview
     * @return what it does step by step, or every reason why not
     */
    public static Explanation of(CaseCommand command, Decision<CaseDecision> decision) {
        boolean isAccepted = decision.kind() == Decision.Kind.ACCEPTED;
        Reason head = Decider.reason(isAccepted ? CaseReason.DOES : CaseReason.DOES_NOT, command.caseId())
                .with("command", command.name());
        List<Explanation> parts = isAccepted
                ? decision.orThrow().stream()
                        .flatMap(each -> new Outlook(each.after()).parts(each))
                        .toList()
                : ((Decision.Refused<CaseDecision>) decision)
                        .reasons().stream().map(Explanation::of).toList();
        return new Explanation(head, parts);
    }

    private Stream<Explanation> parts(CaseDecision decision) {
        Stream<Explanation> steps = decision.events().stream().map(event -> step(event.fact()));
        Stream<Explanation> unmet = decision.unmet().stream().map(Explanation::of);
        return Stream.of(steps, unmet, Stream.of(Explanation.of(end()))).flatMap(each -> each);
    }

    private Reason end() {
        Optional<Deadline> deadline = after.deadline();
        Reason end = Reason.of(deadline.isPresent() ? CaseReason.THEN_UNTIL : CaseReason.THEN)
                .with("status", after.status());
        return deadline.map(each -> end.with("deadline", each.at()).with("action", each.then()))
                .orElse(end);
    }

    private Explanation step(CaseFact fact) {
        return new Explanation(
                Reason.of(CaseReason.HAPPENS).with("what", fact.type()), new StepDetails(after).of(fact));
    }
}
