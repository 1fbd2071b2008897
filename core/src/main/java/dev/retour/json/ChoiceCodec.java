package dev.retour.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One constant of an enum, by its name. */
final class ChoiceCodec implements Codec {

    private final Map<String, Enum<?>> constants = new LinkedHashMap<>();

    /**
     * The constants of an enum.
     *
     * @param type the enum
     */
    ChoiceCodec(Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            Enum<?> choice = (Enum<?>) constant;
            constants.put(choice.name(), choice);
        }
    }

    @Override
    public Optional<Object> read(Node node, Reading at) {
        if (!(node instanceof Node.Text word)) {
            return at.wrongType(node, "string");
        }
        Optional<Object> constant = Optional.ofNullable(constants.get(word.value()));
        return constant.isPresent() ? constant : at.unknownChoice(word, constants.keySet());
    }

    @Override
    public void write(Object value, CompactWriter out) {
        out.text(((Enum<?>) value).name());
    }

    @Override
    public Node schema(Definitions definitions) {
        return Node.Branch.of(Map.of("enum", Node.texts(List.copyOf(constants.keySet()))));
    }
}
