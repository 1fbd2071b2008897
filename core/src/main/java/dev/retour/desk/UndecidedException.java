package dev.retour.desk;

import dev.retour.kernel.Reason;
import dev.retour.kernel.RetourException;
import java.util.List;

/** A command that came to no decision, because the code that was to decide has failed. */
final class UndecidedException extends RetourException {

    private static final long serialVersionUID = 1L;

    private UndecidedException(Reason reason) {
        super(List.of(reason));
    }

    /** Type and place of a failure; its words may be about a person. */
    static UndecidedException of(String command, RuntimeException failure) {
        StackTraceElement[] places = failure.getStackTrace();
        String error = failure.getClass().getName() + (places.length == 0 ? "" : " at " + places[0]);
        return new UndecidedException(
                Reason.of(DeskReason.COMMAND_FAILED).with("command", command).with("error", error));
    }
}
