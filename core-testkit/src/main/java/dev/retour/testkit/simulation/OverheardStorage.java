package dev.retour.testkit.simulation;

import dev.retour.kernel.Scope;
import dev.retour.store.OwnedStorage;
import dev.retour.store.Unit;
import dev.retour.store.UnitOfWork;
import dev.retour.testkit.Canaries;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A storage that listens to all that its units are given and give back: claims, events, states, links, effects and
 * messages. What they keep of a person must show a mask. As thread-safe as what it wraps.
 *
 * @param storage what it wraps
 * @param canaries what must not be heard
 */
record OverheardStorage(OwnedStorage storage, Canaries canaries) implements WrappedStorage {

    @Override
    public <T> T inUnit(Scope scope, UnitOfWork<T> work) {
        return storage.inUnit(scope, unit -> work.run(overheard(unit)));
    }

    private Unit overheard(Unit unit) {
        return (Unit) Proxy.newProxyInstance(
                Unit.class.getClassLoader(),
                new Class<?>[] {Unit.class},
                (proxy, method, arguments) -> call(unit, method, arguments));
    }

    private @Nullable Object call(Unit unit, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        canaries.assertNoneIn(Arrays.toString(arguments));
        try {
            Object answer = method.invoke(unit, arguments);
            canaries.assertNoneIn(String.valueOf(answer));
            return answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
