package dev.retour.testkit.storage;

import static dev.retour.testkit.storage.Facts.SHOP;
import static dev.retour.testkit.storage.Facts.order;
import static dev.retour.testkit.storage.Facts.state;
import static dev.retour.testkit.storage.Facts.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retour.kernel.CommandId;
import dev.retour.kernel.Identifier;
import dev.retour.kernel.Personal;
import dev.retour.kernel.Scope;
import dev.retour.store.Claim;
import dev.retour.store.ClaimRequest;
import dev.retour.store.EffectRequest;
import dev.retour.store.Hash;
import dev.retour.store.Head;
import dev.retour.store.PersonalValue;
import dev.retour.store.StreamId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Texts are kept and compared exactly: no folding, no trimming, no normal form. */
interface TextPromises extends StorageHooks {

    /** Texts that some database takes for the same. */
    List<String> LOOK_ALIKES = List.of(
            "a", "A", "ａ", "a\u00A0", "á", "a\u0301", "ß", "ss", "ẞ", "i", "I", "ı", "İ", "a\u200B", "🙂", "🙃",
            "\uFF5E", "𠮷", "吉", "O''1", "O'1", "O\"1", "O\\1", "O%1", "O_1", "O1", "01", "1", "1.0", "null");

    /** Texts that some database changes, or takes for a part of a statement. */
    List<String> HOSTILE = List.of(
            "{\"text\":\"🙂 𠮷 ' \\\" \\\\ %_ ; -- /* ? :x ${y} \\u0000\"}",
            "{\"rtl\":\"\u202Eabc\",\"nfd\":\"a\u0301\",\"zero\":\"\u200B\",\"line\":\"\u2028\"}",
            " { \"spaces\" : [ 1.50 , 1.5, 1e400 ] ,\"a\":1,\"a\":2 } ",
            "\"\"");

    @Test
    default void keys_differ_by_case_and_trailing_space_and_form() {
        LOOK_ALIKES.forEach(id -> write(storage(), order(id), id));

        assertThat(LOOK_ALIKES)
                .allSatisfy(id -> assertThat(Facts.texts(storage(), order(id))).containsExactly(id));
    }

    @Test
    default void streams_are_listed_by_code_points() {
        LOOK_ALIKES.forEach(id -> write(storage(), order(id), id));

        assertThat(storage().<List<Head>>read(SHOP, reader -> reader.streams("order", "", 100)))
                .extracting(head -> head.stream().id())
                .containsExactlyElementsOf(byUtf8(LOOK_ALIKES));
    }

    @Test
    default void links_are_listed_by_code_points() {
        storage().inUnit(SHOP, unit -> {
            LOOK_ALIKES.forEach(id -> unit.link(order(id), "shop", "S-1"));
            unit.link(new StreamId("a-case", "zzz"), "shop", "S-1");
            return unit;
        });

        assertThat(storage().<List<StreamId>>read(SHOP, reader -> reader.linked("shop", "S-1", Optional.empty(), 100)))
                .startsWith(new StreamId("a-case", "zzz"))
                .extracting(StreamId::id)
                .endsWith(byUtf8(LOOK_ALIKES).toArray(String[]::new));
    }

