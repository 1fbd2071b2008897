package dev.retour.json;

import dev.retour.kernel.Reason;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A whole number.
 *
 * @param least the least that fits
 * @param most the most that fits
 * @param boxed makes the Java number
 */
record WholeCodec(BigDecimal least, BigDecimal most, Function<BigDecimal, Object> boxed) implements Codec {

    /** An {@code int}. */
    static final WholeCodec INT = new WholeCodec(
            BigDecimal.valueOf(Integer.MIN_VALUE), BigDecimal.valueOf(Integer.MAX_VALUE), BigDecimal::intValueExact);

    /** A {@code long}. */
    static final WholeCodec LONG = new WholeCodec(
            BigDecimal.valueOf(Long.MIN_VALUE), BigDecimal.valueOf(Long.MAX_VALUE), BigDecimal::longValueExact);

    @Override
    public Optional<Object> read(Node node, Reading at) {
        if (!(node instanceof Node.Numeral number)) {
            return at.wrongType(node, "number");
        }
        return fits(number.value()) ? Optional.of(boxed.apply(number.value())) : at.fault(node.mark(), refusal(number));
    }

    private boolean fits(BigDecimal value) {
        return value.scale() == 0 && value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private Reason refusal(Node.Numeral number) {
        return Reason.of(JsonReason.NUMBER_NOT_WHOLE)
                .with("found", number.value())
                .with("least", least)
                .with("most", most);
    }

    @Override
    public void write(Object value, CompactWriter out) {
        out.number(BigDecimal.valueOf(((Number) value).longValue()));
    }

    @Override
    public Node schema(Definitions definitions) {
        Map<String, Node> schema = new LinkedHashMap<>();
        schema.put("type", Node.text("integer"));
        schema.put("minimum", Node.number(least));
        schema.put("maximum", Node.number(most));
        return Node.Branch.of(schema);
    }
}
