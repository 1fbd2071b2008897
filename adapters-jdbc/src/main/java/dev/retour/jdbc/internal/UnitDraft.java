package dev.retour.jdbc.internal;

import dev.retour.kernel.Scope;
import dev.retour.store.EffectRequest;
import dev.retour.store.Envelope;
import dev.retour.store.Head;
import dev.retour.store.Link;
import dev.retour.store.PersonalValue;
import dev.retour.store.StreamDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a unit has in mind, besides its streams. The first of two with the same key stands. */
final class UnitDraft {

    final Set<Link> links = new LinkedHashSet<>();
    final List<Envelope> envelopes = new ArrayList<>();
    private final Map<String, EffectRequest> effects = new LinkedHashMap<>();
    private final Map<String, PersonalValue> kept = new LinkedHashMap<>();

    void request(List<EffectRequest> more) {
        more.forEach(effect -> effects.putIfAbsent(effect.key(), effect));
    }

    void keep(List<PersonalValue> more) {
        more.forEach(value -> kept.putIfAbsent(value.token(), value));
    }

    /** The changes of the streams, then links and effects. The heads come first: they tell whether another was faster. */
    List<Write> streams(Scope scope, List<StreamDraft> changed) {
        List<Head> created = changed.stream()
                .filter(each -> !each.before().exists())
                .map(StreamDraft::head)
                .toList();
        List<StreamDraft> moved =
                changed.stream().filter(each -> each.before().exists()).toList();
        List<Write> writes = new ArrayList<>();
        writes.add(Heads.created(scope, created));
        writes.add(Heads.moved(
                scope,
                moved.stream().map(StreamDraft::head).toList(),
                moved.stream().map(each -> each.before().version()).toList()));
        writes.add(Events.added(
                changed.stream().flatMap(each -> each.events().stream()).toList()));
        writes.add(Links.added(scope, links));
        writes.add(EffectRows.added(scope, effects.values()));
        return writes;
    }

    /** Personal values, in one order everywhere. Whoever takes them has to write them. */
    Write takePersonal(Scope scope) {
        List<PersonalValue> sorted = new ArrayList<>(new TreeMap<>(kept).values());
        kept.clear();
        return PersonalValues.added(scope, sorted);
    }
}
