package dev.retour.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sealed interface: one of its records, told apart by the field {@code kind}. */
final class SealedCodec implements Codec {

    private final Class<?> root;
    private final Map<String, RecordCodec> byKind;
    private final Map<Class<?>, RecordCodec> byType;

    /**
     * A sealed interface.
     *
     * @param root the interface
     * @param byKind its records by the name of their kind; the map may be filled later
     * @param byType the same by class
     */
    SealedCodec(Class<?> root, Map<String, RecordCodec> byKind, Map<Class<?>, RecordCodec> byType) {
        this.root = root;
        this.byKind = byKind;
        this.byType = byType;
    }

    @Override
    public Optional<Object> read(Node node, Reading at) {
        return node instanceof Node.Branch branch ? choose(branch, at) : at.wrongType(node, "object");
    }

    private Optional<Object> choose(Node.Branch branch, Reading at) {
        Node.Member member = branch.members().get(Tag.KIND);
        if (member == null) {
            return at.missingTag(branch, Tag.KIND, byKind.keySet());
        }
        Reading kind = at.field(Tag.KIND);
        if (!(member.value() instanceof Node.Text word)) {
            return kind.wrongType(member.value(), "string");
        }
        RecordCodec codec = byKind.get(word.value());
        return codec == null ? kind.unknownChoice(word, byKind.keySet()) : codec.read(branch, at);
    }

    @Override
    public void write(Object value, CompactWriter out) {
        RecordCodec codec = byType.get(value.getClass());
        if (codec == null) {
            throw new IllegalArgumentException(value.getClass().getName() + " is no kind of " + root.getName() + ".");
        }
        codec.write(value, out);
    }

    @Override
    public Node schema(Definitions definitions) {
        return definitions.reference(root, () -> {
            List<Node> variants = byKind.values().stream()
                    .map(variant -> variant.schema(definitions))
                    .toList();
            return Node.Branch.of(Map.of("oneOf", Node.sequence(variants)));
        });
    }
}
