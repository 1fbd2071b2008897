package dev.retour.jdbc.internal;

import dev.retour.jdbc.internal.Write.Insert;
import dev.retour.jdbc.internal.Write.Presence;
import dev.retour.kernel.Personal;
import dev.retour.kernel.Scope;
import dev.retour.store.PersonalValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of personal values. */
final class PersonalValues {

    private static final String TABLE = "personal";

    private static final List<Column> COLUMNS = Column.texts("tenant", "company", "token", "subject", "personal_value");

    private PersonalValues() {}

    static Optional<Personal> find(Session session, Scope scope, String token) {
        Sql sql = Sql.of("SELECT personal_value FROM " + session.table(TABLE))
                .plus(Heads.in(session, scope))
                .plus(" AND token = ?", token);
        return session.query(sql, row -> Personal.of(row.getString(1))).stream().findFirst();
    }

    static Insert added(Scope scope, Collection<PersonalValue> values) {
        return new Insert(
                TABLE, COLUMNS, values.stream().map(value -> row(scope, value)).toList(), Presence.ANY);
    }

    private static List<@Nullable Object> row(Scope scope, PersonalValue value) {
        return Arrays.asList(
                scope.tenant(),
                scope.company(),
                value.token(),
                value.subject(),
                value.value().reveal());
    }

    static int erase(Session session, Scope scope, String subject) {
        return session.update(Sql.of("DELETE FROM " + session.table(TABLE))
                .plus(Heads.in(session, scope))
                .plus(" AND subject = ?", subject));
    }
}
