package dev.retour.testkit.desk;

import dev.retour.kernel.Scope;
import dev.retour.store.Reader;
import dev.retour.store.Storage;
import dev.retour.store.UnitOfWork;
import java.util.function.Function;

/** Counts the units of work of a storage. Not thread-safe. */
final class CountingStorage implements Storage {

    private final Storage storage;
    private int units;

    CountingStorage(Storage storage) {
        this.storage = storage;
    }

    int units() {
        return units;
    }

    @Override
    public <T> T inUnit(Scope scope, UnitOfWork<T> work) {
        units++;
        return storage.inUnit(scope, work);
    }

    @Override
    public <T> T read(Scope scope, Function<Reader, T> reading) {
        return storage.read(scope, reading);
    }

    @Override
    public Object books() {
        return storage.books();
    }
}
