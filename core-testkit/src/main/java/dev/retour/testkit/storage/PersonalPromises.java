package dev.retour.testkit.storage;

import static dev.retour.testkit.storage.Facts.ORDER;
import static dev.retour.testkit.storage.Facts.OTHER_SHOP;
import static dev.retour.testkit.storage.Facts.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.kernel.Personal;
import dev.retour.kernel.Scope;
import dev.retour.store.HashChain;
import dev.retour.store.PersonalValue;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Personal values are kept apart from the events, and can be erased without a trace in the chain. */
interface PersonalPromises extends StorageHooks {

    private static PersonalValue value(String token, String subject, String text) {
        return new PersonalValue(token, subject, Personal.of(text));
    }

    private void keep(Scope scope, PersonalValue... values) {
        storage().inUnit(scope, unit -> {
            unit.keep(List.of(values));
            return unit;
        });
    }

    private Optional<Personal> find(Scope scope, String token) {
        return storage().read(scope, reader -> reader.personal(token));
    }

    private int erase(String subject) {
        return storage().inUnit(SHOP, unit -> unit.erase(subject));
    }

    @Test
    default void a_person_is_erased_and_the_chain_still_verifies() {
        storage().inUnit(SHOP, unit -> {
            Facts.append(unit, ORDER, "{\"name\":\"T-1\"}");
            unit.keep(List.of(value("T-1", "P-1", "王伟"), value("T-2", "P-1", "138"), value("T-3", "P-2", "李")));
            return unit;
        });

        assertThat(erase("P-1")).isEqualTo(2);
        assertThat(erase("P-1")).isZero();
        assertThat(erase("nobody")).isZero();
        assertThat(find(SHOP, "T-1")).isEmpty();
        assertThat(find(SHOP, "T-2")).isEmpty();
        assertThat(find(SHOP, "T-3")).contains(Personal.of("李"));
        assertThat(storage()
                        .<Boolean>read(
                                SHOP, reader -> HashChain.verify(reader, ORDER).isEmpty()))
                .isTrue();
    }

    @Test
    default void a_known_token_makes_no_difference() {
        keep(SHOP, value("T-1", "P-1", "first"), value("T-1", "P-2", "second"));
        keep(SHOP, value("T-1", "P-2", "third"), value("T-2", "P-2", "fourth"));

        assertThat(find(SHOP, "T-1")).contains(Personal.of("first"));
        assertThat(find(SHOP, "T-2")).contains(Personal.of("fourth"));
        assertThat(erase("P-2")).isEqualTo(1);
        assertThat(find(SHOP, "T-1")).contains(Personal.of("first"));
    }

    @Test
    default void scopes_keep_persons_apart() {
        keep(SHOP, value("T-1", "P-1", "ours"));
        keep(OTHER_SHOP, value("T-1", "P-1", "theirs"));

        assertThat(erase("P-1")).isEqualTo(1);
        assertThat(find(SHOP, "T-1")).isEmpty();
        assertThat(find(OTHER_SHOP, "T-1")).contains(Personal.of("theirs"));
    }

    @Test
    default void what_a_unit_keeps_and_erases_is_gone() {
        int gone = storage().inUnit(SHOP, unit -> {
            unit.keep(List.of(value("T-1", "P-1", "王伟")));
            return unit.erase("P-1");
        });

        assertThat(gone).isEqualTo(1);
        assertThat(find(SHOP, "T-1")).isEmpty();
    }

    @Test
    default void what_a_unit_erases_and_keeps_again_is_kept() {
        keep(SHOP, value("T-1", "P-1", "first"));
        int gone = storage().inUnit(SHOP, unit -> {
            int erased = unit.erase("P-1");
            unit.keep(List.of(value("T-1", "P-1", "second")));
            return erased;
        });

        assertThat(gone).isEqualTo(1);
        assertThat(find(SHOP, "T-1")).contains(Personal.of("second"));
    }

    @Test
    default void a_known_token_that_is_kept_again_and_erased_counts_once() {
        keep(SHOP, value("T-1", "P-1", "first"));
        int gone = storage().inUnit(SHOP, unit -> {
            unit.keep(List.of(value("T-1", "P-1", "second")));
            return unit.erase("P-1");
        });

        assertThat(gone).isEqualTo(1);
        assertThat(find(SHOP, "T-1")).isEmpty();
    }

    @Test
    default void a_failed_unit_erases_nobody() {
        keep(SHOP, value("T-1", "P-1", "王伟"));

        assertThatThrownBy(() -> storage().inUnit(SHOP, unit -> {
                    unit.erase("P-1");
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(find(SHOP, "T-1")).contains(Personal.of("王伟"));
    }

    @Test
    default void the_texts_of_a_person_may_be_empty_or_odd() {
        for (String text : List.of("", " ", "🙂'\"\\%", "x".repeat(5000))) {
            keep(SHOP, value("T" + text.length(), "P-1", text));
            assertThat(find(SHOP, "T" + text.length())).contains(Personal.of(text));
        }
    }
}
