package dev.retour.json;

import dev.retour.kernel.Reason;
import java.util.Collection;
import java.util.Optional;

/**
 * The reading of one value: where it is, and where its faults go.
 *
 * @param trail the way to the value
 * @param faults where faults go
 */
record Reading(Trail trail, Faults faults) {

    /**
     * Goes to a field.
     *
     * @param name its name
     * @return the reading of its value
     */
    Reading field(String name) {
        return new Reading(trail.field(name), faults);
    }

    /**
     * Goes to an item.
     *
     * @param index its index, from 0
     * @return the reading of its value
     */
    Reading item(int index) {
        return new Reading(trail.item(index), faults);
    }

    /**
     * Reports a fault.
     *
     * @param mark where
     * @param reason why
     * @return empty, as there is no value
     */
    Optional<Object> fault(Mark mark, Reason reason) {
        faults.add(mark, trail, () -> reason);
        return Optional.empty();
    }

    /**
     * Reports a value of another JSON type, unless its fault is known already.
     *
     * @param node the value
     * @param expected the type that belongs there
     * @return empty, as there is no value
     */
    Optional<Object> wrongType(Node node, String expected) {
        if (node instanceof Node.Faulty) {
            return Optional.empty();
        }
        Reason reason = Reason.of(JsonReason.TYPE_WRONG).with("expected", expected);
        return fault(node.mark(), reason.with("found", node.word()));
    }

    /**
     * Reports a word that is none of those allowed.
     *
     * @param word the word
     * @param known those allowed
     * @return empty, as there is no value
     */
    Optional<Object> unknownChoice(Node.Text word, Collection<String> known) {
        Reason reason = Reason.of(JsonReason.CHOICE_UNKNOWN).with("found", Clip.name(word.value()));
        return fault(word.mark(), reason.with("known", Clip.message(String.join(", ", known))));
    }

    /**
     * Reports a field that is not there.
     *
     * @param branch the object where it belongs
     * @param name its name
     * @return empty, as there is no value
     */
    Optional<Object> missing(Node.Branch branch, String name) {
        return field(name)
                .fault(branch.mark(), Reason.of(JsonReason.FIELD_MISSING).with("field", name));
    }

    /**
     * Reports that the field is not there which tells what an object is.
     *
     * @param branch the object
     * @param name the name of the field
     * @param known its possible values
     * @return empty, as there is no value
     */
    Optional<Object> missingTag(Node.Branch branch, String name, Collection<String> known) {
        Reason reason = Reason.of(JsonReason.TAG_MISSING).with("field", name);
        return field(name).fault(branch.mark(), reason.with("known", Clip.message(String.join(", ", known))));
    }

    /**
     * Reports a field that nobody knows.
     *
     * @param key where its name is
     * @param name its name
     * @param known the names that are right
     */
    void unknownField(Mark key, String name, Collection<String> known) {
        faults.add(key, trail.field(name), () -> unknown(name, known));
    }

    private static Reason unknown(String name, Collection<String> known) {
        Optional<String> near = Suggestion.nearest(name, known);
        JsonReason code = near.isPresent() ? JsonReason.FIELD_MISSPELT : JsonReason.FIELD_UNKNOWN;
        Reason reason = Reason.of(code).with("field", Clip.name(name));
        return near.map(word -> reason.with("suggestion", word))
                .orElseGet(() -> reason.with("known", Clip.message(String.join(", ", known))));
    }
}
