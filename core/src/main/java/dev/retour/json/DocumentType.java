package dev.retour.json;

import dev.retour.kernel.Loaded;
import dev.retour.kernel.Problem;
import dev.retour.kernel.Reason;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A type of document: a record, the name under which its documents go, and a check of what the form cannot tell.
 *
 * <p>Each component of the record is a field. {@code Optional}, {@code List}, {@code Set} and {@code Map} may be left
 * out, all else must be given. The items of a set have an order, and the keys of a map are texts or constants of an enum. A component is a {@code String}, {@code boolean}, {@code int}, {@code long}, {@code BigDecimal}, an
 * enum, a date, a duration, a currency, a weight, a length, a unit of these, a percentage, another record, or a sealed interface of
 * records whose {@code kind()} becomes the field {@code kind}. Other types are given as {@link ScalarCodec}. Records are
 * public, in exported packages.
 *
 * <p>Immutable and thread-safe. Making one looks at all its records, so keep it in a constant.
 *
 * @param <T> the record
 */
public final class DocumentType<T> {

    private final String schema;
    private final Class<T> type;
    private final RecordCodec codec;
    private final Function<T, List<Problem>> check;

    private DocumentType(String schema, Class<T> type, RecordCodec codec, Function<T, List<Problem>> check) {
        this.schema = schema;
        this.type = type;
        this.codec = codec;
        this.check = check;
    }

    /**
     * A type of document without a check.
     *
     * @param schema the value of the field {@code schema} of its documents, such as {@code retour/rate-card/1}
     * @param type the record
     * @param scalars types of components that are one text
     * @param <T> the record
     * @return the type of document
     * @throws IllegalArgumentException if the record or a part of it has no form in a document
     */
    public static <T extends Record> DocumentType<T> of(String schema, Class<T> type, ScalarCodec<?>... scalars) {
        RecordCodec codec = new Codecs(List.of(scalars)).record(type, Optional.of(new Tag(Tag.SCHEMA, schema)));
        return new DocumentType<>(schema, type, codec, value -> List.of());
    }

    /**
     * The same type with a check, which sees only documents without a fault.
     *
     * @param more finds what is wrong with a value; paths are those of the document
     * @return a new type of document
     */
    public DocumentType<T> checkedBy(Function<T, List<Problem>> more) {
        return new DocumentType<>(schema, type, codec, more);
    }

    /**
     * The name under which its documents go.
     *
     * @return the value of their field {@code schema}
     */
    public String schema() {
        return schema;
    }

    /**
     * The Java type of its documents.
     *
     * @return the record
     */
    public Class<T> type() {
        return type;
    }

    /**
     * How a whole document is read and written.
     *
     * @return its codec
     */
    Codec codec() {
        return codec;
    }

    /**
     * Turns a tree into a value, and checks it.
     *
     * @param root the tree
     * @param faults what was found so far, and where more goes
     * @return the value with all findings
     */
    Loaded<T> load(Node root, Faults faults) {
        Reading reading = new Reading(Trail.ROOT, faults);
        Optional<T> value = isMeant(root, reading) ? codec.read(root, reading).map(type::cast) : Optional.empty();
        value.filter(unused -> faults.areHarmless())
                .map(check)
                .ifPresent(problems -> problems.forEach(problem -> faults.add(
                        Locator.mark(root, problem.path()), problem.path(), problem.severity(), problem.reason())));
        return faults.load(value);
    }

    /** Tells whether to read on: the schema is right, forgotten or misspelt, but not that of another document. */
    private boolean isMeant(Node root, Reading at) {
        if (!(root instanceof Node.Branch branch)) {
            return true;
        }
        Node.Member member = branch.members().get(Tag.SCHEMA);
        if (member == null) {
            at.missingTag(branch, Tag.SCHEMA, List.of(schema));
            return true;
        }
        return isSchema(member.value(), at.field(Tag.SCHEMA));
    }

    private boolean isSchema(Node value, Reading at) {
        if (!(value instanceof Node.Text text)) {
            at.wrongType(value, "string");
            return true;
        }
        if (text.value().equals(schema)) {
            return true;
        }
        Reason reason = Reason.of(JsonReason.SCHEMA_OTHER).with("found", Clip.name(text.value()));
        at.fault(text.mark(), reason.with("expected", schema));
        return Suggestion.nearest(text.value(), List.of(schema)).isPresent();
    }
}
