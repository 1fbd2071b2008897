package dev.retour.json;

import dev.retour.kernel.Attribute;
import dev.retour.kernel.Attributes;
import dev.retour.kernel.Reason;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Attributes: an object with a field for each. Texts, whole numbers, decimals and flags stand as JSON has them; dates,
 * instants and whatever is personal stand as an object that tells the type.
 *
 * @param typed how an attribute is read and written that JSON has no form for
 */
record AttributesCodec(Codec typed) implements Codec {

    private static final Set<String> FLAGS = Set.of("true", "false");
    private static final Pattern NUMBER = Pattern.compile("0|-?(0\\.[0-9]{1,15}|[1-9][0-9]{0,18}(\\.[0-9]{1,15})?)");

    @Override
    public Optional<Object> read(Node node, Reading at) {
        if (!(node instanceof Node.Branch branch)) {
            return at.wrongType(node, "object");
        }
        Map<String, Attribute> values = new LinkedHashMap<>();
        branch.members()
                .forEach((name, member) -> attribute(member.value(), at.field(name))
                        .ifPresent(value -> values.put(name, (Attribute) value)));
        return values.size() == branch.members().size() ? make(values, branch, at) : Optional.empty();
    }

    private static Optional<Object> make(Map<String, Attribute> values, Node.Branch branch, Reading at) {
        try {
            return Optional.of(new Attributes(values));
        } catch (IllegalArgumentException e) {
            return at.fault(branch.mark(), Reason.of(JsonReason.OBJECT_REFUSED).with("message", Refusal.message(e)));
        }
    }

    private Optional<Object> attribute(Node node, Reading at) {
        if (node instanceof Node.Text text && text.value().length() <= Attribute.MAX_LENGTH) {
            return plain(Attribute.Type.TEXT, text.value());
        }
        if (node instanceof Node.Numeral number) {
            return plain(number(number.value()), number.value().toPlainString());
        }
        return node instanceof Node.Flag flag
                ? plain(Attribute.Type.FLAG, Boolean.toString(flag.value()))
                : typed.read(node, at);
    }

    private static Optional<Object> plain(Attribute.Type type, String text) {
        return Optional.of(new Attribute(type, text, false));
    }

    /** A whole number fits a {@code long}; what has decimals, or does not fit, is a decimal one. */
    private static Attribute.Type number(BigDecimal value) {
        return value.scale() == 0 && value.unscaledValue().bitLength() < Long.SIZE
                ? Attribute.Type.WHOLE
                : Attribute.Type.DECIMAL;
    }

    @Override
    public void write(Object value, CompactWriter out) {
        out.beginObject();
        ((Attributes) value).values().forEach((name, one) -> {
            out.name(name);
            write(one, out);
        });
        out.endObject();
    }

    private void write(Attribute attribute, CompactWriter out) {
        if (!isNatural(attribute)) {
            typed.write(attribute, out);
        } else if (attribute.type() == Attribute.Type.TEXT) {
            out.text(attribute.text());
        } else if (attribute.type() == Attribute.Type.FLAG) {
            out.flag(attribute.text().equals("true"));
        } else {
            out.number(new BigDecimal(attribute.text()));
        }
    }

    private static boolean isNatural(Attribute attribute) {
        return !attribute.personal()
                && switch (attribute.type()) {
                    case TEXT -> true;
                    case FLAG -> FLAGS.contains(attribute.text());
                    case WHOLE, DECIMAL -> isNumeral(attribute);
                    case DATE, INSTANT -> false;
                };
    }

    /** Only where the number tells the type and the digits again. */
    private static boolean isNumeral(Attribute attribute) {
        return NUMBER.matcher(attribute.text()).matches()
                && number(new BigDecimal(attribute.text())) == attribute.type();
    }

    @Override
    public Node schema(Definitions definitions) {
        Map<String, Node> natural = Map.of("type", Node.texts(List.of("string", "number", "boolean")));
        List<Node> forms = List.of(Node.Branch.of(natural), typed.schema(definitions));
        Map<String, Node> schema = new LinkedHashMap<>();
        schema.put("type", Node.text("object"));
        schema.put("additionalProperties", Node.Branch.of(Map.of("anyOf", Node.sequence(forms))));
        return Node.Branch.of(schema);
    }
}
