package dev.retour.jdbc;

import dev.retour.store.EffectRequest;
import dev.retour.store.Envelope;
import dev.retour.store.Head;
import dev.retour.store.OwnedStorage;
import dev.retour.store.Reader;
import dev.retour.store.StreamId;
import dev.retour.testkit.simulation.Streams;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All of a shop's books. Two that are equal have the same history: heads have the last hashes of their chains, which are
 * checked, and the snapshots as they are stored.
 *
 * @param heads the ends of all streams
 * @param messages what listeners were told of each aggregate, in the order in which they were
 * @param effects what the host was asked to do, each as often as it was, by key
 */
record Picture(Map<StreamId, Head> heads, Map<StreamId, List<Envelope>> messages, List<EffectRequest> effects) {

    private static final int PAGE = 500;

    static Picture of(OwnedStorage storage, List<Envelope> heard, List<EffectRequest> asked) {
        new Streams(storage, Office.SCOPE).check();
        Map<StreamId, List<Envelope>> messages = new TreeMap<>();
        heard.forEach(each -> messages.computeIfAbsent(each.message().aggregate(), stream -> new ArrayList<>())
                .add(each));
        List<EffectRequest> effects =
                asked.stream().sorted(Comparator.comparing(EffectRequest::key)).toList();
        return new Picture(storage.read(Office.SCOPE, Picture::heads), messages, effects);
    }

    private static Map<StreamId, Head> heads(Reader reader) {
        Map<StreamId, Head> heads = new TreeMap<>();
        for (String type : List.of("order", "return")) {
            List<Head> page = reader.streams(type, "", PAGE);
            while (!page.isEmpty()) {
                page.forEach(head -> heads.put(head.stream(), head));
                page = reader.streams(type, page.get(page.size() - 1).stream().id(), PAGE);
            }
        }
        return heads;
    }
}
