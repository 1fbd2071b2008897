package dev.retour.desk;

import dev.retour.kernel.Reason;
import dev.retour.kernel.RetourException;
import java.util.List;
import java.util.Optional;

/** A command that came to no decision, because the code that was to decide has failed. */
final class UndecidedException extends RetourException {

    private static final long serialVersionUID = 1L;

    /** Code of the JDK: nobody finds the cause of a failure in it. */
    private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.");

    private UndecidedException(Reason reason) {
        super(List.of(reason));
    }

    /** Type and place of a failure; its words may be about a person. */
    static UndecidedException of(String command, RuntimeException failure) {
        String error = failure.getClass().getName()
                + place(failure).map(place -> " at " + place).orElse("");
        return new UndecidedException(
                Reason.of(DeskReason.COMMAND_FAILED).with("command", command).with("error", error));
    }

    /** Where it failed: in the code of the host, or in ours where the host gave us what we could not use. */
    private static Optional<StackTraceElement> place(RuntimeException failure) {
        List<StackTraceElement> places = List.of(failure.getStackTrace());
        return places.stream()
                .filter(place -> JDK.stream().noneMatch(place.getClassName()::startsWith))
                .findFirst()
                .or(() -> places.stream().findFirst());
    }
}
