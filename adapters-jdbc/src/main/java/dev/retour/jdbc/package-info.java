/**
 * The storage contract on JDBC, for PostgreSQL, MariaDB and H2: begin with {@link dev.retour.jdbc.JdbcStorage}. The
 * tables are plain SQL, which the host runs with its own migrations.
 */
@NullMarked
package dev.retour.jdbc;

import org.jspecify.annotations.NullMarked;
