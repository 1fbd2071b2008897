package dev.retour.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.retour.json.StoredForms;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.Scope;
import dev.retour.store.InMemoryStorage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A unit of work reads before it writes. */
class SessionTest {

    private static final CaseId FIRST = CaseId.of("R-1");
    private static final CaseId SECOND = CaseId.of("R-2");

    private final Forms forms = StoredForms.standard();
    private final Aggregates aggregates = Aggregates.in(forms);

    private void inSession(Consumer<Session> work) {
        InMemoryStorage.of(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)).inUnit(Scope.of("acme", "CN01"), unit -> {
            Session session = Session.locking(
                    unit, aggregates, forms, List.of(aggregates.stream(FIRST), aggregates.stream(SECOND)));
            work.accept(session);
            return session;
        });
    }

    @Test
    void what_was_loaded_before_the_unit_writes_is_there_while_it_does() {
        inSession(session -> {
            session.returnCase(FIRST);
            session.seal();
            assertThat(session.returnCase(FIRST)).isEmpty();
        });
    }

    @Test
    void nothing_is_loaded_once_the_unit_writes() {
        inSession(session -> {
            session.seal();
            assertThatIllegalStateException()
                    .isThrownBy(() -> session.returnCase(SECOND))
                    .withMessageContaining("return/R-2");
        });
    }
}
