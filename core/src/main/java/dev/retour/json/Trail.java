package dev.retour.json;

import com.fasterxml.jackson.core.JsonStreamContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way from the top of a document to a value. Cheap to extend; turned to text only where something is wrong.
 *
 * @param parent the way to the value that contains it; null at the top
 * @param field the name of the field, if the last step is one
 * @param index the index of the item, if the last step is one
 */
record Trail(@Nullable Trail parent, @Nullable String field, int index) {

    /** The whole document. */
    static final Trail ROOT = new Trail(null, null, 0);

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /**
     * Goes to a field.
     *
     * @param name its name
     * @return the longer way
     */
    Trail field(String name) {
        return new Trail(this, name, 0);
    }

    /**
     * Goes to an item.
     *
     * @param index its index, from 0
     * @return the longer way
     */
    Trail item(int index) {
        return new Trail(this, null, index);
    }

    /**
     * The way to where a parser is.
     *
     * @param context what the parser is in
     * @return the way
     */
    static Trail of(JsonStreamContext context) {
        JsonStreamContext outer = context.getParent();
        Trail trail = outer == null ? ROOT : of(outer);
        if (context.inObject() && context.hasCurrentName()) {
            return trail.field(context.getCurrentName());
        }
        return context.inArray() && context.hasCurrentIndex() ? trail.item(context.getCurrentIndex()) : trail;
    }

    private String step() {
        if (field == null) {
            return "[" + index + "]";
        }
        String shown = Clip.name(field);
        return PLAIN.matcher(shown).matches() ? "." + shown : "['" + shown + "']";
    }

    @Override
    public String toString() {
        return parent == null ? "$" : parent + step();
    }
}
