package dev.retour.store;

import dev.retour.kernel.Personal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Personal values, of one scope or of one unit, by their tokens. */
final class PersonalShelf {

    private final Map<String, PersonalValue> values = new HashMap<>();
    private final Map<String, Set<String>> tokens = new HashMap<>();

    Optional<Personal> find(String token) {
        return Optional.ofNullable(values.get(token)).map(PersonalValue::value);
    }

    Optional<String> subject(String token) {
        return Optional.ofNullable(values.get(token)).map(PersonalValue::subject);
    }

    int count(String subject) {
        return tokens.getOrDefault(subject, Set.of()).size();
    }

    void add(PersonalValue value) {
        if (values.putIfAbsent(value.token(), value) == null) {
            tokens.computeIfAbsent(value.subject(), subject -> new HashSet<>()).add(value.token());
        }
    }

    void addAll(PersonalShelf others) {
        others.values.values().forEach(this::add);
    }

    /** Erases what is of a person; gives back how many values are gone. */
    int erase(String subject) {
        Set<String> gone = Objects.requireNonNullElse(tokens.remove(subject), Set.of());
        gone.forEach(values::remove);
        return gone.size();
    }
}
