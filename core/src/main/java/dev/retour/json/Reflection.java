package dev.retour.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Access to public records of exported packages, never by force. */
final class Reflection {

    private Reflection() {}

    /**
     * The constructor that takes all components.
     *
     * @param type a record
     * @return its canonical constructor
     */
    static Constructor<?> constructor(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " is no record.", e);
        }
    }

    /**
     * Makes a record.
     *
     * @param constructor its constructor
     * @param arguments the values of its components
     * @return the record
     * @throws IllegalArgumentException if the record refuses them, with its message
     */
    static Object make(Constructor<?> constructor, Object... arguments) {
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw refusal(e);
        } catch (ReflectiveOperationException e) {
            throw closed(constructor.getDeclaringClass(), e);
        }
    }

    /**
     * Asks a value.
     *
     * @param method a public method without parameters
     * @param value the value
     * @return what the method returns
     */
    static Object ask(Method method, Object value) {
        try {
            return method.invoke(value);
        } catch (InvocationTargetException e) {
            throw refusal(e);
        } catch (ReflectiveOperationException e) {
            throw closed(method.getDeclaringClass(), e);
        }
    }

    private static RuntimeException refusal(InvocationTargetException e) {
        Throwable cause = e.getCause();
        if (cause instanceof IllegalArgumentException || cause instanceof ArithmeticException) {
            return new IllegalArgumentException(Refusal.message(cause), cause);
        }
        return new IllegalStateException(cause);
    }

    private static IllegalStateException closed(Class<?> type, ReflectiveOperationException e) {
        return new IllegalStateException(
                type.getName() + " is closed to Retour. Make it public and export its package.", e);
    }
}
