package dev.retour.json;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Values by constants of an enum, written in their order, so that equal maps are equal texts. */
final class ChoiceMapCodec implements Codec {

    private final Map<String, Enum<?>> constants = new LinkedHashMap<>();
    private final Codec item;

    /**
     * A map by the constants of an enum.
     *
     * @param keys the enum
     * @param item how the values are read and written
     */
    ChoiceMapCodec(Class<?> keys, Codec item) {
        Arrays.stream(keys.getEnumConstants()).map(key -> (Enum<?>) key).forEach(key -> constants.put(key.name(), key));
        this.item = item;
    }

    @Override
    public Optional<Object> read(Node node, Reading at) {
        return node instanceof Node.Branch object ? readAll(object.members(), at) : at.wrongType(node, "object");
    }

    private Optional<Object> readAll(Map<String, Node.Member> members, Reading at) {
        Map<Object, Object> values = new LinkedHashMap<>();
        members.forEach(
                (name, member) -> read(name, member, at).ifPresent(value -> values.put(constants.get(name), value)));
        return values.size() == members.size() ? Optional.of(values) : Optional.empty();
    }

    private Optional<Object> read(String name, Node.Member member, Reading at) {
        if (constants.containsKey(name)) {
            return item.read(member.value(), at.field(name));
        }
        at.unknownField(member.key(), name, constants.keySet());
        return Optional.empty();
    }

    @Override
    public void write(Object value, CompactWriter out) {
        Map<?, ?> values = (Map<?, ?>) value;
        out.beginObject();
        constants.forEach((name, key) -> Optional.ofNullable(values.get(key)).ifPresent(one -> {
            out.name(name);
            item.write(one, out);
        }));
        out.endObject();
    }

    @Override
    public Node schema(Definitions definitions) {
        Node values = item.schema(definitions);
        Map<String, Node> properties = new LinkedHashMap<>();
        constants.keySet().forEach(name -> properties.put(name, values));
        Map<String, Node> schema = new LinkedHashMap<>();
        schema.put("type", Node.text("object"));
        schema.put("properties", Node.Branch.of(properties));
        schema.put("additionalProperties", new Node.Flag(Mark.NONE, false));
        return Node.Branch.of(schema);
    }
}
