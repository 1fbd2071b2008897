package dev.retour.kernel;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A refusal, for callers who want it thrown: it carries all reasons.
 *
 * <p>Storages extend it for failures that a caller must tell apart.
 *
 * <p>The same refusals can be had as values; see {@link Decision} and {@link Loaded}.
 */
public class RetourException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable List<Reason> reasons;

    /**
     * A refusal.
     *
     * @param reasons all reasons, at least one
     */
    public RetourException(List<Reason> reasons) {
        super(reasons.stream().map(Reason::toString).collect(Collectors.joining("\n")));
        this.reasons = List.copyOf(reasons);
    }

    private RetourException(String message, List<Reason> reasons) {
        super(message);
        this.reasons = reasons;
    }

    /**
     * A refusal for the errors among some findings.
     *
     * @param findings what was found; only errors count
     * @return the exception, whose message names every place
     */
    public static RetourException of(List<Finding> findings) {
        List<Finding> errors = findings.stream().filter(Finding::isError).toList();
        String message = errors.stream().map(error -> error.text(Language.EN)).collect(Collectors.joining("\n"));
        return new RetourException(message, errors.stream().map(Finding::reason).toList());
    }

    /**
     * A refusal for the errors among the problems of a value.
     *
     * @param problems what was found; only errors count
     * @return the exception, whose message names every place
     */
    public static RetourException ofProblems(List<Problem> problems) {
        List<Problem> errors = problems.stream().filter(Problem::isError).toList();
        String message = errors.stream()
                .map(error -> error.path() + ": " + error.reason())
                .collect(Collectors.joining("\n"));
        return new RetourException(message, errors.stream().map(Problem::reason).toList());
    }

    /**
     * Why it was refused.
     *
     * @return all reasons; empty in a copy that was serialized, whose message has them
     */
    public List<Reason> reasons() {
        return reasons == null ? List.of() : reasons;
    }
}
