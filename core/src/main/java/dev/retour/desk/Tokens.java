package dev.retour.desk;

import dev.retour.kernel.Attribute;
import dev.retour.kernel.Attributes;
import dev.retour.kernel.Observation;
import dev.retour.kernel.Personal;
import dev.retour.store.Hash;
import dev.retour.store.PersonalValue;
import dev.retour.store.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes the personal values out of attributes and puts tokens in their place, so that they can be erased without touching an
 * event.
 *
 * <p>A token tells nothing: it is a digest of what was told and where in it the value stood. Of two contents of one
 * version each has tokens of its own. The value itself is not in it, so the same content with another value is a
 * repetition.
 */
final class Tokens {

    private final StreamId holder;
    private final Observation observation;
    private final List<PersonalValue> values = new ArrayList<>();

    Tokens(StreamId holder, Observation observation) {
        this.holder = holder;
        this.observation = observation;
    }

    /** What was taken out. */
    List<PersonalValue> values() {
        return values;
    }

    /** Attributes with nothing in place of personal values: what a repetition is told by. */
    Attributes plain(Attributes attributes) {
        return swapped(attributes, (name, attribute) -> "");
    }

    /** Attributes with tokens in place of personal values, which are kept; where tells where in the content they stand. */
    Attributes kept(Attributes attributes, String content, String where) {
        return swapped(attributes, (name, attribute) -> keep(attribute, token(content, where, name)));
    }

    /** What stands in place of one personal attribute, by its name. */
    @FunctionalInterface
    private interface Swap {
        String of(String name, Attribute personal);
    }

    /** Whatever the value is, what stands for it is a text. */
    private static Attributes swapped(Attributes attributes, Swap swap) {
        Map<String, Attribute> swapped = new TreeMap<>(attributes.values());
        swapped.replaceAll((name, attribute) ->
                attribute.personal() ? new Attribute(Attribute.Type.TEXT, swap.of(name, attribute), true) : attribute);
        return new Attributes(swapped);
    }

    private String keep(Attribute personal, String token) {
        values.add(new PersonalValue(token, PersonalValue.subject(holder), Personal.of(personal.text())));
        return token;
    }

    private String token(String content, String where, String name) {
        return Hash.ofAll(List.of(
                        holder.id(),
                        observation.source(),
                        observation.externalId(),
                        Long.toString(observation.version()),
                        content,
                        where,
                        name))
                .hex();
    }
}
