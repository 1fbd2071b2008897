package dev.retour.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.desk.Forms;
import dev.retour.order.OrderFact;
import dev.retour.order.entitlement.Initiated;
import dev.retour.parcel.tracking.TrackingCommand;
import dev.retour.published.Published;
import dev.retour.returns.CaseCommand;
import dev.retour.returns.CaseEvent;
import dev.retour.returns.CaseFact;
import dev.retour.returns.CaseNews;
import dev.retour.store.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

public class StoredFormTest {

    /** A form that has grown: a name became two, and a number was added. */
    public record Person(String given, String family, long age) {}

    private static final Forms FORMS = StoredForms.standard();

    private static Path corpus() {
        return Project.root().resolve("core/src/test/resources/stored/0.1");
    }

    @Test
    void whatARelease01StoredIsReadForEverAndWrittenTheSameAgain() throws IOException {
        Map<String, StoredCorpus.Sample<?>> samples = StoredCorpus.samples();
        if (Boolean.getBoolean("retour.update")) {
            for (Map.Entry<String, StoredCorpus.Sample<?>> each : samples.entrySet()) {
                Files.createDirectories(corpus());
                Files.writeString(
                        corpus().resolve(each.getKey() + ".json"),
                        each.getValue().text());
            }
        }
        for (Map.Entry<String, StoredCorpus.Sample<?>> each : samples.entrySet()) {
            String text = Files.readString(corpus().resolve(each.getKey() + ".json"));
            assertThat(each.getValue().isIn(text)).as(each.getKey()).isTrue();
            assertThat(each.getValue().again(text)).as(each.getKey()).isEqualTo(text);
        }
        try (Stream<Path> files = Files.list(corpus())) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .containsExactlyInAnyOrderElementsOf(samples.keySet());
        }
    }

    @Test
    void theCorpusHoldsEveryKind() {
        int kinds = OrderFact.Kind.values().length
                + Initiated.Kind.values().length
                + CaseFact.Kind.values().length
                - 1 // What is told has a sample of each kind of news.
                + CaseNews.Kind.values().length
                + CaseCommand.Kind.values().length
                - 1 // Commands on authorization have a sample of each act that can be commanded.
                + 10
                + TrackingCommand.Kind.values().length * 2 // Each as a command and as an event.
                + 1 // One event for scans of all kinds.
                + Published.Kind.values().length;

        assertThat(StoredCorpus.samples()).hasSize(kinds + 5);
    }

    @Test
    void noClassIsNamedInsideAndAllStandsOnOneLine() {
        StoredCorpus.samples()
                .values()
                .forEach(sample -> assertThat(sample.text()).doesNotContain("dev.retour", "java.", "\n"));
    }

    @Test
    void attributesLookAsJsonHasThem() {
        assertThat(StoredCorpus.samples().get("order.captured").text())
                .contains("\"attributes\":{\"height\":1.50,\"made\":{\"type\":\"DATE\",\"text\":\"2026-01-31\","
                        + "\"personal\":false},\"picked\":3,\"size\":\"M 中号\",");
    }

    @Test
    void whatALaterReleaseAddedIsSkipped() {
        String text =
                "{\"at\":\"2026-03-01T08:00:00Z\",\"fact\":{\"kind\":\"CLOSED\",\"because\":{\"deep\":[1,true]}}}";

        assertThat(FORMS.caseEvents().read(1, text))
                .isEqualTo(
                        new CaseEvent(Instant.parse("2026-03-01T08:00:00Z"), new CaseFact.Closed(), Optional.empty()));
    }

    @Test
    void anotherSchemaOrABrokenTextIsUnreadableNeverSkipped() {
        assertThatThrownBy(() -> FORMS.caseEvents().read(2, "{}"))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("Schema 2 of CaseEvent is unknown");
        String event = "{\"at\":\"2026-03-01T08:00:00Z\",\"fact\":%s}";
        for (String broken : List.of("{", "{\"kind\":\"VANISHED\"}", "{\"kind\":\"REFUND_APPROVED\"}", "[]")) {
            assertThatThrownBy(() -> FORMS.caseEvents().read(1, broken)).isInstanceOf(UnreadableException.class);
            assertThatThrownBy(() -> FORMS.caseEvents().read(1, event.formatted(broken)))
                    .isInstanceOf(UnreadableException.class);
        }
        assertThatThrownBy(() -> FORMS.caseEvents().read(1, "")).isInstanceOf(UnreadableException.class);
    }

    @Test
    void formsOfEarlierReleasesAreLiftedStepByStep() {
        StoredForm<Person> form = StoredForm.of(Person.class)
                .liftedBy(node -> renamed(node, "name", "given"))
                .liftedBy(node ->
                        with(with(node, "family", Node.text("?")), "age", Node.number(java.math.BigDecimal.ZERO)));

        assertThat(form.schema()).isEqualTo(3);
        assertThat(form.read(1, "{\"name\":\"Li\"}")).isEqualTo(new Person("Li", "?", 0));
        assertThat(form.read(2, "{\"given\":\"Li\"}")).isEqualTo(new Person("Li", "?", 0));
        assertThat(form.read(3, "{\"given\":\"Li\",\"family\":\"Wang\",\"age\":7}"))
                .isEqualTo(new Person("Li", "Wang", 7));
    }

    private static Node renamed(Node node, String from, String to) {
        Map<String, Node.Member> members = new LinkedHashMap<>(StoredForm.fields(node));
        members.put(to, members.remove(from));
        return new Node.Branch(node.mark(), members);
    }

    private static Node with(Node node, String name, Node value) {
        Map<String, Node.Member> members = new LinkedHashMap<>(StoredForm.fields(node));
        members.put(name, Node.Member.of(value));
        return new Node.Branch(node.mark(), members);
    }

    @Test
    void idsArePlainTexts() {
        assertThat(StoredCorpus.samples().get("command.return.expire").text())
                .isEqualTo("{\"kind\":\"EXPIRE\",\"order\":\"SO-1\",\"caseId\":\"RMA-1\"}");
    }
}
