package dev.retour.desk;

import dev.retour.host.RetourObserver.Outcome;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.Decision;
import dev.retour.kernel.ObservationContext;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Reason;
import dev.retour.kernel.Scope;
import dev.retour.order.ObservedFact;
import dev.retour.order.entitlement.Order;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseDecision;
import dev.retour.returns.ReturnCase;
import dev.retour.store.Claim;
import dev.retour.store.ClaimRequest;
import dev.retour.store.Hash;
import dev.retour.store.ReadOnlyException;
import dev.retour.store.Storage;
import dev.retour.store.StoreReason;
import dev.retour.store.StreamId;
import dev.retour.store.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where commands and observations come in: each is one unit of work, from the load to the messages.
 *
 * <p>Commands may be refused, with all reasons; observations never are. Thread-safe if its storage is.
 */
public final class Desk {

    private final Storage storage;
    private final Host host;
    private final Forms forms;
    private final Aggregates aggregates;
    private final CaseWork caseWork;

    /**
     * A desk.
     *
     * @param storage where everything is kept
     * @param host what the host lends
     * @param forms how everything is stored
     */
    public Desk(Storage storage, Host host, Forms forms) {
        this.storage = storage;
        this.host = host;
        this.forms = forms;
        this.aggregates = Aggregates.in(forms);
        this.caseWork = new CaseWork(host, aggregates);
    }

    /**
     * A desk that works in another storage, such as the host's transaction.
     *
     * @param other the storage
     * @return a desk that is otherwise the same
     */
    public Desk within(Storage other) {
        return new Desk(other, host, forms);
    }

    /**
     * Carries out a command.
     *
     * @param context who sends it, under which id
     * @param command what is wanted
     * @return the answer; of a repeated command the first answer
     * @throws dev.retour.store.StorageException if it could not be stored; see {@link Storage#inUnit}
     */
    public Reply execute(CommandContext context, CaseCommand command) {
        List<StreamId> streams = streams(command);
        return watched(
                context,
                command.name(),
                () -> guarded(context.scope(), unit -> {
                    Session session = new Session(unit, aggregates, forms, streams);
                    Decision<CaseDecision> decision = caseWork.decide(session, context, command);
                    Reply reply = reply(decision);
                    Claim claim =
                            unit.claim(List.of(claim(context, command, reply))).get(0);
                    return switch (claim.kind()) {
                        case FIRST -> first(session, context, command, decision);
                        case SAME ->
                            new Answer(
                                    forms.replies().read(forms.replies().schema(), ((Claim.Same) claim).result()),
                                    Outcome.REPEATED);
                        case OTHER -> new Answer(reused(context), Outcome.REFUSED);
                    };
                }));
    }

    private Answer first(
            Session session, CommandContext context, CaseCommand command, Decision<CaseDecision> decision) {
        if (decision.kind() == Decision.Kind.ACCEPTED) {
            decision.orThrow().forEach(each -> caseWork.apply(session, context, command, each));
            session.store();
            return new Answer(Reply.accepted(), Outcome.ACCEPTED);
        }
        return new Answer(reply(decision), Outcome.REFUSED);
    }

    /** An answer, and how it came about. */
    private record Answer(Reply reply, Outcome outcome) {}

    private static Reply reply(Decision<CaseDecision> decision) {
        return decision instanceof Decision.Refused<CaseDecision> refused
                ? Reply.refused(refused.reasons())
                : Reply.accepted();
    }

    private ClaimRequest claim(CommandContext context, CaseCommand command, Reply reply) {
        return new ClaimRequest(
                context.command(),
                Hash.of(forms.commands().write(command)),
                forms.replies().write(reply));
    }

    private static Reply reused(CommandContext context) {
        return Reply.refused(List.of(Reason.of(DeskReason.COMMAND_ID_REUSED).with("command", context.command())));
    }

    private List<StreamId> streams(CaseCommand command) {
        return List.of(aggregates.stream(command.order()), aggregates.stream(command.caseId()));
    }

    private Reply watched(CommandContext context, String command, Supplier<Answer> work) {
        Instant begun = host.clock().instant();
        Outcome outcome = Outcome.FAILED;
        try {
            Answer answer = work.get();
            outcome = answer.outcome();
            return answer.reply();
        } finally {
            host.observer()
                    .ended(
                            context,
                            command,
                            outcome,
                            Duration.between(begun, host.clock().instant()));
        }
    }

    /** An event that cannot be read makes its aggregate read-only, in a unit of its own. */
    private <T> T guarded(Scope scope, Function<Unit, T> work) {
        try {
            return storage.inUnit(scope, work::apply);
        } catch (UnreadableEventException e) {
            StreamId stream = e.event().stream();
            storage.inUnit(scope, unit -> {
                unit.lock(List.of(stream));
                unit.close(stream, e.reason());
                return stream;
            });
            throw new ReadOnlyException(
                    Reason.of(StoreReason.AGGREGATE_READ_ONLY)
                            .with("stream", stream)
                            .with("cause", e.reason().code().code()),
                    e);
        }
    }

    /**
     * Tells what a command would do. Nothing is stored, and the id of the command stays free.
     *
     * @param context who would send it
     * @param command what is wanted
     * @return what it would do, or every reason why not
     */
    public Decision<CaseDecision> preview(CommandContext context, CaseCommand command) {
        return guarded(
                context.scope(),
                unit -> caseWork.decide(new Session(unit, aggregates, forms, streams(command)), context, command));
    }

    /**
     * Records an observation.
     *
     * @param context who passes it on
     * @param observed what was seen
     * @return what became of it
     * @throws dev.retour.store.StorageException if it could not be stored; see {@link Storage#inUnit}
     */
    public Noted record(ObservationContext context, ObservedFact observed) {
        List<StreamId> streams = List.of(aggregates.stream(observed.order()));
        return guarded(context.scope(), unit -> {
            Session session = new Session(unit, aggregates, forms, streams);
            Noted noted = new Recording(host, forms, aggregates, session).record(context, observed);
            session.store();
            return noted;
        });
    }

    /**
     * An order as it stands.
     *
     * @param scope whose it is
     * @param order its id
     * @return the order; empty if nothing was recorded of it
     */
    public Optional<Order> order(Scope scope, OrderId order) {
        return storage.read(scope, reader -> aggregates.orders().load(reader, reader.head(aggregates.stream(order))));
    }

    /**
     * A return case as it stands.
     *
     * @param scope whose it is
     * @param caseId its id
     * @return the case; empty if there is none
     */
    public Optional<ReturnCase> returnCase(Scope scope, CaseId caseId) {
        return storage.read(scope, reader -> aggregates.cases().load(reader, reader.head(aggregates.stream(caseId))));
    }
}