    private static List<String> byUtf8(List<String> texts) {
        return texts.stream()
                .sorted((one, other) -> Arrays.compareUnsigned(
                        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    @Test
    default void claims_links_effects_and_tokens_differ_like_keys() {
        storage().inUnit(SHOP, unit -> {
            assertThat(unit.claim(LOOK_ALIKES.stream().map(TextPromises::claim).toList()))
                    .allMatch(Claim.First.class::isInstance);
            LOOK_ALIKES.forEach(id -> unit.link(order(id), id, id));
            unit.request(LOOK_ALIKES.stream().map(Facts::effect).toList());
            unit.keep(LOOK_ALIKES.stream()
                    .map(id -> new PersonalValue(id, id, Personal.of(id)))
                    .toList());
            return unit;
        });

        storage().read(SHOP, reader -> {
            for (String id : LOOK_ALIKES) {
                assertThat(reader.linked(id, id, Optional.empty(), 10)).containsExactly(order(id));
                assertThat(reader.personal(id)).contains(Personal.of(id));
                assertThat(storage().effects().find(SHOP, id)).isPresent();
            }
            return reader;
        });
        assertThat(storage()
                        .<List<Claim>>inUnit(
                                SHOP,
                                unit -> unit.claim(LOOK_ALIKES.stream()
                                        .map(TextPromises::claim)
                                        .toList())))
                .extracting(claim -> ((Claim.Same) claim).result())
                .isEqualTo(LOOK_ALIKES);
    }

    private static ClaimRequest claim(String text) {
        return new ClaimRequest(CommandId.of(text), Hash.of(text), 1, text);
    }

    @Test
    default void scopes_differ_like_keys() {
        for (String text : LOOK_ALIKES) {
            storage().inUnit(Scope.of(text, "CN01"), unit -> Facts.append(unit, Facts.ORDER, text));
            storage().inUnit(Scope.of("t", text), unit -> Facts.append(unit, Facts.ORDER, text));
        }

        assertThat(LOOK_ALIKES).allSatisfy(text -> {
            assertThat(first(Scope.of(text, "CN01"))).isEqualTo(text);
            assertThat(first(Scope.of("t", text))).isEqualTo(text);
        });
    }

    private String first(Scope scope) {
        return storage()
                .read(
                        scope,
                        reader ->
                                reader.events(Facts.ORDER, 0, 10).get(0).event().data());
    }

    @Test
    default void the_longest_ids_fit_everywhere() {
        for (String id : List.of("退".repeat(Identifier.MAX_LENGTH), "🙂".repeat(Identifier.MAX_LENGTH / 2))) {
            Scope scope = Scope.of(id, id);
            StreamId stream = new StreamId("t".repeat(32), id);
            storage().inUnit(scope, unit -> {
                assertThat(unit.claim(List.of(claim(id)))).containsExactly(new Claim.First());
                Facts.append(unit, stream, "1");
                unit.link(stream, id, id);
                unit.request(List.of(new EffectRequest(id, id, stream, 1, "{}")));
                unit.publish(List.of(Facts.message(stream, "{}")));
                unit.keep(List.of(new PersonalValue(id, id, Personal.of(id))));
                return unit;
            });

            storage().read(scope, reader -> {
                assertThat(reader.streams(stream.type(), "", 10)).hasSize(1);
                assertThat(reader.linked(id, id, Optional.empty(), 10)).containsExactly(stream);
                return assertThat(reader.personal(id)).contains(Personal.of(id));
            });
            assertThat(storage().effects().find(scope, id)).isPresent();
        }
    }

    @Test
    default void emoji_quotes_percent_and_backslash_survive() {
        HOSTILE.forEach(text -> assertSurvives(order("O-" + HOSTILE.indexOf(text)), text));
    }

    @Test
    default void texts_that_no_database_keeps_are_refused_where_they_are_made() {
        for (String text : List.of("\u0000", "a\uD83D", "\uDE42a")) {
            List<Runnable> makers = List.of(
                    () -> Personal.of(text),
                    () -> Facts.event(text),
                    () -> Facts.state(text),
                    () -> Facts.message(Facts.ORDER, text),
                    () -> new EffectRequest("R-1", "refund.submit", Facts.ORDER, 1, text),
                    () -> claim("C-1", text));
            assertThat(makers)
                    .allSatisfy(maker -> assertThatIllegalArgumentException()
                            .isThrownBy(maker::run)
                            .withMessageContaining("holds U+0000 or half of a character"));
        }
    }

    private static ClaimRequest claim(String key, String result) {
        return new ClaimRequest(CommandId.of(key), Hash.of(key), 1, result);
    }

    @Test
    default void large_texts_survive() {
        assertSurvives(Facts.ORDER, "{\"text\":\"" + "退货🙂".repeat(60_000) + "\"}");
    }

    private void assertSurvives(StreamId stream, String text) {
        String key = stream.id();
        PersonalValue person = new PersonalValue(key, key, Personal.of(text));
        ClaimRequest claim = new ClaimRequest(CommandId.of(key), Hash.of(text), 1, text);
        storage().inUnit(SHOP, unit -> {
            unit.claim(List.of(claim));
            Facts.append(unit, stream, text);
            unit.publish(List.of(Facts.message(stream, text)));
            unit.request(List.of(new EffectRequest(key, "refund.submit", stream, 1, text)));
            unit.keep(List.of(person));
            return unit;
        });

        assertThat(Facts.texts(storage(), stream)).containsExactly(text);
        assertThat(Facts.head(storage(), stream).snapshot()).contains(state(text));
        assertThat(storage().effects().find(SHOP, key).orElseThrow().request().data())
                .isEqualTo(text);
        assertThat(storage().outbox().lease(100, java.time.Duration.ofMinutes(1)))
                .extracting(lent -> lent.envelope().message())
                .containsExactly(Facts.message(stream, text));
        storage().inUnit(SHOP, unit -> {
            assertThat(unit.personal(key)).contains(person.value());
            return assertThat(unit.claim(List.of(claim))).containsExactly(new Claim.Same(1, text));
        });
    }

    @Test
    default void a_link_has_legal_names() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> storage().inUnit(SHOP, unit -> {
                    unit.link(Facts.ORDER, "shop", "S-1 ");
                    return unit;
                }));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> storage().inUnit(SHOP, unit -> {
                    unit.link(Facts.ORDER, "", "S-1");
                    return unit;
                }));
    }
}
