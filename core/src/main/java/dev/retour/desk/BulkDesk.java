package dev.retour.desk;

import dev.retour.host.RetourObserver.Outcome;
import dev.retour.kernel.Decision;
import dev.retour.kernel.Reason;
import dev.retour.returns.CaseDecision;
import dev.retour.store.ReadOnlyException;
import dev.retour.store.Reader;
import dev.retour.store.StorageException;
import dev.retour.store.StreamId;
import dev.retour.store.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Carries out chunks of a job: one lock, one look at the claims, one claim and one write for each. */
record BulkDesk(Guard guard, Host host, Forms forms, Aggregates aggregates, CaseWork caseWork, Watch watch) {

    /** Carries out a chunk, and tells how each of its commands ended: all failed, if it could not be stored. */
    List<BulkResult> run(BulkChunk chunk) {
        Instant begun = host.clock().instant();
        List<BulkChunk.Task> tasks = chunk.tasks(begun, new Claims(forms));
        List<Outcome> outcomes = Collections.nCopies(tasks.size(), Outcome.FAILED);
        try {
            List<BulkResult> results = guard.locking(chunk.scope(), unlocked -> run(unlocked, tasks));
            outcomes = results.stream().map(BulkDesk::outcome).toList();
            return results;
        } finally {
            tell(tasks, outcomes, begun);
        }
    }

    private static Outcome outcome(BulkResult result) {
        return result.repeated()
                ? Outcome.REPEATED
                : Outcome.valueOf(result.outcome().name());
    }

    private void tell(List<BulkChunk.Task> tasks, List<Outcome> outcomes, Instant begun) {
        Duration took = Duration.between(begun, host.clock().instant()).dividedBy(tasks.size());
        for (int i = 0; i < tasks.size(); i++) {
            tell(tasks.get(i), outcomes.get(i), took);
        }
    }

    private void tell(BulkChunk.Task task, Outcome outcome, Duration took) {
        watch.tell(
                observer -> observer.ended(task.context(), task.item().command().name(), outcome, took));
    }

    private List<BulkResult> run(Unlocked unlocked, List<BulkChunk.Task> tasks) {
        Unit unit = unlocked.unit();
        ClaimBook book = new ClaimBook(new Claims(forms));
        book.lookUp(unit, tasks);
        List<BulkChunk.Task> open = tasks.stream().filter(book::isNew).toList();
        if (open.isEmpty()) {
            return answers(tasks, book);
        }
        Session session = unlocked.lock(aggregates, forms, streams(open));
        List<BulkResult> results = new ArrayList<>();
        tasks.forEach(task -> results.add(answer(task, book, session, unit, decision -> {})));
        session.seal();
        book.claim(unit);
        session.store(unit);
        return List.copyOf(results);
    }

    private static List<BulkResult> answers(List<BulkChunk.Task> tasks, ClaimBook book) {
        return tasks.stream().map(task -> repeated(task, book)).toList();
    }

    private TreeSet<StreamId> streams(List<BulkChunk.Task> tasks) {
        TreeSet<StreamId> streams = new TreeSet<>();
        tasks.forEach(task -> streams.addAll(aggregates.streams(task.item().command())));
        return streams;
    }

    private BulkResult answer(
            BulkChunk.Task task,
            ClaimBook book,
            Session session,
            @Nullable Unit unit,
            Consumer<Decision<CaseDecision>> follow) {
        return book.isNew(task) ? decide(task, book, session, unit, follow) : repeated(task, book);
    }

    /** One answer that cannot be read fails its item, not the job. */
    private static BulkResult repeated(BulkChunk.Task task, ClaimBook book) {
        try {
            return result(task, book.answer(task));
        } catch (StorageException e) {
            return failed(task, e.reasons());
        }
    }

    /** One aggregate that cannot be read fails its items, not the job. */
    private BulkResult decide(
            BulkChunk.Task task,
            ClaimBook book,
            Session session,
            @Nullable Unit unit,
            Consumer<Decision<CaseDecision>> follow) {
        try {
            Decision<CaseDecision> decision = decision(session, task);
            Answer answer = Answer.to(decision);
            caseWork.apply(session, task.context(), task.item().command(), decision);
            book.add(task, answer.reply());
            follow.accept(decision);
            return result(task, answer);
        } catch (ReadOnlyException | UndecidedException e) {
            return failed(task, e.reasons());
        } catch (UnreadableEventException e) {
            if (unit != null) {
                unit.close(e.event().stream(), e.reason());
            }
            return failed(task, Guard.readOnly(e).reasons());
        }
    }

    /** A decision does nothing but tell a case what it has missed, so whatever breaks it off, even in the host's code, leaves nothing half-done. */
    private Decision<CaseDecision> decision(Session session, BulkChunk.Task task) {
        try {
            return caseWork.decide(session, task.context(), task.item().command());
        } catch (StorageException | UnreadableEventException | MoreToLockException e) {
            throw e;
        } catch (RuntimeException e) {
            throw UndecidedException.of(task.item().command().name(), e);
        }
    }

    private static BulkResult failed(BulkChunk.Task task, List<Reason> reasons) {
        return task.result(BulkResult.Outcome.FAILED, false, reasons);
    }

    private static BulkResult result(BulkChunk.Task task, Answer answer) {
        BulkResult.Outcome outcome =
                answer.reply().isAccepted() ? BulkResult.Outcome.ACCEPTED : BulkResult.Outcome.REFUSED;
        return task.result(
                outcome, answer.outcome() == Outcome.REPEATED, answer.reply().reasons());
    }

    /** A job that is only tried: its session lives from chunk to chunk and is never stored. */
    final class Trial {

        private final ClaimBook book = new ClaimBook(new Claims(forms));
        private @Nullable Session session;

        void run(BulkChunk chunk, BulkTally tally) {
            List<BulkChunk.Task> tasks = chunk.tasks(host.clock().instant(), new Claims(forms));
            guard.inUnit(chunk.scope(), unit -> {
                book.lookUp(unit, tasks);
                return tasks;
            });
            guard.read(chunk.scope(), reader -> tried(reader, tasks, tally));
        }

        private Session tried(Reader reader, List<BulkChunk.Task> tasks, BulkTally tally) {
            Session now = session == null ? Session.reading(reader, aggregates, forms) : session.readingOn(reader);
            tasks.forEach(task -> tally.add(answer(task, book, now, null, tally::add)));
            session = now;
            return now;
        }
    }
}
