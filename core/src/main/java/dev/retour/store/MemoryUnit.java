package dev.retour.store;

import dev.retour.kernel.CommandId;
import dev.retour.kernel.Identifier;
import dev.retour.kernel.Reason;
import dev.retour.kernel.Scope;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A unit of work in memory: it keeps what is written until its end. */
final class MemoryUnit extends MemoryReader implements Unit {

    private final Locks.Holder holder = new Locks.Holder();
    private final ClaimShelf claims = new ClaimShelf();
    private final UnitDraft draft = new UnitDraft();
    private final Locks locks;
    private final Scope scope;
    private @Nullable Map<StreamId, StreamDraft> locked;
    private @Nullable StorageException refusal;
    private boolean storing;

    MemoryUnit(Object gate, Books books, Locks locks, Scope scope) {
        super(gate, books);
        this.locks = locks;
        this.scope = scope;
    }

    @Override
    public Map<StreamId, Head> lock(Collection<StreamId> streams) {
        checkAlive();
        if (locked != null) {
            throw new IllegalStateException("A unit locks all its streams in one call, so that no two wait for ever.");
        }
        new TreeSet<>(streams)
                .stream()
                        .filter(stream -> ask(books -> books.streams.exists(stream)))
                        .forEach(this::hold);
        locked = ask(books -> drafts(books.streams, streams));
        Map<StreamId, Head> heads = new LinkedHashMap<>();
        locked.forEach((stream, each) -> heads.put(stream, each.head()));
        return heads;
    }

    private Map<StreamId, StreamDraft> drafts(StreamShelf shelf, Collection<StreamId> streams) {
        Map<StreamId, StreamDraft> drafts = new LinkedHashMap<>();
        streams.forEach(stream -> drafts.put(stream, new StreamDraft(scope, shelf.head(stream))));
        return drafts;
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
        List<CommandId> keys =
                requests.stream().map(ClaimRequest::key).distinct().toList();
        if (keys.size() < requests.size()) {
            throw new IllegalArgumentException("Each key is claimed once in a list.");
        }
        keys.stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(this::hold);
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
        if (events.isEmpty()) {
            throw new IllegalArgumentException("An append has one event or more.");
        }
        StreamDraft mine = locked(stream);
        try {
            mine.append(expected, events, state);
        } catch (StorageException e) {
            refusal = e;
            throw e;
        }
    }

    private StreamDraft locked(StreamId stream) {
        checkAlive();
        if (storing) {
            throw new IllegalStateException("A sink neither appends nor publishes.");
        }
        StreamDraft mine = locked == null ? null : locked.get(stream);
        if (mine == null) {
            throw new IllegalStateException("Lock " + stream + " before you write to it.");
        }
        return mine;
    }

    private StreamDraft existing(StreamId stream) {
        StreamDraft mine = locked(stream);
        if (!mine.head().exists()) {
            throw new IllegalStateException(stream + " has no event yet. Append first.");
        }
        return mine;
    }

    @Override
    public void link(StreamId stream, String key, String value) {
        checkAlive();
        draft.links.add(new LinkShelf.Link(
                stream, Identifier.check("Key of a link", key), Identifier.check("Value of a link", value)));
    }

    @Override
    public void request(List<EffectRequest> effects) {
        checkAlive();
        draft.effects.addAll(effects);
    }

    @Override
    public void publish(List<Message> messages) {
        List<StreamDraft> streams =
                messages.stream().map(message -> existing(message.aggregate())).toList();
        for (int i = 0; i < messages.size(); i++) {
            draft.envelopes.add(streams.get(i).envelop(messages.get(i)));
        }
    }

    @Override
    public void keep(List<PersonalValue> values) {
        checkAlive();
        values.stream().filter(value -> personal(value.token()).isEmpty()).forEach(draft.kept::add);
    }

    @Override
    public int erase(String subject) {
        checkAlive();
        int kept = draft.kept.erase(subject);
        return draft.erased.add(subject) ? kept + ask(books -> books.personal.count(subject)) : kept;
    }

    @Override
    public void close(StreamId stream, Reason reason) {
        existing(stream).close(reason);
    }

    /** Completes an effect when the unit ends, unless someone has done so; nobody else can meanwhile. */
    boolean complete(MemoryEffects effects, Effects.Work work, String outcome) {
        checkAlive();
        if (!work.scope().equals(scope)) {
            throw new IllegalArgumentException("The effect belongs to another scope than the unit.");
        }
        hold(work.request());
        return effects.isOpen(work) && draft.outcomes.putIfAbsent(work.position(), outcome) == null;
    }

    /** Stores all that was written, if nothing speaks against it. Called under the gate. */
    void store(Books books, MemoryOutbox outbox, MemoryEffects effects) {
        if (refusal != null) {
            throw refusal;
        }
        storing = true;
        List<StreamDraft> streams = changed();
        streams.forEach(each -> each.check(books.streams));
        outbox.accept(this, draft.envelopes);
        books.claims.addAll(claims);
        streams.forEach(each -> each.store(books.streams));
        draft.store(scope, books, effects);
    }

    private List<StreamDraft> changed() {
        return locked == null
                ? List.of()
                : locked.values().stream().filter(StreamDraft::isChanged).toList();
    }

    @Override
    void end() {
        super.end();
        locks.release(holder);
    }
}
