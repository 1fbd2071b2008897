package dev.retour.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributesTest {

    private static final String PHONE = "13800138000";

    @Test
    void values_are_kept_with_their_types() {
        Attributes attributes = Attributes.none()
                .with("text", "x")
                .with("whole", -7)
                .with("decimal", new BigDecimal("1E+3"))
                .with("flag", true)
                .with("date", LocalDate.of(2026, 2, 28))
                .with("instant", Instant.EPOCH);

        assertThat(attributes)
                .hasToString("{date=2026-02-28, decimal=1000, flag=true, instant=1970-01-01T00:00:00Z, text=x,"
                        + " whole=-7}");
        assertThat(attributes.find("decimal").orElseThrow().type()).isEqualTo(Attribute.Type.DECIMAL);
        assertThat(attributes.find("missing")).isEmpty();
    }

    @Test
    void adding_makes_a_new_value_and_replaces_what_has_the_same_name() {
        Attributes one = Attributes.none().with("a", 1);

        Attributes two = one.with("a", 2).with("b", 3);

        assertThat(Attributes.none().values()).isEmpty();
        assertThat(one).hasToString("{a=1}");
        assertThat(two).hasToString("{a=2, b=3}");
    }

    @Test
    void the_order_of_adding_changes_nothing() {
        Attributes one = Attributes.none().with("a", 1).with("b", "x");

        assertThat(Attributes.none().with("b", "x").with("a", 1))
                .isEqualTo(one)
                .hasSameHashCodeAs(one)
                .hasToString(one.toString());
    }

    @Test
    void facts_that_come_one_by_one_are_those_that_come_together() {
        Attributes one =
                Attributes.none().with("b", "x").with("c", 1).with("a", true).with("b", "y");
        Map<String, Attribute> together = new HashMap<>(one.values());

        assertThat(new Attributes(together))
                .isEqualTo(one)
                .hasSameHashCodeAs(one)
                .hasToString("{a=true, b=y, c=1}");
        assertThat(one.values()).isEqualTo(together).containsOnlyKeys("a", "b", "c");
        assertThat(one.values().get("d")).isNull();
        assertThat(one.values().containsKey("c")).isTrue();
    }

    @Test
    void nobody_can_change_them_from_outside() {
        Map<String, Attribute> given = new HashMap<>();
        given.put("a", new Attribute(Attribute.Type.TEXT, "x", false));
        Attributes attributes = new Attributes(given);
        given.clear();

        assertThat(attributes).hasToString("{a=x}");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> attributes.values().clear());
    }

    @Test
    void a_personal_value_is_masked_wherever_it_is_shown() {
        Attributes attributes = Attributes.none().with("phone", Personal.of(PHONE));
        Attribute phone = attributes.find("phone").orElseThrow();

        assertThat(attributes).hasToString("{phone=***}");
        assertThat(phone).hasToString("***");
        assertThat(phone.shown()).isEqualTo("***");
        assertThat(Personal.of(PHONE)).hasToString("***");
        assertThat(new Reason(Why.GREETING, Attributes.none().with("name", Personal.of(PHONE))).toString())
                .doesNotContain(PHONE)
                .contains("***");
    }

    @Test
    void a_personal_value_is_given_only_to_who_asks_for_it() {
        assertThat(Personal.of(PHONE).reveal()).isEqualTo(PHONE);
        assertThat(Personal.of(PHONE)).isEqualTo(Personal.of(PHONE)).isNotEqualTo(Personal.of("x"));
        assertThat(Personal.of(PHONE)).hasSameHashCodeAs(Personal.of(PHONE));
    }

    @Test
    void a_mask_does_not_tell_how_long_the_text_is() {
        assertThat(Personal.of("x")).hasToString(Personal.of("x".repeat(50)).toString());
    }

    @Test
    void sixty_four_attributes_fit_and_no_more() {
        Attributes full = Attributes.none();
        for (int i = 0; i < Attributes.MAX_COUNT; i++) {
            full = full.with("n" + i, i);
        }
        Attributes most = full;

        assertThat(most.values()).hasSize(64);
        assertThat(most.with("n0", 7).values()).hasSize(64);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> most.with("one more", 1))
                .withMessage("At most 64 attributes fit, not 65. Keep the rest in the host and store one id.");
    }

    @Test
    void a_text_of_4000_characters_fits_and_no_more() {
        assertThat(Attributes.none().with("a", "x".repeat(4_000)).values()).hasSize(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attributes.none().with("a", "x".repeat(4_001)))
                .withMessage(
                        "An attribute holds at most 4000 characters, not 4001. Keep long texts in the host and store their id.");
    }

    @Test
    void a_name_is_an_identifier() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attributes.none().with("a\nb", 1))
                .withMessageStartingWith("Name of an attribute holds control characters");
        assertThatIllegalArgumentException().isThrownBy(() -> Attributes.none().with("", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "WHOLE, 1.0",
        "WHOLE, 007",
        "WHOLE, +5",
        "WHOLE, 9223372036854775808",
        "WHOLE, ''",
        "DECIMAL, '1,000'",
        "DECIMAL, 1e3",
        "DECIMAL, .5",
        "DECIMAL, junk",
        "FLAG, yes",
        "FLAG, TRUE",
        "FLAG, ''",
        "DATE, junk",
        "DATE, 2026-02-30",
        "DATE, 28.02.2026",
        "INSTANT, 2026-02-28",
        "INSTANT, 2026-02-28T10:00:00+08:00"
    })
    void a_text_that_its_type_does_not_read_is_refused(Attribute.Type type, String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attribute(type, text, false))
                .withMessageStartingWith("The text of an attribute is no " + type + ".");
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, junk",
        "WHOLE, -9223372036854775808",
        "DECIMAL, -0.50",
        "DECIMAL, 1000",
        "FLAG, false",
        "DATE, 2028-02-29",
        "INSTANT, 2026-02-28T10:00:00.001Z"
    })
    void a_text_that_its_type_reads_is_kept(Attribute.Type type, String text) {
        assertThat(new Attribute(type, text, false).text()).isEqualTo(text);
    }
}
