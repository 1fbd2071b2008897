package dev.retour.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Access to public records of exported packages, never by force. Handles are checked once, when they are made. */
final class Reflection {

    private static final MethodType MAKER = MethodType.methodType(Object.class, Object[].class);
    private static final MethodType ACCESSOR = MethodType.methodType(Object.class, Object.class);

    private Reflection() {}

    /**
     * The constructor that takes all components.
     *
     * @param type a record
     * @return what {@link #make} needs
     */
    static MethodHandle constructor(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            MethodHandle handle = MethodHandles.publicLookup().unreflectConstructor(canonical);
            return handle.asSpreader(Object[].class, types.length).asType(MAKER);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " is no record.", e);
        } catch (IllegalAccessException e) {
            throw closed(type, e);
        }
    }

    /**
     * A method that asks a value.
     *
     * @param method a public method without parameters
     * @return what {@link #ask} needs
     */
    static MethodHandle accessor(Method method) {
        try {
            return MethodHandles.publicLookup().unreflect(method).asType(ACCESSOR);
        } catch (IllegalAccessException e) {
            throw closed(method.getDeclaringClass(), e);
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
    static Object make(MethodHandle constructor, Object... arguments) {
        try {
            return (Object) constructor.invokeExact(arguments);
        } catch (Throwable e) {
            throw refusal(e);
        }
    }

    /**
     * Asks a value.
     *
     * @param accessor the method
     * @param value the value
     * @return what the method returns
     */
    static Object ask(MethodHandle accessor, Object value) {
        try {
            return (Object) accessor.invokeExact(value);
        } catch (Throwable e) {
            throw refusal(e);
        }
    }

    private static RuntimeException refusal(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IllegalArgumentException || cause instanceof ArithmeticException
                ? new IllegalArgumentException(Refusal.message(cause), cause)
                : new IllegalStateException(cause);
    }

    private static IllegalArgumentException closed(Class<?> type, IllegalAccessException e) {
        return new IllegalArgumentException(
                type.getName() + " is closed to Retour. Make it public and export its package.", e);
    }
}
