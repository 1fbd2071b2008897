package dev.retour.json;

import dev.retour.kernel.Reason;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A record: an object with a field for each component. */
final class RecordCodec implements Codec {

    private final Class<?> type;
    private final Optional<Tag> tag;
    private final List<Field> fields;
    private final MethodHandle constructor;

    /**
     * A record.
     *
     * @param type its class
     * @param tag a first field that is no component
     * @param fields its components; the list may be filled later, since records may contain each other
     */
    RecordCodec(Class<?> type, Optional<Tag> tag, List<Field> fields) {
        this.type = type;
        this.tag = tag;
        this.fields = fields;
        this.constructor = Reflection.constructor(type);
    }

    @Override
    public Optional<Object> read(Node node, Reading at) {
        return node instanceof Node.Branch branch ? bind(branch, at) : at.wrongType(node, "object");
    }

    private Optional<Object> bind(Node.Branch branch, Reading at) {
        if (!at.faults().areTolerant()) {
            reportUnknown(branch, at);
        }
        Set<String> misspelt = misspelt(branch, at);
        List<Object> arguments = new ArrayList<>(fields.size());
        for (Field field : fields) {
            if (!field.isMissing(branch) || !misspelt.contains(field.name())) {
                field.read(branch, at).ifPresent(arguments::add);
            }
        }
        return arguments.size() == fields.size() ? make(arguments, branch, at) : Optional.empty();
    }

    private void reportUnknown(Node.Branch branch, Reading at) {
        List<String> known = names();
        branch.members().forEach((name, member) -> {
            if (!known.contains(name)) {
                at.unknownField(member.key(), name, known);
            }
        });
    }

    /**
     * What the unknown names are told to be meant for, as many as are listed; not asked unless a field is missing. Where
     * there are more, the list is full, and no missing field is told any more.
     */
    private Set<String> misspelt(Node.Branch branch, Reading at) {
        return !at.faults().areTolerant() && fields.stream().anyMatch(field -> field.isMissing(branch))
                ? meant(branch.members().keySet(), at.faults().limit())
                : Set.of();
    }

    private Set<String> meant(Set<String> given, int most) {
        List<String> known = names();
        return given.stream()
                .filter(name -> !known.contains(name))
                .limit(most)
                .flatMap(name -> Suggestion.nearest(name, known).stream())
                .collect(Collectors.toSet());
    }

    private List<String> names() {
        return Stream.concat(tag.map(Tag::name).stream(), fields.stream().map(Field::name))
                .toList();
    }

    private Optional<Object> make(List<Object> arguments, Node.Branch branch, Reading at) {
        try {
            return Optional.of(Reflection.make(constructor, arguments.toArray()));
        } catch (IllegalArgumentException e) {
            return at.fault(branch.mark(), Reason.of(JsonReason.OBJECT_REFUSED).with("message", Refusal.message(e)));
        }
    }

    @Override
    public void write(Object value, CompactWriter out) {
        out.beginObject();
        if (tag.isPresent()) {
            out.component(tag.orElseThrow().name());
            out.text(tag.orElseThrow().value());
        }
        for (Field field : fields) {
            field.write(value, out);
        }
        out.endObject();
    }

    @Override
    public Node schema(Definitions definitions) {
        return tag.isPresent() ? body(definitions) : definitions.reference(type, () -> body(definitions));
    }

    private Node body(Definitions definitions) {
        Map<String, Node> schema = new LinkedHashMap<>();
        schema.put("type", Node.text("object"));
        schema.put("properties", Node.Branch.of(properties(definitions)));
        schema.put("required", Node.texts(required()));
        schema.put("additionalProperties", new Node.Flag(Mark.NONE, false));
        return Node.Branch.of(schema);
    }

    private Map<String, Node> properties(Definitions definitions) {
        Map<String, Node> properties = new LinkedHashMap<>();
        tag.ifPresent(first -> properties.put(first.name(), Node.Branch.of(Map.of("const", Node.text(first.value())))));
        fields.forEach(field -> properties.put(field.name(), field.codec().schema(definitions)));
        return properties;
    }

    private List<String> required() {
        Stream<String> names = fields.stream().filter(Field::isRequired).map(Field::name);
        return Stream.concat(tag.map(Tag::name).stream(), names).toList();
    }
}
