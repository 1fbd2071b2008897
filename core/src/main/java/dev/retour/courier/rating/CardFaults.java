package dev.retour.courier.rating;

import dev.retour.kernel.Problem;
import dev.retour.kernel.Reason;
import java.util.ArrayList;
import java.util.List;

/** What the checks of one card have found so far, in the order of the document. */
final class CardFaults {

    /** A check of one part of the card. */
    interface At<T> {
        void check(String path, T part);
    }

    private final List<Problem> problems = new ArrayList<>();

    static <T> void each(String path, List<T> parts, At<T> check) {
        for (int i = 0; i < parts.size(); i++) {
            check.check(path + "[" + i + "]", parts.get(i));
        }
    }

    void error(String path, Reason reason) {
        problems.add(Problem.error(path, reason));
    }

    void error(String path, RatingReason code) {
        error(path, Reason.of(code));
    }

    void warn(String path, Reason reason) {
        problems.add(Problem.warning(path, reason));
    }

    void remark(String path, Reason reason) {
        problems.add(Problem.info(path, reason));
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }

    boolean areHarmless() {
        return problems.stream().noneMatch(Problem::isError);
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }
}
