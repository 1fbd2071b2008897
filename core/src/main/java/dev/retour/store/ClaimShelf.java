package dev.retour.store;

import dev.retour.kernel.CommandId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Claimed keys, of one scope or of one unit, with their first results. */
final class ClaimShelf {

    private final Map<CommandId, ClaimRequest> first = new HashMap<>();

    /** What a key was claimed for before; empty if nobody has it. */
    Optional<Claim> answer(ClaimRequest request) {
        return Optional.ofNullable(first.get(request.key())).map(before -> before.answer(request));
    }

    void add(ClaimRequest request) {
        first.put(request.key(), request);
    }

    void addAll(ClaimShelf others) {
        first.putAll(others.first);
    }
}
