package dev.retour.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.json.DocumentType;
import dev.retour.json.DocumentTypes;
import dev.retour.json.Documents;
import dev.retour.policy.DatedCalendar;
import dev.retour.policy.RiskThresholds;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.Deadline;
import dev.retour.returns.Patience;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of settings leaves nothing out that a document may say, and its documents are sound. */
class SettingsPageTest {

    private static final Pattern DOCUMENT = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final List<DocumentType<?>> TYPES =
            List.of(DocumentTypes.PATIENCE, DocumentTypes.RISK_THRESHOLDS, DocumentTypes.BUSINESS_CALENDAR);

    private static String page() throws IOException {
        return Files.readString(Checkout.root().resolve("docs/reference/settings.md"));
    }

    @Test
    void every_field_is_on_the_page() throws IOException {
        List<Class<? extends Record>> records = List.of(
                Patience.class,
                Patience.Limit.class,
                Patience.Escalation.class,
                Patience.RefundLimit.class,
                RiskThresholds.class,
                DatedCalendar.class);
        for (Class<? extends Record> type : records) {
            for (RecordComponent field : type.getRecordComponents()) {
                assertThat(page()).as("%s of %s", field.getName(), type).contains("`" + field.getName() + "`");
            }
        }
    }

    @Test
    void every_word_is_on_the_page() throws IOException {
        List<Class<? extends Enum<?>>> words = List.of(CaseStatus.class, Deadline.Action.class, DayOfWeek.class);
        for (Class<? extends Enum<?>> type : words) {
            for (Enum<?> word : type.getEnumConstants()) {
                assertThat(page()).as("%s of %s", word, type).contains("`" + word.name() + "`");
            }
        }
    }

    @Test
    void every_document_of_the_page_is_read_without_a_finding() throws IOException {
        List<String> documents = DOCUMENT.matcher(page())
                .results()
                .map(MatchResult::group)
                .map(block -> block.substring("```json\n".length(), block.length() - "```".length()))
                .toList();

        assertThat(documents).hasSameSizeAs(TYPES);
        for (int i = 0; i < documents.size(); i++) {
            assertThat(Documents.standard()
                            .read(TYPES.get(i), "settings.md", documents.get(i))
                            .findings())
                    .isEmpty();
        }
    }
}
