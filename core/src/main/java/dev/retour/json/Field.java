package dev.retour.json;

import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * A component of a record as a field of a document.
 *
 * @param name its name
 * @param codec how its value is read and written; of an optional field, how the value inside is
 * @param accessor how it is taken from a record
 * @param absent what the component holds where the field is left out; empty if it must not be
 */
record Field(String name, Codec codec, MethodHandle accessor, Optional<Object> absent) {

    /**
     * Tells whether the field must be given.
     *
     * @return true if it has no value for being left out
     */
    boolean isRequired() {
        return absent.isEmpty();
    }

    /**
     * Tells whether the field must be given and is not.
     *
     * @param branch the object that should hold it
     * @return true if it is missing
     */
    boolean isMissing(Node.Branch branch) {
        return isRequired() && !branch.members().containsKey(name);
    }

    private boolean isWrapped() {
        return absent.filter(Optional.class::isInstance).isPresent();
    }

    /**
     * Reads the field.
     *
     * @param branch the object that holds it
     * @param at where the object is
     * @return the component; empty if it has a fault
     */
    Optional<Object> read(Node.Branch branch, Reading at) {
        Node.Member member = branch.members().get(name);
        if (member == null) {
            return isRequired() ? at.missing(branch, name) : absent;
        }
        Optional<Object> value = codec.read(member.value(), at.field(name));
        return isWrapped() && value.isPresent() ? Optional.of(value) : value;
    }

    /**
     * Writes the field, unless it is as if left out.
     *
     * @param holder the record that holds it
     * @param out where to
     */
    void write(Object holder, CompactWriter out) {
        Object value = Reflection.ask(accessor, holder);
        if (absent.isEmpty() || !absent.get().equals(value)) {
            out.component(name);
            codec.write(value instanceof Optional<?> wrapped ? wrapped.orElseThrow() : value, out);
        }
    }
}
