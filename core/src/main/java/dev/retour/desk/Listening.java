package dev.retour.desk;

import dev.retour.kernel.ObservationContext;
import dev.retour.kernel.OrderId;
import dev.retour.returns.ObservedNews;
import dev.retour.returns.ReturnCase;
import dev.retour.store.Unit;
import java.util.function.Consumer;

/**
 * News of one case, on their way to be recorded. They may name another order than the one that the case is of: which one that is, is
 * known once the case is locked, and then the unit is done again with both orders locked.
 */
record Listening(
        Host host,
        Forms forms,
        Aggregates aggregates,
        CaseWork caseWork,
        ObservationContext context,
        ObservedNews observed) {

    /** Records the news; what is to happen with them, and with nothing else, happens in the unit that stores them. */
    Noted in(Guard guard, Consumer<Unit> also) {
        return guard.locking(context.scope(), unlocked -> {
            Session session = unlocked.lock(aggregates, forms, aggregates.streams(observed.order(), observed.caseId()));
            Noted noted = new CaseRecording(host, forms, aggregates, session, caseWork, owner(session))
                    .record(context, observed);
            also.accept(unlocked.unit());
            session.store(unlocked.unit());
            return noted;
        });
    }

    /** The order of a case that is open never changes. */
    private OrderId owner(Session session) {
        return session.returnCase(observed.caseId())
                .filter(known -> known.opened().isPresent())
                .map(ReturnCase::order)
                .orElse(observed.order());
    }
}
