/** Keeps what Retour must not forget in the host's database, in a transaction of its own or in the host's. */
@org.jspecify.annotations.NullMarked
module dev.retour.jdbc {
    requires transitive dev.retour.core;
    requires transitive java.sql;
    requires static org.jspecify;

    exports dev.retour.jdbc;
}
