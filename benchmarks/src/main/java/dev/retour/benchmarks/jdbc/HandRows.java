package dev.retour.benchmarks.jdbc;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All rows that a visit writes, as they were recorded from a visit on an order of the same age.
 *
 * @param visit the recorded visit
 * @param command the id of its command
 * @param claim the row of the command
 * @param order the row of the order, as it became
 * @param opened the row of the new case
 * @param events the rows of the events
 * @param links the rows by which the case is found
 * @param messages the rows of the messages
 */
record HandRows(
        Visit visit,
        String command,
        List<@Nullable Object> claim,
        List<@Nullable Object> order,
        List<@Nullable Object> opened,
        List<List<@Nullable Object>> events,
        List<List<@Nullable Object>> links,
        List<List<@Nullable Object>> messages) {

    /** The rows of another visit. */
    HandRows of(Visit other, String otherCommand) {
        return new HandRows(
                other,
                otherCommand,
                row(claim, other, otherCommand),
                row(order, other, otherCommand),
                row(opened, other, otherCommand),
                rows(events, other, otherCommand),
                rows(links, other, otherCommand),
                rows(messages, other, otherCommand));
    }

    private List<List<@Nullable Object>> rows(List<List<@Nullable Object>> rows, Visit other, String otherCommand) {
        return rows.stream().map(row -> row(row, other, otherCommand)).toList();
    }

    private List<@Nullable Object> row(List<@Nullable Object> row, Visit other, String otherCommand) {
        Stream<@Nullable Object> values = row.stream();
        return values.map(value -> value instanceof String text ? text(text, other, otherCommand) : value)
                .toList();
    }

    private String text(String text, Visit other, String otherCommand) {
        return text.replace(command, otherCommand)
                .replace(visit.caseId().value(), other.caseId().value())
                .replace(visit.digits(), other.digits());
    }

    /** The version of the order before the visit. */
    long before() {
        return (Long) Objects.requireNonNull(order.get(HandTable.KEY)) - 1;
    }
}
