package dev.retour.desk;

import dev.retour.kernel.Actor;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.Reason;
import dev.retour.kernel.Scope;
import dev.retour.returns.Breach;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.Deadline;
import dev.retour.returns.Decider;
import dev.retour.returns.ReturnCase;
import dev.retour.store.Due;
import dev.retour.store.Hash;
import dev.retour.store.Head;
import dev.retour.store.ReadOnlyException;
import dev.retour.store.Reader;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What is due, and doing it: the key of each item follows from case and deadline, so that it is done once. It changes with the hour, so
 * that what was refused is tried again: what stood against it may have gone.
 */
record DueDesk(Guard guard, Aggregates aggregates, BulkDesk bulk, Scope scope) {

    /** All due work of a company is one job that never ends, whoever runs it. */
    private static final String JOB = "due";

    private static final int PAGE = 100;

    /** No deadline is later. */
    private static final Instant FAR = Instant.parse("9999-12-31T23:59:59Z");

    List<DueCase> page(Instant now, Optional<DueCase> after, int limit) {
        Guard.checkPage(limit);
        Optional<Due> last = after.map(due -> new Due(due.at(), aggregates.stream(due.caseId())));
        return guard.read(
                scope,
                reader -> reader.due(aggregates.cases().type(), now, last, limit).stream()
                        .map(head -> due(reader, head))
                        .toList());
    }

    /** One that is read-only counts as found if this release can read it: then what is due opens it again. */
    private DueCase due(Reader reader, Head head) {
        try {
            return due(head, state(reader, head), List.of());
        } catch (ReadOnlyException e) {
            return due(head, Optional.empty(), e.reasons());
        } catch (UnreadableEventException e) {
            return due(head, Optional.empty(), Guard.readOnly(e).reasons());
        }
    }

    private Optional<ReturnCase> state(Reader reader, Head head) {
        return head.unreadable().isPresent()
                ? aggregates.cases().heal(reader, head)
                : aggregates.cases().load(reader, head);
    }

    private static DueCase due(Head head, Optional<ReturnCase> found, List<Reason> findings) {
        return new DueCase(CaseId.of(head.stream().id()), head.deadline().orElseThrow(), found, findings);
    }

    void run(Actor actor, Instant now, Consumer<DueResult> sink) {
        List<DueCase> page = page(now, Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            run(actor, now, page, sink);
            page = page(now, Optional.of(page.get(page.size() - 1)), PAGE);
        }
    }

    void late(Decider decider, Consumer<LateCase> sink) {
        all(due -> Stream.of(late(decider, due))
                .filter(late -> !late.breaches().isEmpty() || !late.findings().isEmpty())
                .forEach(sink));
    }

    void unsettled(Consumer<UnsettledRefund> sink) {
        all(due -> due.found().stream().flatMap(UnsettledRefund::of).forEach(sink));
    }

    /** The index of deadlines leads to every case that is worked on, but for those in a status without a limit. */
    private void all(Consumer<DueCase> sink) {
        List<DueCase> page = page(FAR, Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            page.forEach(sink);
            page = page(FAR, Optional.of(page.get(page.size() - 1)), PAGE);
        }
    }

    private static LateCase late(Decider decider, DueCase due) {
        List<Breach> breaches = due.found().map(decider::breaches).orElse(List.of());
        return new LateCase(due.caseId(), breaches, due.findings());
    }

    private void run(Actor actor, Instant now, List<DueCase> page, Consumer<DueResult> sink) {
        List<DueCase> ready =
                page.stream().filter(due -> action(due, now).isPresent()).toList();
        page.stream()
                .filter(due -> action(due, now).isEmpty())
                .map(DueResult::skipped)
                .forEach(sink);
        if (!ready.isEmpty()) {
            carryOut(actor, now, ready, sink);
        }
    }

    private void carryOut(Actor actor, Instant now, List<DueCase> ready, Consumer<DueResult> sink) {
        List<BulkItem> items = ready.stream().map(due -> item(due, now)).toList();
        List<BulkResult> results = bulk.run(new BulkChunk(scope, actor, JOB, items));
        for (int i = 0; i < results.size(); i++) {
            sink.accept(DueResult.of(ready.get(i), results.get(i)));
        }
    }

    private static Optional<Deadline.Action> action(DueCase due, Instant now) {
        return due.found().flatMap(ReturnCase::deadline).map(deadline -> deadline.next(now));
    }

    /** A case that moves on has another deadline, or something else is due at it. */
    private static BulkItem item(DueCase due, Instant now) {
        Deadline.Action action = action(due, now).orElseThrow();
        String key = due.caseId().value() + "@" + due.at() + " " + action + " in " + now.truncatedTo(ChronoUnit.HOURS);
        return new BulkItem(Hash.of(key).hex(), command(due.found().orElseThrow(), action));
    }

    private static CaseCommand command(ReturnCase found, Deadline.Action action) {
        return switch (action) {
            case EXPIRE -> new CaseCommand.Expire(found.order(), found.id());
            case REMIND -> new CaseCommand.Remind(found.order(), found.id());
            case ESCALATE -> new CaseCommand.HandUp(found.order(), found.id());
            case CLOSE -> new CaseCommand.Close(found.order(), found.id());
        };
    }
}
