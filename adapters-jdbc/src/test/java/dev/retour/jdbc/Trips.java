package dev.retour.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Stands between a storage and its database, counts the calls that travel there, and lets one of them fail. */
final class Trips {

    private static final Set<String> TRAVELLING =
            Set.of("commit", "rollback", "setAutoCommit", "setTransactionIsolation");

    private final List<String> made = new ArrayList<>();
    private final int failing;
    private final boolean isDone;

    /**
     * Calls of which one fails.
     *
     * @param failing which one, from 1; 0 for none
     * @param isDone whether it fails after it was done, instead of before
     */
    Trips(int failing, boolean isDone) {
        this.failing = failing;
        this.isDone = isDone;
    }

    /** The calls so far. */
    List<String> made() {
        return made;
    }

    DataSource over(DataSource dataSource) {
        return wrap(DataSource.class, dataSource);
    }

    private <T> T wrap(Class<T> type, Object target) {
        InvocationHandler handler = (proxy, method, arguments) -> wrapped(call(target, method, arguments));
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object wrapped(Object result) {
        if (result instanceof Connection) {
            return wrap(Connection.class, result);
        }
        if (result instanceof PreparedStatement) {
            return wrap(PreparedStatement.class, result);
        }
        return result instanceof Statement ? wrap(Statement.class, result) : result;
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        if (!travels(target, method)) {
            return invoke(target, method, arguments);
        }
        made.add(method.getName());
        boolean fails = made.size() == failing;
        if (fails && !isDone) {
            throw broken();
        }
        Object result = invoke(target, method, arguments);
        if (fails) {
            throw broken();
        }
        return result;
    }

    private static boolean travels(Object target, Method method) {
        return target instanceof Connection && TRAVELLING.contains(method.getName())
                || target instanceof Statement && method.getName().startsWith("execute");
    }

    private static SQLException broken() {
        return new SQLException("The line broke.", "08006");
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
