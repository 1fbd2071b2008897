package dev.retour.testkit;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** A logger that tells whoever listens. */
final class TappedLogger extends LegacyAbstractLogger {

    private static final long serialVersionUID = 1L;

    private final transient List<Consumer<String>> listeners;

    TappedLogger(String name, List<Consumer<String>> listeners) {
        this.name = name;
        this.listeners = listeners;
    }

    private boolean isHeard() {
        return !listeners.isEmpty();
    }

    @Override
    public boolean isTraceEnabled() {
        return isHeard();
    }

    @Override
    public boolean isDebugEnabled() {
        return isHeard();
    }

    @Override
    public boolean isInfoEnabled() {
        return isHeard();
    }

    @Override
    public boolean isWarnEnabled() {
        return isHeard();
    }

    @Override
    public boolean isErrorEnabled() {
        return isHeard();
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level,
            @Nullable Marker marker,
            String message,
            @Nullable Object @Nullable [] arguments,
            @Nullable Throwable thrown) {
        StringWriter line = new StringWriter();
        line.append(level + " " + name + ": " + MessageFormatter.basicArrayFormat(message, arguments));
        if (thrown != null) {
            thrown.printStackTrace(new PrintWriter(line.append('\n'), true));
        }
        listeners.forEach(listener -> listener.accept(line.toString()));
    }
}
