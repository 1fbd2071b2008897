package dev.retour.host;

import dev.retour.kernel.Identifier;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The host's own codes for one of our stable kinds, such as its return reasons.
 *
 * <p>A kind is what rules branch on; the code is what the host's people see. Immutable and thread-safe.
 *
 * @param <K> the stable kinds
 */
public final class CodeRegistry<K extends Enum<K>> {

    private final Map<String, K> kinds;

    private CodeRegistry(Map<String, K> kinds) {
        this.kinds = Collections.unmodifiableMap(kinds);
    }

    /**
     * A registry that holds each kind under its own name.
     *
     * @param kinds the stable kinds
     * @param <K> the stable kinds
     * @return the registry
     */
    public static <K extends Enum<K>> CodeRegistry<K> of(Class<K> kinds) {
        Map<String, K> own = new LinkedHashMap<>();
        for (K kind : kinds.getEnumConstants()) {
            own.put(kind.name(), kind);
        }
        return new CodeRegistry<>(own);
    }

    /**
     * The registry with one more code.
     *
     * @param code the host's code
     * @param kind what it stands for
     * @return a new registry
     * @throws IllegalArgumentException if the code is taken by another kind or is no legal {@link Identifier}
     */
    public CodeRegistry<K> with(String code, K kind) {
        Identifier.check("Code", code);
        if (kinds.containsKey(code) && kinds.get(code) != kind) {
            throw new IllegalArgumentException("Code " + code + " stands for " + kinds.get(code) + " already.");
        }
        Map<String, K> more = new LinkedHashMap<>(kinds);
        more.put(code, kind);
        return new CodeRegistry<>(more);
    }

    /**
     * What a code stands for.
     *
     * @param code the host's code
     * @return the kind; empty if nobody registered the code
     */
    public Optional<K> kind(String code) {
        return Optional.ofNullable(kinds.get(code));
    }

    /**
     * All codes.
     *
     * @return the codes, in the order of their registration
     */
    public Set<String> codes() {
        return kinds.keySet();
    }
}
