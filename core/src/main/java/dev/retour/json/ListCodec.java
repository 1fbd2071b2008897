package dev.retour.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list.
 *
 * @param item how its items are read and written
 */
record ListCodec(Codec item) implements Codec {

    @Override
    public Optional<Object> read(Node node, Reading at) {
        return node instanceof Node.Sequence array ? readAll(array.items(), at) : at.wrongType(node, "array");
    }

    private Optional<Object> readAll(List<Node> nodes, Reading at) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            item.read(nodes.get(i), at.item(i)).ifPresent(values::add);
        }
        return values.size() == nodes.size() ? Optional.of(values) : Optional.empty();
    }

    @Override
    public void write(Object value, CompactWriter out) {
        out.beginArray();
        for (Object one : (List<?>) value) {
            out.item();
            item.write(one, out);
        }
        out.endArray();
    }

    @Override
    public Node schema(Definitions definitions) {
        Map<String, Node> schema = new LinkedHashMap<>();
        schema.put("type", Node.text("array"));
        schema.put("items", item.schema(definitions));
        return Node.Branch.of(schema);
    }
}
