package dev.retour.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Actor;
import dev.retour.kernel.CommandId;
import dev.retour.kernel.Personal;
import dev.retour.kernel.Scope;
import dev.retour.kernel.Stamp;
import dev.retour.store.Claim;
import dev.retour.store.ClaimRequest;
import dev.retour.store.EffectRequest;
import dev.retour.store.Hash;
import dev.retour.store.HashChain;
import dev.retour.store.Head;
import dev.retour.store.Message;
import dev.retour.store.NewEvent;
import dev.retour.store.PersonalValue;
import dev.retour.store.Reader;
import dev.retour.store.Snapshot;
import dev.retour.store.Storage;
import dev.retour.store.StreamId;
import dev.retour.store.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Commands by number. Each writes to two orders of six, and everything that can be written; which, follows from its number. */
final class Orders {

    static final Scope SHOP = Scope.of("acme", "CN01");

    private static final Stamp STAMP = new Stamp(
            Instant.parse("2026-11-22T01:02:03.456789Z"),
            Instant.parse("2026-11-22T01:02:04Z"),
            LocalDate.of(2026, 11, 22),
            "command",
            Actor.of("clerk-7"));

    private Orders() {}

    static StreamId order(int number) {
        return new StreamId("order", "O-" + number);
    }

    static List<StreamId> streams(int number) {
        return List.of(order(3 + number % 3), order(number * 7 % 3));
    }

    /** Sends a command, as it was sent before if it was. */
    static Claim send(Storage storage, int number) {
        return send(storage, number, 1);
    }

    /** Sends a command that writes some events to each of its orders. */
    static Claim send(Storage storage, int number, int lines) {
        return storage.inUnit(SHOP, unit -> {
            Map<StreamId, Head> heads = unit.lock(streams(number));
            Claim claim = unit.claim(List.of(claim(number))).get(0);
            if (claim instanceof Claim.First) {
                write(unit, heads, number, lines);
            }
            return claim;
        });
    }

    private static ClaimRequest claim(int number) {
        return new ClaimRequest(command(number), Hash.of("content " + number), 2, "{\"result\":" + number + "}");
    }

    static Claim same(int number) {
        return new Claim.Same(claim(number).schema(), claim(number).result());
    }

    private static void write(Unit unit, Map<StreamId, Head> heads, int number, int lines) {
        for (StreamId stream : streams(number)) {
            change(unit, stream, heads.get(stream).version(), number, lines);
            unit.link(stream, "command", "C-" + number);
        }
        unit.request(List.of(new EffectRequest(
                "R-" + number, "refund.submit", streams(number).get(0), 3, "{}")));
        unit.keep(List.of(new PersonalValue("T-" + number, "P-1", Personal.of("张三"))));
    }

    static void change(Unit unit, StreamId stream, long version, int number, int lines) {
        unit.append(stream, version, events(number, lines), state(number));
        unit.publish(List.of(new Message(stream, "order.changed", 1, STAMP, "{\"n\":" + number + "}")));
    }

    static CommandId command(int number) {
        return CommandId.of("C-" + number);
    }

    private static List<NewEvent> events(int number, int lines) {
        return IntStream.range(0, lines)
                .mapToObj(line -> new NewEvent("order.changed", 1, STAMP, data(number)))
                .toList();
    }

    private static String data(int number) {
        return "{\"command\":" + number + "}";
    }

    private static Snapshot state(int number) {
        return new Snapshot(1, "{\"last\":" + number + "}");
    }

    /** Checks that everything of the first commands is stored, in their order, and nothing else. */
    static void assertExactly(TestTables tables, int commands) {
        Map<StreamId, List<String>> wanted = new TreeMap<>();
        for (int i = 0; i < commands; i++) {
            String data = data(i);
            streams(i)
                    .forEach(stream -> wanted.computeIfAbsent(stream, key -> new java.util.ArrayList<>())
                            .add(data));
        }
        Map<StreamId, List<String>> found = tables.storage(true).read(SHOP, Orders::stored);
        assertThat(found).isEqualTo(wanted);
        assertWhole(tables, commands);
    }

    /** Checks that of every stored command everything is stored. */
    static void assertWhole(TestTables tables, long commands) {
        assertThat(tables.count("claim")).isEqualTo(commands);
        assertThat(tables.count("event")).isEqualTo(2 * commands);
        assertThat(tables.count("link")).isEqualTo(2 * commands);
        assertThat(tables.count("outbox")).isEqualTo(2 * commands);
        assertThat(tables.count("effect")).isEqualTo(commands);
        assertThat(tables.count("personal")).isEqualTo(commands);
        tables.storage(true).read(SHOP, Orders::checked);
    }

    private static Map<StreamId, List<String>> stored(Reader reader) {
        Map<StreamId, List<String>> found = new TreeMap<>();
        for (Head head : reader.streams("order", "", 100)) {
            found.put(
                    head.stream(),
                    reader.events(head.stream(), 0, Integer.MAX_VALUE).stream()
                            .map(stored -> stored.event().data())
                            .toList());
        }
        return found;
    }

    private static boolean checked(Reader reader) {
        for (Head head : reader.streams("order", "", 100)) {
            assertThat(HashChain.verify(reader, head.stream())).isEmpty();
            assertThat(head.messages()).isEqualTo(head.version());
            assertThat(head.snapshot().orElseThrow().data().replace("last", "command"))
                    .isEqualTo(reader.events(head.stream(), head.version() - 1, 1)
                            .get(0)
                            .event()
                            .data());
        }
        return true;
    }
}
