package dev.retour.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Loaded;
import dev.retour.money.Percent;
import dev.retour.policy.DatedCalendar;
import dev.retour.policy.RiskThresholds;
import dev.retour.returns.CaseStatus;
import dev.retour.returns.Deadline.Action;
import dev.retour.returns.Patience;
import dev.retour.returns.Patience.Limit;
import dev.retour.returns.Patience.RefundLimit;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What a host decides beside its policy is a document too. */
class SettingDocumentsTest {

    private final Documents documents = Documents.standard();

    private <T> Loaded<T> read(DocumentType<T> type, String text) {
        return documents.read(type, "setting.json", text);
    }

    private <T> void assertSameAgain(DocumentType<T> type, T value) {
        String text = documents.write(type, value);

        assertThat(read(type, text).findings()).isEmpty();
        assertThat(read(type, text).orThrow()).isEqualTo(value);
        assertThat(documents.write(type, read(type, text).orThrow())).isEqualTo(text);
    }

    private static List<String> faults(Loaded<?> loaded) {
        return loaded.findings().stream()
                .map(problem ->
                        problem.source().field() + " " + problem.reason().code().code())
                .toList();
    }

    @Test
    void a_patience_is_the_same_after_it_was_a_document() {
        assertSameAgain(DocumentTypes.PATIENCE, Patience.STANDARD);
        assertSameAgain(
                DocumentTypes.PATIENCE,
                Patience.STANDARD
                        .with(
                                CaseStatus.REQUESTED,
                                Limit.ofWorkingDays(2, Action.REMIND).escalated(1, "team-lead"))
                        .with(
                                CaseStatus.APPROVED,
                                new Limit(Duration.ofMinutes(90), Action.REMIND).noticed(Duration.ofMillis(1500)))
                        .endless(CaseStatus.IN_TRANSIT, CaseStatus.AWAITING_GOODS)
                        .refunding(RefundLimit.CHINA));
    }

    @Test
    void equal_patiences_are_equal_texts_in_the_order_of_the_statuses() {
        Map<CaseStatus, Limit> turned = new EnumMap<>(CaseStatus.class);
        turned.putAll(Patience.STANDARD.limits());
        String text = documents.write(DocumentTypes.PATIENCE, new Patience(turned));

        assertThat(text).isEqualTo(documents.write(DocumentTypes.PATIENCE, Patience.STANDARD));
        assertThat(text.indexOf("REQUESTED")).isLessThan(text.indexOf("IN_REVIEW"));
        assertThat(text.indexOf("CANCELLED")).isLessThan(text.indexOf("EXPIRED"));
    }

    @Test
    void every_fault_of_a_patience_is_told_with_its_place() {
        String written = documents.write(DocumentTypes.PATIENCE, Patience.STANDARD);

        assertThat(faults(read(DocumentTypes.PATIENCE, written.replace("\"DONE\"", "\"DOWN\""))))
                .containsExactly("$.limits.DOWN json.FIELD_MISSPELT");
        assertThat(faults(read(DocumentTypes.PATIENCE, written.replaceFirst("\"P7D\"", "\"7 days\""))))
                .containsExactly("$.limits.REQUESTED.within json.TEXT_REFUSED");
        assertThat(faults(read(DocumentTypes.PATIENCE, written.replaceFirst("\"P7D\"", "\"P0D\""))))
                .containsExactly("$.limits.REQUESTED return.LIMIT_EMPTY");
        assertThat(read(DocumentTypes.PATIENCE, written.replaceFirst("\"P7D\"", "\"P0D\""))
                        .findings())
                .as("points at the limit and not at the whole document")
                .allMatch(problem -> problem.source().line() > 1);
    }

    @Test
    void thresholds_of_risk_are_the_same_after_they_were_a_document_and_their_faults_have_places() {
        RiskThresholds some =
                new RiskThresholds(Percent.parse("12.5%"), 8, 2, Optional.of(Money.parse("CNY 5000.00")), 4);

        assertSameAgain(DocumentTypes.RISK_THRESHOLDS, RiskThresholds.STANDARD);
        assertSameAgain(DocumentTypes.RISK_THRESHOLDS, some);
        assertThat(faults(read(
                        DocumentTypes.RISK_THRESHOLDS,
                        documents
                                .write(DocumentTypes.RISK_THRESHOLDS, some)
                                .replace("\"sharers\": 4", "\"sharers\": 0"))))
                .containsExactly("$.sharers policy.NUMBER_BEYOND");
    }

    @Test
    void a_calendar_is_written_by_hand() {
        String text = """
                {
                  "schema": "retour/business-calendar/1",
                  "weekend": ["SUNDAY", "SATURDAY"],
                  "holidays": ["2026-02-17", "2026-02-16"],
                  "makeUpDays": ["2026-02-28"]
                }
                """;
        Loaded<DatedCalendar> loaded = read(DocumentTypes.BUSINESS_CALENDAR, text);

        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.orThrow())
                .isEqualTo(new DatedCalendar(
                        Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                        Set.of(LocalDate.parse("2026-02-16"), LocalDate.parse("2026-02-17")),
                        Set.of(LocalDate.parse("2026-02-28"))));
        assertSameAgain(DocumentTypes.BUSINESS_CALENDAR, loaded.orThrow());
        assertThat(documents.write(DocumentTypes.BUSINESS_CALENDAR, loaded.orThrow()))
                .as("in order")
                .containsSubsequence("SATURDAY", "SUNDAY", "2026-02-16", "2026-02-17");
    }

    @Test
    void what_is_wrong_with_a_calendar_is_told_with_its_place() {
        String twice =
                "{\"schema\": \"retour/business-calendar/1\", \"weekend\": [\"SUNDAY\", \"MONDAY\", \"SUNDAY\"]}";
        String both = "{\"schema\": \"retour/business-calendar/1\", \"weekend\": [\"SUNDAY\"],"
                + " \"holidays\": [\"2026-03-01\"], \"makeUpDays\": [\"2026-03-01\", \"2026-03-02\"]}";

        assertThat(faults(read(DocumentTypes.BUSINESS_CALENDAR, twice)))
                .containsExactly("$.weekend[2] json.ITEM_TWICE");
        assertThat(faults(read(DocumentTypes.BUSINESS_CALENDAR, both)))
                .containsExactly("$.makeUpDays policy.DAY_OFF_AND_ON", "$.makeUpDays policy.DAY_ON_ANYWAY");
    }
}
