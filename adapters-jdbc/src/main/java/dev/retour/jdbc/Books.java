package dev.retour.jdbc;

import dev.retour.jdbc.internal.Tables;
import dev.retour.store.EventSink;
import java.sql.Connection;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where a storage writes.
 *
 * @param dataSource where it gets connections; the tables of another one are taken for other tables
 * @param tables its tables
 * @param sink who takes its messages; null for its own outbox
 */
record Books(DataSource dataSource, Tables tables, @Nullable EventSink<? super Connection> sink) {}
