package dev.retour.benchmarks.jdbc;

import java.util.Collections;
import java.util.Locale;

/** The tables that a command writes to, and the statements for one row of each. */
enum HandTable {
    STREAM(
            "tenant",
            "company",
            "stream_type",
            "stream_id",
            "version",
            "hash",
            "messages",
            "snapshot_schema",
            "snapshot",
            "due_at"),
    EVENT(
            "tenant",
            "company",
            "stream_type",
            "stream_id",
            "version",
            "event_type",
            "event_schema",
            "effective_at",
            "recorded_at",
            "booked_on",
            "cause",
            "actor",
            "data",
            "hash"),
    CLAIM("tenant", "company", "command_id", "content_hash", "result_schema", "result"),
    LINK("tenant", "company", "link_key", "link_value", "stream_type", "stream_id"),
    OUTBOX(
            "tenant",
            "company",
            "stream_type",
            "stream_id",
            "sequence_no",
            "message_type",
            "message_schema",
            "effective_at",
            "recorded_at",
            "booked_on",
            "cause",
            "actor",
            "data",
            "state",
            "due_at",
            "attempts");

    /** Locks and reads the ends of streams, which two arrays name. */
    static final String LOCK = "SELECT stream_id, version, hash, messages, snapshot_schema, snapshot FROM retour_stream"
            + " WHERE tenant = ? AND company = ? AND (stream_type, stream_id) IN (SELECT * FROM UNNEST(?, ?))"
            + " ORDER BY stream_type, stream_id FOR UPDATE";

    /** Reads which commands of an array are known. */
    static final String KNOWN =
            "SELECT command_id FROM retour_claim WHERE tenant = ? AND company = ? AND command_id = ANY (?)";

    /** Moves a stream: first what is new, then the key, then the version that it had. */
    static final String MOVE = "UPDATE retour_stream SET version = ?, hash = ?, messages = ?, snapshot_schema = ?,"
            + " snapshot = ?, due_at = ? WHERE tenant = ? AND company = ? AND stream_type = ? AND stream_id = ? AND version = ?";

    /** How many columns of a stream are its key; they come first. */
    static final int KEY = 4;

    private final String columns;
    private final int width;

    HandTable(String... columns) {
        this.columns = String.join(", ", columns);
        this.width = columns.length;
    }

    String table() {
        return "retour_" + name().toLowerCase(Locale.ROOT);
    }

    /** Reads rows by one condition. */
    String select(String condition) {
        return "SELECT " + columns + " FROM " + table() + " WHERE " + condition;
    }

    String insert() {
        String marks = String.join(", ", Collections.nCopies(width, "?"));
        return "INSERT INTO " + table() + " (" + columns + ") VALUES (" + marks + ") ON CONFLICT DO NOTHING";
    }

    int width() {
        return width;
    }
}
