package dev.retour.json;

import dev.retour.kernel.Language;
import dev.retour.kernel.Loaded;
import dev.retour.store.Form;
import dev.retour.store.UnreadableException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How values of a record, or of a sealed interface of records, are stored: canonical JSON on one line.
 *
 * <p>Fields that a later release added are skipped. Forms of earlier releases are lifted to the present one, step by
 * step. Immutable and thread-safe; making one looks at all its records, so keep it in a constant.
 *
 * @param <T> the Java type
 */
public final class StoredForm<T> implements Form<T> {

    /** Of numbers, as many digits as are written at most, with room; texts have no limit where they are stored. */
    private static final Limits LIMITS = new Limits(Limits.MAX_SIZE, 64, Limits.MAX_SIZE, 60, 100);

    private final Class<T> type;
    private final Codec codec;
    private final List<UnaryOperator<Node>> lifts;

    private StoredForm(Class<T> type, Codec codec, List<UnaryOperator<Node>> lifts) {
        this.type = type;
        this.codec = codec;
        this.lifts = lifts;
    }

    /**
     * The first form of a type.
     *
     * @param type a record, or a sealed interface of records
     * @param scalars types of components that are one text
     * @param <T> the Java type
     * @return the form, of schema 1
     * @throws IllegalArgumentException if the type or a part of it has no form
     */
    public static <T> StoredForm<T> of(Class<T> type, ScalarCodec<?>... scalars) {
        return new StoredForm<>(type, new Codecs(List.of(scalars)).of(type), List.of());
    }

    /**
     * The next form of a type, which still reads the present one.
     *
     * @param lift turns a tree of the present schema into one of the next; pure
     * @return the form, its schema higher by 1
     */
    StoredForm<T> liftedBy(UnaryOperator<Node> lift) {
        List<UnaryOperator<Node>> more = new ArrayList<>(lifts);
        more.add(lift);
        return new StoredForm<>(type, codec, List.copyOf(more));
    }

    @Override
    public int schema() {
        return lifts.size() + 1;
    }

    @Override
    public String write(T value) {
        return CompactWriter.write(codec, value);
    }

    @Override
    public T read(int schema, String data) {
        if (schema < 1 || schema > schema()) {
            throw new UnreadableException("Schema " + schema + " of " + type.getSimpleName()
                    + " is unknown; known are 1 to " + schema() + ".");
        }
        Faults faults = Faults.ofStored(LIMITS);
        return type.cast(value(schema, data, faults).orElseThrow(() -> unreadable(faults)));
    }

    private Optional<Object> value(int schema, String data, Faults faults) {
        try {
            Node node = TreeParser.parse(data, LIMITS, faults);
            for (UnaryOperator<Node> lift : lifts.subList(schema - 1, lifts.size())) {
                node = lift.apply(node);
            }
            return faults.areHarmless() ? codec.read(node, new Reading(Trail.ROOT, faults)) : Optional.empty();
        } catch (Unreadable e) {
            throw new UnreadableException(String.valueOf(e.getMessage()));
        }
    }

    private static UnreadableException unreadable(Faults faults) {
        Loaded<Object> nothing = faults.load(Optional.empty());
        return new UnreadableException(nothing.findings().get(0).text(Language.EN));
    }

    /**
     * What the present schema looks like: every field with the form of its values.
     *
     * @return a JSON Schema, as text that ends with a line break
     */
    String shape() {
        Definitions definitions = new Definitions();
        Map<String, Node> shape = new LinkedHashMap<>();
        shape.put("value", codec.schema(definitions));
        shape.put("$defs", definitions.all());
        return TreePrinter.print(Node.Branch.of(shape));
    }

    /**
     * The fields of a tree, for lifts.
     *
     * @param node an object
     * @return its fields by name, in their order
     */
    static Map<String, Node.Member> fields(Node node) {
        return ((Node.Branch) node).members();
    }
}
