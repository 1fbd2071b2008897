package dev.retour.jdbc;

import dev.retour.jdbc.internal.Tables;
import dev.retour.store.EventSink;
import java.sql.Connection;
import org.jspecify.annotations.Nullable;

/**
 * Where a storage writes.
 *
 * @param tables its tables
 * @param sink who takes its messages; null for its own outbox
 */
record Books(Tables tables, @Nullable EventSink<? super Connection> sink) {}
