package dev.retour.kernel;

import java.util.OptionalInt;

/**
 * Something that a check found in a value, before anyone knows where the value was read.
 *
 * <p>Whoever read the value turns problems into {@link Finding findings} with line and column.
 *
 * @param path where in the value, such as {@code $.zones[3]}; {@code $} is the whole value
 * @param severity how much it hinders
 * @param reason why
 */
public record Problem(String path, Severity severity, Reason reason) {

    /**
     * A problem that makes the value unusable.
     *
     * @param path where in the value
     * @param reason why
     * @return the problem
     */
    public static Problem error(String path, Reason reason) {
        return new Problem(path, Severity.ERROR, reason);
    }

    /**
     * A problem that someone should look at.
     *
     * @param path where in the value
     * @param reason why
     * @return the problem
     */
    public static Problem warning(String path, Reason reason) {
        return new Problem(path, Severity.WARNING, reason);
    }

    /**
     * A harmless remark.
     *
     * @param path where in the value
     * @param reason why
     * @return the problem
     */
    public static Problem info(String path, Reason reason) {
        return new Problem(path, Severity.INFO, reason);
    }

    /**
     * Which element of a list it is about.
     *
     * @param list the path of the list, such as {@code $.zones}
     * @return the position from 0; empty if it is about something else, or about the list itself, or the path breaks off
     * @throws NumberFormatException if the path holds something else than a position there
     */
    public OptionalInt indexIn(String list) {
        int begin = list.length() + 1;
        int end = path.indexOf(']', begin);
        return path.startsWith(list + "[") && end >= 0
                ? OptionalInt.of(Integer.parseInt(path, begin, end, 10))
                : OptionalInt.empty();
    }

    /**
     * Tells whether it makes the value unusable.
     *
     * @return true for {@link Severity#ERROR}
     */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
