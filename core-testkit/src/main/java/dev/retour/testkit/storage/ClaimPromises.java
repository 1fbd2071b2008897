package dev.retour.testkit.storage;

import static dev.retour.testkit.storage.Facts.ORDER;
import static dev.retour.testkit.storage.Facts.OTHER_SHOP;
import static dev.retour.testkit.storage.Facts.SHOP;
import static dev.retour.testkit.storage.Facts.claim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retour.kernel.CommandId;
import dev.retour.store.Claim;
import dev.retour.store.ClaimRequest;
import dev.retour.store.Hash;
import dev.retour.store.Storage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A key belongs to whoever claimed it first, for ever, with the first result. */
interface ClaimPromises extends StorageHooks {

    static List<Claim> claimed(Storage storage, ClaimRequest... requests) {
        return storage.inUnit(SHOP, unit -> unit.claim(List.of(requests)));
    }

    static Claim.Same same(ClaimRequest request) {
        return new Claim.Same(request.schema(), request.result());
    }

    @Test
    default void a_claim_is_first_then_same_and_other_for_other_content() {
        assertThat(claimed(storage(), claim("C-1", "open"))).containsExactly(new Claim.First());
        assertThat(claimed(storage(), claim("C-1", "open"))).containsExactly(same(claim("C-1", "open")));
        assertThat(claimed(storage(), claim("C-1", "close"))).containsExactly(new Claim.Other());
    }

    @Test
    default void the_first_result_stands() {
        Hash content = Hash.of("open");
        claimed(storage(), new ClaimRequest(CommandId.of("C-1"), content, 3, "{\"first\":\"🙂\"}"));

        assertThat(claimed(storage(), new ClaimRequest(CommandId.of("C-1"), content, 4, "{\"second\":1}")))
                .containsExactly(new Claim.Same(3, "{\"first\":\"🙂\"}"));
        assertThat(claimed(storage(), claim("C-1", "open"))).containsExactly(new Claim.Same(3, "{\"first\":\"🙂\"}"));
    }

    @Test
    default void a_claim_is_kept_for_ever() {
        claimed(storage(), claim("C-1", "open"));
        passTime(Duration.ofDays(3650));

        assertThat(claimed(storage(), claim("C-1", "open"))).containsExactly(same(claim("C-1", "open")));
    }

    @Test
    default void claims_are_answered_in_their_order() {
        claimed(storage(), claim("C-5", "a"), claim("C-1", "a"));

        assertThat(claimed(storage(), claim("C-9", "x"), claim("C-5", "a"), claim("C-0", "x"), claim("C-1", "b")))
                .containsExactly(new Claim.First(), same(claim("C-5", "a")), new Claim.First(), new Claim.Other());
    }

    @Test
    default void thousands_of_keys_are_claimed_at_once() {
        ClaimRequest[] many =
                IntStream.range(0, 3000).mapToObj(i -> claim("C-" + i, "a")).toArray(ClaimRequest[]::new);

        assertThat(claimed(storage(), many)).hasSize(3000).containsOnly(new Claim.First());
        assertThat(claimed(storage(), many)).hasSize(3000).containsOnly(same(many[0]));
    }

    @Test
    default void claimed_tells_which_keys_are_taken_by_their_index() {
        claimed(storage(), claim("C-1", "a"), claim("C-2", "a"));

        assertThat(storage()
                        .<Map<Integer, Claim>>inUnit(
                                SHOP,
                                unit -> unit.claimed(List.of(claim("C-0", "a"), claim("C-1", "a"), claim("C-2", "b")))))
                .isEqualTo(Map.of(1, same(claim("C-1", "a")), 2, new Claim.Other()));
        assertThat(claimed(storage(), claim("C-0", "a"))).containsExactly(new Claim.First());
    }

    @Test
    default void a_unit_sees_its_own_claims() {
        storage().inUnit(SHOP, unit -> {
            unit.claim(List.of(claim("C-1", "a")));
            assertThat(unit.claimed(List.of(claim("C-1", "a")))).isEqualTo(Map.of(0, same(claim("C-1", "a"))));
            return assertThat(unit.claim(List.of(claim("C-1", "a"), claim("C-2", "a"))))
                    .containsExactly(same(claim("C-1", "a")), new Claim.First());
        });
    }

    @Test
    default void nothing_is_claimed_by_an_empty_list() {
        storage().inUnit(SHOP, unit -> {
            assertThat(unit.claimed(List.of())).isEmpty();
            assertThat(unit.claim(List.of())).isEmpty();
            return unit;
        });
    }

    @Test
    default void a_key_stands_once_in_a_list() {
        assertThatIllegalArgumentException().isThrownBy(() -> claimed(storage(), claim("C-1", "a"), claim("C-1", "a")));
        assertThat(claimed(storage(), claim("C-1", "a"))).containsExactly(new Claim.First());
    }

    @Test
    default void scopes_claim_apart() {
        claimed(storage(), claim("C-1", "a"));

        assertThat(storage().<List<Claim>>inUnit(OTHER_SHOP, unit -> unit.claim(List.of(claim("C-1", "b")))))
                .containsExactly(new Claim.First());
    }

    @Test
    default void a_unit_goes_on_after_a_claim_that_was_not_first() {
        claimed(storage(), claim("C-1", "a"));
        storage().inUnit(SHOP, unit -> {
            unit.claim(List.of(claim("C-1", "a"), claim("C-1b", "a")));
            return Facts.append(unit, ORDER, "1");
        });

        assertThat(Facts.texts(storage(), ORDER)).containsExactly("1");
        assertThat(claimed(storage(), claim("C-1b", "a"))).containsExactly(same(claim("C-1b", "a")));
    }
}
