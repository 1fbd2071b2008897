package dev.retour.house;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.order.Basis;
import dev.retour.policy.Check;
import dev.retour.policy.Clawback;
import dev.retour.policy.Condition;
import dev.retour.policy.Effect;
import dev.retour.policy.FreightPayer;
import dev.retour.policy.Milestone;
import dev.retour.policy.ReasonKind;
import dev.retour.policy.RefundTiming;
import dev.retour.policy.Resolution;
import dev.retour.policy.RiskSignal;
import dev.retour.policy.ShippingRefund;
import dev.retour.policy.Subject;
import dev.retour.policy.Verdict;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The page of policies leaves nothing out that a document may say. */
class PolicyPageTest {

    private static final List<Class<? extends Enum<?>>> WORDS = List.of(
            Condition.Kind.class,
            Effect.Kind.class,
            Effect.Fee.Sort.class,
            Subject.class,
            Milestone.class,
            ReasonKind.class,
            Resolution.class,
            Basis.class,
            Verdict.class,
            FreightPayer.class,
            RefundTiming.class,
            ShippingRefund.class,
            Clawback.class,
            Check.Aspect.class,
            RiskSignal.Kind.class,
            RiskSignal.Level.class);

    private static String page() throws IOException {
        return Files.readString(Checkout.root().resolve("docs/reference/return-policy.md"));
    }

    @Test
    void every_word_of_a_document_is_on_the_page() throws IOException {
        String page = page();
        for (Class<? extends Enum<?>> type : WORDS) {
            for (Enum<?> word : type.getEnumConstants()) {
                assertThat(page).as("%s of %s", word, type).contains("`" + word.name() + "`");
            }
        }
    }

    @Test
    void every_field_of_a_condition_or_an_effect_is_in_its_row() throws IOException {
        for (Class<?> sealed : List.of(Condition.class, Effect.class)) {
            for (Class<?> kind : sealed.getPermittedSubclasses()) {
                String row = row(kind);
                for (RecordComponent field : kind.getRecordComponents()) {
                    assertThat(row).contains("`" + field.getName() + "`");
                }
            }
        }
    }

    private static String row(Class<?> kind) throws IOException {
        String name =
                kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
        return Arrays.stream(page().split("\n"))
                .filter(line -> line.startsWith("| `" + name + "` "))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No row of " + name));
    }
}
