package dev.retour.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    @ParameterizedTest
    @ValueSource(strings = {"A", "SF1234567890", "订单-7", "a b", "#?{x}", "😀"})
    void an_id_is_kept_exactly_as_given(String text) {
        assertThat(OrderId.of(text).value()).isEqualTo(text);
        assertThat(OrderId.of(text)).hasToString(text);
    }

    @Test
    void ids_are_compared_by_their_characters() {
        assertThat(OrderId.of("ab")).isEqualTo(new OrderId("ab")).isNotEqualTo(OrderId.of("AB"));
        assertThat(OrderId.of("\u00e9")).isNotEqualTo(OrderId.of("e\u0301"));
    }

    @Test
    void an_id_has_one_to_128_characters() {
        assertThat(OrderId.of("x".repeat(128)).value()).hasSize(128);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderId.of("x".repeat(129)))
                .withMessage(
                        "Order id must have 1 to 128 characters, not 129. Give the id as the other system prints it.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommandId.of(""))
                .withMessage(
                        "Command id must have 1 to 128 characters, not 0. Give the id as the other system prints it.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" a", "a ", "\ta", "a\n", "a\nb", "a\u0000b", "a\u007fb", "a\u0085b", " ", "\u3000a", "a\r\nb"})
    void a_padded_id_or_one_with_control_characters_is_refused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Actor.of(text))
                .withMessage(
                        "Actor holds control characters or half a character, or starts or ends with a space. Trim it first.");
    }

    @Test
    void a_scope_checks_both_parts() {
        assertThat(Scope.of("acme", "CN01")).hasToString("acme/CN01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scope.of("", "CN01"))
                .withMessageStartingWith("Tenant must have");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scope.of("acme", "CN\n01"))
                .withMessageStartingWith("Company holds control characters");
    }

    @Test
    void half_a_character_is_refused_and_a_whole_one_outside_the_first_plane_is_kept() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OrderId.of("A\uD842"))
                .withMessageContaining("half a character");
        assertThatIllegalArgumentException().isThrownBy(() -> OrderId.of("A\uDFB7B"));
        assertThat(OrderId.of("\uD842\uDFB7").value()).isEqualTo("\uD842\uDFB7");
    }
}
