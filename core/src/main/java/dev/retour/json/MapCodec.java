package dev.retour.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Values by free names, in the order of the document.
 *
 * @param item how the values are read and written
 */
record MapCodec(Codec item) implements Codec {

    @Override
    public Optional<Object> read(Node node, Reading at) {
        return node instanceof Node.Branch object ? readAll(object.members(), at) : at.wrongType(node, "object");
    }

    private Optional<Object> readAll(Map<String, Node.Member> members, Reading at) {
        Map<String, Object> values = new LinkedHashMap<>();
        members.forEach((name, member) ->
                item.read(member.value(), at.field(name)).ifPresent(value -> values.put(name, value)));
        return values.size() == members.size() ? Optional.of(values) : Optional.empty();
    }

    @Override
    public void write(Object value, CompactWriter out) {
        out.beginObject();
        ((Map<?, ?>) value).forEach((name, one) -> {
            out.name(name.toString());
            item.write(one, out);
        });
        out.endObject();
    }

    @Override
    public Node schema(Definitions definitions) {
        Map<String, Node> schema = new LinkedHashMap<>();
        schema.put("type", Node.text("object"));
        schema.put("additionalProperties", item.schema(definitions));
        return Node.Branch.of(schema);
    }
}
