package dev.retour.json;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** An exact decimal number; it is written without an exponent. */
final class NumberCodec implements Codec {

    @Override
    public Optional<Object> read(Node node, Reading at) {
        return node instanceof Node.Numeral number ? Optional.of(number.value()) : at.wrongType(node, "number");
    }

    @Override
    public void write(Object value, CompactWriter out) {
        BigDecimal number = (BigDecimal) value;
        if (Digits.count(number) > Limits.standard().digits()) {
            throw new IllegalArgumentException(
                    "A number of a document has at most " + Limits.standard().digits() + " digits. Round it.");
        }
        out.number(number);
    }

    @Override
    public Node schema(Definitions definitions) {
        return Node.Branch.of(Map.of("type", Node.text("number")));
    }
}
