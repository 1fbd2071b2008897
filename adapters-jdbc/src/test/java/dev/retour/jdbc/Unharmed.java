package dev.retour.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.host.RetourObserver.Outcome;
import dev.retour.order.OrderFact;
import dev.retour.store.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The same deeds in memory, one after the other, where nothing goes wrong. */
final class Unharmed {

    private final Office office = Office.inMemory();
    private final List<String> answers = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    /** Goes on until so many are sent. */
    Unharmed until(int deeds) {
        while (answers.size() < deeds) {
            answers.add(office.send(answers.size()));
            outcomes.add(office.last());
        }
        return this;
    }

    /** How many were sent. */
    int deeds() {
        return answers.size();
    }

    /** The answers so far, by number. */
    List<String> answers() {
        return answers;
    }

    Outcome outcome(int number) {
        return until(number + 1).outcomes.get(number);
    }

    Picture picture() {
        return office.picture();
    }

    /** Tells whether the tables have what this run has; a command that was refused shows in its claim alone. */
    boolean isSame(Picture found, TestTables tables) {
        return found.equals(picture()) && tables.count("claim") == ids();
    }

    /** Checks that the tables have what this run has, once, and nothing else; the picture is of them. */
    void assertSame(Picture found, TestTables tables) {
        Picture wanted = picture();
        assertThat(found).isEqualTo(wanted);
        assertThat(tables.count("event"))
                .isEqualTo(wanted.heads().values().stream()
                        .mapToLong(Head::version)
                        .sum());
        assertThat(tables.count("effect")).isEqualTo(wanted.effects().size());
        assertThat(tables.count("claim")).as("each id once").isEqualTo(ids());
        assertThat(tables.count("personal")).as("one an order").isEqualTo(captures());
        assertThat(tables.count("outbox")).as("what nobody was told").isZero();
    }

    private long ids() {
        return sent(Deed.Wanted.class).map(Deed.Wanted::id).distinct().count();
    }

    private long captures() {
        return sent(Deed.Seen.class)
                .filter(seen -> seen.fact() instanceof OrderFact.Captured)
                .count();
    }

    private <T extends Deed> Stream<T> sent(Class<T> type) {
        return IntStream.range(0, deeds())
                .mapToObj(Deeds::of)
                .filter(type::isInstance)
                .map(type::cast);
    }
}
