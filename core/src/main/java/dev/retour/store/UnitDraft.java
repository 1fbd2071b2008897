package dev.retour.store;

import dev.retour.kernel.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a unit is about to write beside its claims and streams. */
final class UnitDraft {

    final List<Link> links = new ArrayList<>(2);
    final List<EffectRequest> effects = new ArrayList<>(2);
    final Map<Long, String> outcomes = new HashMap<>(2);
    final List<Envelope> envelopes = new ArrayList<>(2);
    final Set<String> erased = new HashSet<>(2);
    final PersonalShelf kept = new PersonalShelf();

    void store(Scope scope, Books books, MemoryEffects queue) {
        links.forEach(books.links::add);
        effects.forEach(effect -> queue.add(scope, effect));
        outcomes.forEach(queue::settle);
        erased.forEach(books.personal::erase);
        books.personal.addAll(kept);
    }
}
