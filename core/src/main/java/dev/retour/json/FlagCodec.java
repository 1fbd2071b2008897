package dev.retour.json;

import java.util.Map;
import java.util.Optional;

/** True or false. */
final class FlagCodec implements Codec {

    @Override
    public Optional<Object> read(Node node, Reading at) {
        return node instanceof Node.Flag flag ? Optional.of(flag.value()) : at.wrongType(node, "boolean");
    }

    @Override
    public void write(Object value, CompactWriter out) {
        out.flag((Boolean) value);
    }

    @Override
    public Node schema(Definitions definitions) {
        return Node.Branch.of(Map.of("type", Node.text("boolean")));
    }
}
