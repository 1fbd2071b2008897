package dev.retour.house;

import dev.retour.published.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The page of messages shows what listeners get, as the stored examples have it. */
class MessagesPageTest {

    private static final String HEAD = """
            # Messages

            What listeners get out of the outbox, or your own outbox gets from Retour. The type is that of `Envelope.message()`, the text
            is its `data()`: one JSON object on one line, shown here with its fields. In Java,
            `StoredForms.standard().published().read(message.schema(), message.data())` gives a `Published`.

            - Kinds and fields may be added, so skip what you do not know. A field that is empty may be left out.
            - An amount is a currency and a decimal number, such as `CNY 90.00`. A time is an instant of UTC.
            - No message holds a personal value: who wants the customer asks for the order.
            - `Envelope.id()` is the same each time that a message is delivered.

            This page is printed by `MessagesPageTest`.
            """;

    @Test
    void the_page_shows_every_kind() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        for (Published.Kind kind : Published.Kind.values()) {
            page.append(section(kind));
        }
        Checkout.holds(Checkout.root().resolve("docs/reference/messages.md"), page.toString());
    }

    private static String section(Published.Kind kind) throws IOException {
        return """

                ## `%s`

                %s

                ```json
                %s
                ```
                """.formatted(type(kind), told(kind), example(kind));
    }

    private static String type(Published.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
    }

    private static String told(Published.Kind kind) {
        return switch (kind) {
            case RETURN_OPENED ->
                "A return case was opened: what comes back, on which ground, for which reason, what it was sold for (`gross`),"
                        + " what\nthe customer paid for it (`paid`), and when the case expires if nothing happens.";
            case REFUND_REQUESTED -> "A refund was sent on its way. The payments that it goes to are in the effects.";
            case RETURN_WITHDRAWN -> "A return case was withdrawn.";
            case RETURN_EXPIRED -> "A return case expired.";
            case ORDER_DISCREPANCY ->
                "The facts of an order do not add up. The [codes](codes.md) say what each reason means.";
        };
    }

    private static String example(Published.Kind kind) throws IOException {
        Path corpus = Checkout.root().resolve("core/src/test/resources/stored/0.1");
        String text = Files.readString(corpus.resolve(
                "published." + kind.name().toLowerCase(Locale.ROOT).replace('_', '.') + ".json"));
        return List.of(text.split("(?<=,)(?=\"(?:caseId|order|refund|amount|basis|reason|lines|deadline)\":)", -1))
                .stream()
                .reduce((one, two) -> one + "\n " + two)
                .orElseThrow();
    }
}
