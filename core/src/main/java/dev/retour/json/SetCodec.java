package dev.retour.json;

import dev.retour.kernel.Reason;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A set of values that have an order, in which they are written, so that equal sets are equal texts.
 *
 * @param item how its items are read and written
 */
record SetCodec(Codec item) implements Codec {

    @Override
    public Optional<Object> read(Node node, Reading at) {
        return node instanceof Node.Sequence array ? readAll(array, at) : at.wrongType(node, "array");
    }

    private Optional<Object> readAll(Node.Sequence array, Reading at) {
        Set<Object> values = new HashSet<>();
        for (int i = 0; i < array.items().size(); i++) {
            Node one = array.items().get(i);
            Reading where = at.item(i);
            item.read(one, where).filter(value -> !values.add(value)).ifPresent(twice -> refuse(one, twice, where));
        }
        return values.size() == array.items().size() ? Optional.of(values) : Optional.empty();
    }

    private static void refuse(Node one, Object twice, Reading at) {
        at.fault(one.mark(), Reason.of(JsonReason.ITEM_TWICE).with("item", Clip.name(twice.toString())));
    }

    @Override
    public void write(Object value, CompactWriter out) {
        out.beginArray();
        ((Set<?>) value).stream().sorted().forEach(one -> {
            out.item();
            item.write(one, out);
        });
        out.endArray();
    }

    @Override
    public Node schema(Definitions definitions) {
        Map<String, Node> schema = new LinkedHashMap<>();
        schema.put("type", Node.text("array"));
        schema.put("items", item.schema(definitions));
        schema.put("uniqueItems", new Node.Flag(Mark.NONE, true));
        return Node.Branch.of(schema);
    }
}
