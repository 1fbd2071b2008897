package dev.retour.store;

import dev.retour.kernel.Scope;

/** A key within a scope: a stream, a command id, or the key of an effect. */
record ScopedKey(Scope scope, Object key) {

    @Override
    public String toString() {
        return key.toString();
    }
}
