package dev.retour.testkit.simulation;

import dev.retour.kernel.Scope;
import dev.retour.store.Effects;
import dev.retour.store.Outbox;
import dev.retour.store.OwnedStorage;
import dev.retour.store.Reader;
import java.util.function.Function;

/** A storage around another, which changes its units alone. */
interface WrappedStorage extends OwnedStorage {

    /**
     * What it wraps.
     *
     * @return the other storage
     */
    OwnedStorage storage();

    @Override
    default <T> T read(Scope scope, Function<Reader, T> reading) {
        return storage().read(scope, reading);
    }

    @Override
    default Object books() {
        return storage().books();
    }

    @Override
    default Outbox outbox() {
        return storage().outbox();
    }

    @Override
    default Effects effects() {
        return storage().effects();
    }
}
