/** What the storage on JDBC consists of. Nobody else's. */
@NullMarked
package dev.retour.jdbc.internal;

import org.jspecify.annotations.NullMarked;
