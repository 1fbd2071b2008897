package dev.retour.examples.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.csv.CsvDocuments;
import dev.retour.examples.CommandRun;
import dev.retour.json.DocumentType;
import dev.retour.json.DocumentTypes;
import dev.retour.json.Documents;
import dev.retour.kernel.Loaded;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The audit of a real invoice agrees to the cent with a computation that knows nothing of this library. */
class CourierChargesTest {

    private static final Map<String, String> SAME = Map.of(
            "expected_rs", "expected",
            "billed_rs", "billed",
            "diff", "difference",
            "zone_effect", "zone_effect",
            "weight_effect", "weight_effect",
            "rate_effect", "rate_effect");

    private final CourierCharges charges = new CourierCharges();

    @TempDir
    Path out;

    @Test
    void the_card_and_the_column_map_load_without_a_finding() throws IOException {
        assertThat(load(DocumentTypes.RATE_CARD, charges.card()).findings()).isEmpty();
        assertThat(load(CsvDocuments.COLUMN_MAPS, charges.columns()).findings()).isEmpty();
    }

    private static <T> Loaded<T> load(DocumentType<T> type, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Documents.standard().read(type, file.getFileName().toString(), in);
        }
    }

    @Test
    void eight_are_correct_114_are_over_and_two_are_under() {
        CommandRun run = charges.audit(out);

        assertThat(run.exit()).isZero();
        assertThat(run.json())
                .containsEntry("currency", "INR")
                .containsEntry("parcels", "124")
                .containsEntry("lines", "124")
                .containsEntry("correct", "8")
                .containsEntry("over", "114")
                .containsEntry("under", "2")
                .containsEntry("notBilled", "0")
                .containsEntry("notCompared", "0")
                .containsEntry("rejectedRows", "0")
                .containsEntry("correctAmount", "428.60")
                .containsEntry("overAmount", "7751.20")
                .containsEntry("underAmount", "47.20")
                .containsEntry("expected", "5944.20")
                .containsEntry("billed", "13648.20")
                .containsEntry("outside", "0.00")
                .containsEntry("toAccrue", "0.00");
    }

    @Test
    void the_table_says_the_same_in_words() {
        assertThat(charges.audit(out).outLines())
                .contains(
                        "correct             8   428.60  charged",
                        "over              114  7751.20  too much",
                        "under               2    47.20  too little",
                        "expected 5944.20 + over 7751.20 - under 47.20 + outside 0.00 = billed 13648.20",
                        "The bill may be posted: pay 5897.00, dispute 7751.20");
    }

    @Test
    void it_says_what_was_assumed_because_the_order_list_does_not_tell() {
        CommandRun run = charges.audit(out);

        assertThat(run.outLines())
                .contains("assumed for want of our own records: ORIGIN 124, DESTINATION 124, LEGS 124");
        assertThat(run.counts("assumptions.")).isEqualTo(Map.of("ORIGIN", 124L, "DESTINATION", 124L, "LEGS", 124L));
    }

    @Test
    void every_parcel_agrees_to_the_cent_with_the_answer_sheet() {
        charges.audit(out);
        Map<String, Map<String, String>> audited = Table.rows(out.resolve("audit.csv"), "order");
        List<Map<String, String>> expected = Table.rows(charges.expected());

        SoftAssertions softly = new SoftAssertions();
        for (Map<String, String> row : expected) {
            compare(row, audited.get(row.get("order_id")), softly);
        }
        softly.assertAll();
        assertThat(expected).hasSize(124);
        assertThat(audited).hasSize(124);
    }

    @Test
    void every_cause_is_named_as_often_as_the_answer_sheet_has_its_effect() {
        AnswerSheet sheet = new AnswerSheet(charges.expected());

        CommandRun run = charges.audit(out);

        assertThat(run.findings())
                .isEqualTo(sheet.counts())
                .containsEntry("ZONE_WRONG", 65L)
                .containsEntry("WEIGHT_OVER", 12L)
                .containsEntry("WEIGHT_UNDER", 2L)
                .containsEntry("RATE_WRONG", 100L)
                .containsEntry("COMPENSATING_ERRORS", 1L)
                .hasSize(5);
        assertThat(Table.rows(out.resolve("audit.csv")))
                .allSatisfy(row -> assertThat(row.get("class"))
                        .isIn(sheet.of(row.get("order")).isEmpty() ? List.of("") : sheet.of(row.get("order"))));
    }

    private static void compare(Map<String, String> expected, Map<String, String> audited, SoftAssertions softly) {
        String order = expected.get("order_id");
        SAME.forEach((theirs, ours) -> softly.assertThat(new BigDecimal(audited.get(ours)))
                .as(order + " " + ours)
                .isEqualTo(new BigDecimal(expected.get(theirs))));
        for (String effect : List.of("service_effect", "surcharge_effect", "tax_effect")) {
            softly.assertThat(audited.get(effect)).as(order + " " + effect).isEqualTo("0.00");
        }
        softly.assertThat(audited.get("waybill")).as(order + " waybill").isEqualTo(expected.get("awb"));
        softly.assertThat(audited.get("verdict")).as(order + " verdict").isEqualTo(expected.get("verdict"));
    }
}
