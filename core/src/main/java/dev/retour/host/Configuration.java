package dev.retour.host;

import dev.retour.kernel.Problem;
import dev.retour.kernel.RetourException;
import dev.retour.kernel.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a host has decided, by scope and instant. A setting of a company wins over one of its tenant, and that over one
 * for all; of these the latest that began at or before the instant holds.
 *
 * <p>Immutable and thread-safe.
 */
public final class Configuration {

    private static final Comparator<Entry> LATEST_FIRST =
            Comparator.comparing(Entry::from).reversed();

    private final Map<Key, List<Entry>> entries;

    private Configuration(Map<Key, List<Entry>> entries) {
        this.entries = entries;
    }

    /** Whose setting it is: of a company, of a tenant, or of all. */
    private record Key(String setting, Optional<String> tenant, Optional<String> company) {}

    private record Entry(Instant from, String version, Object value) {}

    /**
     * Nothing set: every setting has its standard.
     *
     * @return the configuration
     */
    public static Configuration standard() {
        return builder().build();
    }

    /**
     * Starts a configuration.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * What holds.
     *
     * @param setting the setting
     * @param scope for whom
     * @param at when
     * @param <T> the type of the value
     * @return the value and its version
     */
    public <T> Versioned<T> at(Setting<T> setting, Scope scope, Instant at) {
        return find(new Key(setting.name(), Optional.of(scope.tenant()), Optional.of(scope.company())), at)
                .or(() -> find(new Key(setting.name(), Optional.of(scope.tenant()), Optional.empty()), at))
                .or(() -> find(new Key(setting.name(), Optional.empty(), Optional.empty()), at))
                .map(entry -> new Versioned<>(setting.type().cast(entry.value()), entry.version()))
                .orElseGet(() -> new Versioned<>(setting.standard(), "standard"));
    }

    private Optional<Entry> find(Key key, Instant at) {
        return entries.getOrDefault(key, List.of()).stream()
                .filter(entry -> !entry.from().isAfter(at))
                .findFirst();
    }

    /** Collects what a host has decided. Not thread-safe. */
    public static final class Builder {

        private final Map<Key, List<Entry>> entries = new HashMap<>();

        private Builder() {}

        /**
         * Sets for all, since ever.
         *
         * @param setting the setting
         * @param value the value
         * @param <T> the type of the value
         * @return this builder
         * @throws RetourException with every fault, if the setting is checked and the value has some
         */
        public <T> Builder set(Setting<T> setting, T value) {
            return set(setting, Instant.MIN, "1", value);
        }

        /**
         * Sets for all from some instant on.
         *
         * @param setting the setting
         * @param from when it begins
         * @param version the host's name of the version
         * @param value the value
         * @param <T> the type of the value
         * @return this builder
         * @throws IllegalArgumentException if it is set twice from that instant
         * @throws RetourException with every fault, if the setting is checked and the value has some
         */
        public <T> Builder set(Setting<T> setting, Instant from, String version, T value) {
            return add(
                    new Key(setting.name(), Optional.empty(), Optional.empty()),
                    from,
                    version,
                    checked(setting, value));
        }

        /**
         * Sets for a tenant from some instant on.
         *
         * @param setting the setting
         * @param tenant the tenant
         * @param from when it begins
         * @param version the host's name of the version
         * @param value the value
         * @param <T> the type of the value
         * @return this builder
         * @throws RetourException with every fault, if the setting is checked and the value has some
         */
        public <T> Builder set(Setting<T> setting, String tenant, Instant from, String version, T value) {
            return add(
                    new Key(setting.name(), Optional.of(tenant), Optional.empty()),
                    from,
                    version,
                    checked(setting, value));
        }

        /**
         * Sets for a company from some instant on.
         *
         * @param setting the setting
         * @param scope the company
         * @param from when it begins
         * @param version the host's name of the version
         * @param value the value
         * @param <T> the type of the value
         * @return this builder
         * @throws RetourException with every fault, if the setting is checked and the value has some
         */
        public <T> Builder set(Setting<T> setting, Scope scope, Instant from, String version, T value) {
            return add(
                    new Key(setting.name(), Optional.of(scope.tenant()), Optional.of(scope.company())),
                    from,
                    version,
                    checked(setting, value));
        }

        private static <T> T checked(Setting<T> setting, T value) {
            List<Problem> problems = setting.check().apply(value);
            if (problems.stream().anyMatch(Problem::isError)) {
                throw RetourException.ofProblems(problems);
            }
            return value;
        }

        private Builder add(Key key, Instant from, String version, Object value) {
            List<Entry> list = entries.computeIfAbsent(key, unused -> new ArrayList<>());
            if (list.stream().anyMatch(entry -> entry.from().equals(from))) {
                throw new IllegalArgumentException("Setting " + key.setting() + " is set twice from " + from + ".");
            }
            list.add(new Entry(from, version, value));
            return this;
        }

        /**
         * Ends the configuration.
         *
         * @return the configuration
         */
        public Configuration build() {
            Map<Key, List<Entry>> sorted = new HashMap<>();
            entries.forEach((key, list) ->
                    sorted.put(key, list.stream().sorted(LATEST_FIRST).toList()));
            return new Configuration(Map.copyOf(sorted));
        }
    }
}
