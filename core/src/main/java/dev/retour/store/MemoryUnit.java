package dev.retour.store;

import dev.retour.kernel.Reason;
import dev.retour.kernel.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A unit of work in memory: it keeps what is written until its end. */
final class MemoryUnit extends MemoryReader implements Unit {

    private final Locks.Holder holder = new Locks.Holder();
    private final ClaimShelf claims = new ClaimShelf();
    private final UnitDraft draft = new UnitDraft();
    private final Locks locks;
    private final Scope scope;
    private final LockedStreams streams;
    private boolean storing;

    MemoryUnit(Object gate, Books books, Locks locks, Scope scope) {
        super(gate, books);
        this.locks = locks;
        this.scope = scope;
        this.streams = new LockedStreams(scope);
    }

    @Override
    public Map<StreamId, Head> lock(Collection<StreamId> wanted) {
        return open().lock(wanted, this::held);
    }

    private List<Head> held(List<StreamId> sorted) {
        sorted.stream()
                .filter(stream -> ask(books -> books.streams.exists(stream)))
                .forEach(this::hold);
        return ask(books -> sorted.stream().map(books.streams::head).toList());
    }

    private LockedStreams open() {
        checkAlive();
        if (storing) {
            throw new IllegalStateException("A sink neither appends nor publishes.");
        }
        return streams;
    }

    private void hold(Object key) {
        locks.acquire(holder, new ScopedKey(scope, key));
    }

    @Override
    public Map<Integer, Claim> claimed(List<ClaimRequest> requests) {
        Map<Integer, Claim> answers = new HashMap<>();
        for (int i = 0; i < requests.size(); i++) {
            int index = i;
            answer(requests.get(i)).ifPresent(claim -> answers.put(index, claim));
        }
        return answers;
    }

    private Optional<Claim> answer(ClaimRequest request) {
        return claims.answer(request).or(() -> ask(books -> books.claims.answer(request)));
    }

    @Override
    public List<Claim> claim(List<ClaimRequest> requests) {
        checkAlive();
        ClaimRequest.inOrder(requests).forEach(request -> hold(request.key()));
        return requests.stream().map(this::claimHeld).toList();
    }

    private Claim claimHeld(ClaimRequest request) {
        return answer(request).orElseGet(() -> {
            claims.add(request);
            return new Claim.First();
        });
    }

    @Override
    public void append(StreamId stream, long expected, List<NewEvent> events, Snapshot state) {
        open().append(stream, expected, events, state);
    }

    @Override
    public void deadline(StreamId stream, Optional<Instant> at) {
        open().deadline(stream, at);
    }

    @Override
    public void link(StreamId stream, String key, String value) {
        checkAlive();
        draft.links.add(new Link(stream, key, value));
    }

    @Override
    public void request(List<EffectRequest> effects) {
        checkAlive();
        draft.effects.addAll(effects);
    }

    @Override
    public void publish(List<Message> messages) {
        draft.envelopes.addAll(open().publish(messages));
    }

    @Override
    public void keep(List<PersonalValue> values) {
        checkAlive();
        values.stream().filter(value -> !isKept(value.token())).forEach(draft.kept::add);
    }

    private boolean isKept(String token) {
        return ask(books -> books.personal.subject(token))
                .filter(subject -> !draft.erased.contains(subject))
                .isPresent();
    }

    @Override
    public int erase(String subject) {
        checkAlive();
        int kept = draft.kept.erase(subject);
        return draft.erased.add(subject) ? kept + ask(books -> books.personal.count(subject)) : kept;
    }

    @Override
    public void close(StreamId stream, Reason reason) {
        open().close(stream, reason);
    }

    @Override
    public void reopen(StreamId stream, Snapshot state) {
        open().reopen(stream, state);
    }

    /** Completes an effect when the unit ends, unless someone has done so; nobody else can meanwhile. */
    boolean complete(MemoryEffects effects, Effects.Work work, String outcome) {
        checkAlive();
        if (!work.scope().equals(scope)) {
            throw new IllegalArgumentException("The effect belongs to another scope than the unit.");
        }
        hold(work.request());
        return effects.checkOpen(work) && draft.outcomes.putIfAbsent(work.position(), outcome) == null;
    }

    /** Stores all that was written, if nothing speaks against it. Called under the gate. */
    void store(Books books, MemoryOutbox outbox, MemoryEffects effects) {
        List<StreamDraft> changed = streams.changed();
        storing = true;
        changed.forEach(each -> check(books.streams, each));
        outbox.accept(this, draft.envelopes);
        books.claims.addAll(claims);
        changed.forEach(each -> books.streams.store(each.head(), each.events()));
        draft.store(scope, books, effects);
    }

    /** Only a stream that did not exist when it was to be locked can have been written to by another unit. */
    private static void check(StreamShelf shelf, StreamDraft draft) {
        StreamId stream = draft.head().stream();
        if (!shelf.head(stream).equals(draft.before())) {
            throw StreamMovedException.of(stream);
        }
    }

    @Override
    void end() {
        super.end();
        locks.release(holder);
    }
}
