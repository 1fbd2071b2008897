package dev.retour;

import dev.retour.desk.Desk;
import dev.retour.desk.Host;
import dev.retour.host.Authorizer;
import dev.retour.host.Configuration;
import dev.retour.host.RetourObserver;
import dev.retour.json.StoredForms;
import dev.retour.kernel.Actor;
import dev.retour.kernel.Scope;
import dev.retour.store.Storage;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Retour, as a host embeds it: built once, shared by all threads.
 *
 * <p>Immutable, and thread-safe if its storage is.
 */
public final class Retour {

    private final Desk desk;
    private final Clock clock;

    private Retour(Desk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * Starts to build.
     *
     * @return a builder, with nothing configured, everybody allowed and nobody watching
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The books of a company.
     *
     * @param scope whose books
     * @return where to say who acts
     */
    public Door shop(Scope scope) {
        return new Door(desk, clock, scope);
    }

    /** A shop that nobody has entered yet. Immutable and thread-safe. */
    public static final class Door {

        private final Desk desk;
        private final Clock clock;
        private final Scope scope;

        private Door(Desk desk, Clock clock, Scope scope) {
            this.desk = desk;
            this.clock = clock;
            this.scope = scope;
        }

        /**
         * Enters the shop.
         *
         * @param actor who acts, by the host's token
         * @return the shop
         */
        public Shop as(Actor actor) {
            return new Shop(desk, clock, scope, actor);
        }
    }

    /** Collects what the host lends. Storage and clock are required. Not thread-safe. */
    public static final class Builder {

        private @Nullable Storage storage;
        private @Nullable Clock clock;
        private Configuration configuration = Configuration.standard();
        private Authorizer authorizer = Authorizer.ANYBODY;
        private RetourObserver observer = RetourObserver.NOBODY;

        private Builder() {}

        /**
         * Sets where everything is kept.
         *
         * @param lent the storage
         * @return this builder
         */
        public Builder storage(Storage lent) {
            this.storage = lent;
            return this;
        }

        /**
         * Sets what the host has decided.
         *
         * @param lent the settings
         * @return this builder
         */
        public Builder configuration(Configuration lent) {
            this.configuration = lent;
            return this;
        }

        /**
         * Sets who decides who may do what.
         *
         * @param lent the authorizer
         * @return this builder
         */
        public Builder authorizer(Authorizer lent) {
            this.authorizer = lent;
            return this;
        }

        /**
         * Sets who watches.
         *
         * @param lent the observer
         * @return this builder
         */
        public Builder observer(RetourObserver lent) {
            this.observer = lent;
            return this;
        }

        /**
         * Sets the clock that stamps and deadlines go by.
         *
         * @param lent the clock, in any zone
         * @return this builder
         */
        public Builder clock(Clock lent) {
            this.clock = lent;
            return this;
        }

        /**
         * Ends the building.
         *
         * @return Retour
         * @throws NullPointerException if storage or clock is missing
         */
        public Retour build() {
            Clock time = Objects.requireNonNull(clock, "Lend a clock, such as Clock.systemUTC().");
            Storage kept = Objects.requireNonNull(storage, "Lend a storage, such as InMemoryStorage.");
            Host host = new Host(configuration, authorizer, observer, time);
            return new Retour(new Desk(kept, host, StoredForms.standard()), time);
        }
    }
}
