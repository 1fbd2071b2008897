package dev.retour.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * A provider for SLF4J that writes nothing and lets tests listen, at every level. While nobody listens, no level is on.
 *
 * <p>To use it, take other providers off the class path of your tests, and name this class in the file {@code
 * META-INF/services/org.slf4j.spi.SLF4JServiceProvider} of their resources. Thread-safe.
 */
public final class LogTap implements SLF4JServiceProvider {

    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();
    private final Loggers loggers = new Loggers(new CopyOnWriteArrayList<>());

    /** For SLF4J. */
    public LogTap() {}

    /** Makes loggers. */
    private record Loggers(List<Consumer<String>> listeners) implements ILoggerFactory {

        @Override
        public TappedLogger getLogger(String name) {
            return new TappedLogger(name, listeners);
        }
    }

    /** Someone who listens. Thread-safe. */
    public interface Listening extends AutoCloseable {

        /** Listens no more. */
        @Override
        void close();
    }

    /**
     * Listens to all loggers of the program.
     *
     * @param listener takes each line: level, logger, message, and of an exception the whole stack trace. It is called
     *     on the thread that logs.
     * @return to be closed
     * @throws IllegalStateException if SLF4J has another provider
     */
    public static Listening listen(Consumer<String> listener) {
        if (!(LoggerFactory.getILoggerFactory() instanceof Loggers loggers)) {
            throw new IllegalStateException("SLF4J logs to "
                    + LoggerFactory.getILoggerFactory().getClass().getName() + ". Make LogTap its only provider.");
        }
        loggers.listeners().add(listener);
        return () -> loggers.listeners().remove(listener);
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return loggers;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {
        // Everything is ready.
    }
}
