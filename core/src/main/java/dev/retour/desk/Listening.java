package dev.retour.desk;

import dev.retour.kernel.ObservationContext;
import dev.retour.kernel.OrderId;
import dev.retour.returns.ObservedNews;
import dev.retour.returns.ReturnCase;
import dev.retour.store.Unit;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * News of one case, on their way to be recorded. They may name another order than the one that the case is of: which one that is, is
 * known once the case is locked. Then a second unit of work locks the right order, and the first one has written nothing.
 */
record Listening(
        Host host,
        Forms forms,
        Aggregates aggregates,
        CaseWork caseWork,
        ObservationContext context,
        ObservedNews observed) {

    /** What one unit came to: the order that the case is of, and what became of the news if that order was locked. */
    private record Heard(OrderId order, Optional<Noted> noted) {}

    /** Records the news; what is to happen with them, and with nothing else, happens in the unit that stores them. */
    Noted in(Guard guard, Consumer<Unit> also) {
        Heard first = in(guard, observed.order(), also);
        return first.noted().or(() -> in(guard, first.order(), also).noted()).orElseThrow();
    }

    /** The order of a case that is open never changes. */
    private Heard in(Guard guard, OrderId order, Consumer<Unit> also) {
        return guard.inUnit(context.scope(), unit -> {
            Session session = Session.locking(unit, aggregates, forms, aggregates.streams(order, observed.caseId()));
            OrderId owner = owner(session).orElse(order);
            return new Heard(
                    owner, owner.equals(order) ? Optional.of(noted(unit, session, order, also)) : Optional.empty());
        });
    }

    private Optional<OrderId> owner(Session session) {
        return session.returnCase(observed.caseId())
                .filter(known -> known.opened().isPresent())
                .map(ReturnCase::order);
    }

    private Noted noted(Unit unit, Session session, OrderId order, Consumer<Unit> also) {
        Noted noted = new CaseRecording(host, forms, aggregates, session, caseWork, order).record(context, observed);
        also.accept(unit);
        session.store(unit);
        return noted;
    }
}
