package dev.retour.desk;

import dev.retour.kernel.CommandContext;
import dev.retour.kernel.Decision;
import dev.retour.store.Hash;
import dev.retour.store.ReadOnlyException;
import dev.retour.store.Unit;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * One command, whatever it is about: it is decided with all that it takes along, its id is claimed for the answer, and only then it
 * happens, all in one unit of work. So nothing is acknowledged that is not stored.
 *
 * @param context who sends it, under which id
 * @param name its stable name
 * @param content a digest of what it says
 * @param locking locks all that it may read or change
 * @param deciding decides on it, and loads all that it changes
 * @param applying lets an accepted one happen; of a refused one nothing is stored but what its aggregates had missed
 * @param <D> what it decides
 */
record Execution<D>(
        CommandContext context,
        String name,
        Hash content,
        Function<Unlocked, Session> locking,
        Function<Session, Decision<D>> deciding,
        BiConsumer<Session, Decision<D>> applying) {

    /** All that was read, and what is to be written. */
    private record Ready<D>(Session session, Decision<D> decision) {}

    Reply in(Guard guard, Claims claims, Watch watch) {
        return watch.over(
                        () -> guard.locking(context.scope(), unlocked -> answer(unlocked, claims)),
                        Answer::outcome,
                        (observer, outcome, took) -> observer.ended(context, name, outcome, took))
                .reply();
    }

    /** A repeated command gets its first answer also when an aggregate of it has become read-only since. */
    private Answer answer(Unlocked unlocked, Claims claims) {
        Unit unit = unlocked.unit();
        Ready<D> ready;
        try {
            ready = ready(unlocked);
        } catch (ReadOnlyException | UnreadableEventException e) {
            return claims.known(unit, context, content).orElseThrow(() -> e);
        }
        return first(unit, claims, ready);
    }

    private Ready<D> ready(Unlocked unlocked) {
        Session session = locking.apply(unlocked);
        Decision<D> decision = deciding.apply(session);
        session.seal();
        return new Ready<>(session, decision);
    }

    private Answer first(Unit unit, Claims claims, Ready<D> ready) {
        Answer answer = Answer.to(ready.decision());
        Optional<Answer> known = claims.claim(unit, context, content, answer);
        return known.orElseGet(() -> carriedOut(unit, ready, answer));
    }

    private Answer carriedOut(Unit unit, Ready<D> ready, Answer answer) {
        applying.accept(ready.session(), ready.decision());
        ready.session().store(unit);
        return answer;
    }
}
