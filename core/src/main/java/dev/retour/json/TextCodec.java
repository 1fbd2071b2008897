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
        if (node instanceof Node.Text text) {
            return parse(text.value(), JsonReason.TEXT_REFUSED, node, at);
        }
        boolean told = node instanceof Node.Numeral number
                && parse(number.value().toString(), JsonReason.NUMBER_FOR_TEXT, node, at)
                        .isEmpty();
        return told ? Optional.empty() : at.wrongType(node, "string");
    }

    /** What refuses a text knows its form best. */
    private Optional<Object> parse(String text, JsonReason refused, Node node, Reading at) {
        try {
            return Optional.of(scalar.parse().apply(text));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return at.fault(node.mark(), Reason.of(refused).with("message", Refusal.message(e)));
        }
    }

    @Override
    public void write(Object value, CompactWriter out) {
        out.text(scalar.print().apply(scalar.type().cast(value)));
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
