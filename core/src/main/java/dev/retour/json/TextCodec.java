package dev.retour.json;

import dev.retour.kernel.Reason;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A type that is one text.
 *
 * @param scalar how it is read and written
 * @param <T> the type
 */
record TextCodec<T>(ScalarCodec<T> scalar) implements Codec {

    @Override
    public Optional<Object> read(Node node, Reading at) {
        return node instanceof Node.Text text ? parse(text, at) : at.wrongType(node, "string");
    }

    private Optional<Object> parse(Node.Text text, Reading at) {
        try {
            return Optional.of(scalar.parse().apply(text.value()));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return at.fault(text.mark(), Reason.of(JsonReason.TEXT_REFUSED).with("message", Refusal.message(e)));
        }
    }

    @Override
    public Node write(Object value) {
        return Node.text(scalar.print().apply(scalar.type().cast(value)));
    }

    @Override
    public Node schema(Definitions definitions) {
        Map<String, Node> schema = new LinkedHashMap<>();
        schema.put("type", Node.text("string"));
        if (!scalar.pattern().isEmpty()) {
            schema.put("pattern", Node.text(scalar.pattern()));
        }
        return Node.Branch.of(schema);
    }
}
