package dev.retour.house;

import dev.retour.published.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            case RETURN_OPENED -> """
                A return case was opened: what it is `about`, what comes back, on which ground (`basis`), for which reason, what it was sold
                for (`gross`), what the customer paid for it (`paid`), and until when something has to happen.""";
            case RETURN_AUTHORIZED -> """
                Units of a case moved in their authorization: what was done (`act`), which units it moved, and why. An act is such as
                `APPROVE`, `REJECT`, `WITHDRAW` or `EXPIRE`; the [states](states.md) have them all.""";
            case RETURN_GOODS_RECEIVED -> """
                Goods of a case came, also of one that nobody has opened yet: where, in which parcel, how many of what, and with which serial
                numbers. `receipt` is the id under which the warehouse told it; a higher version takes the place of a lower one.""";
            case RETURN_GOODS_MOVED -> """
                Somebody looked at goods (`return.goods-inspected`), with the `grade`, or decided what becomes of them
                (`return.goods-disposed`), with the `movement` of stock. The case and the number of a movement are its key for ever: book each
                once.""";
            case RETURN_MOVED -> """
                Something else happened to a case: what, where the case is now, and until when something has to happen. It tells, among
                others, that goods are on their way (`return.goods-shipped`), that the platform ruled
                (`return.platform-ruled`), that the way of a parcel means something else for its goods (`return.parcel-moved`), that a
                deadline was missed (`return.reminded`), and that the case was closed (`return.closed`).""";
            case LABEL_DUE -> """
                Units were approved and are to come back, and no parcel is planned for them: the customer waits for a label, or for where to
                send them. Who bears the `freight` stands beside the units.""";
            case DEADLINE_NEAR -> """
                The deadline of a case is near, as long before as the patience of the host says: at which instant, and what happens `then`.
                Tell the customer, or the `owner`.""";
            case DEADLINE_MISSED -> """
                The deadline of a case has passed, and its `owner` has to work on it. After `return.handed-up` the owner is new, since
                reminders did not help. The case is late `since` the first deadline that was missed.""";
            case REFUND_CALCULATED -> """
                A refund was reckoned, line by line with its reasons; nothing is sent yet. What is taken off is negative.""";
            case REFUND_REQUESTED -> "A refund was sent on its way. The payments that it goes to are in the effects.";
            case REFUND_ANSWERED -> """
                A payment service told how a refund goes on: what it `said`, and the `status` of the part on this payment, if the refund is
                known. The customer has the money when the status is `SETTLED`, not before; after `REVERSED` it is back with the shop.""";
            case COMPENSATION_GRANTED -> """
                Something is given beyond the price: what it is `about`, who bears it (`payer`), by what `means`, and `why`. It is not
                counted against what the order has to give back.""";
            case COMPENSATION_ANSWERED -> """
                A service told how something goes on that is given beyond the price. The customer has it when the status is `SETTLED`.""";
            case SURVEY_ASKED -> """
                A case has come to its end: ask its customer how it went, and tell the answer as news of the case.""";
            case SURVEY_ANSWERED -> """
                A customer has said how a return went, from 1, bad, to 5, good. What the customer wrote is personal and not in it.""";
            case ORDER_DISCREPANCY ->
                "The facts of an order do not add up. The [codes](codes.md) say what each reason means.";
            case PARCEL_MOVED -> """
                Something happened to a parcel: what we did or what was seen (`what`), where the parcel is by all that is known (`status`),
                who carries it, and the goods inside by case. Scans come in any order, so `status` may tell of something later.""";
            case PARCEL_DISCREPANCY ->
                "Nobody expected what is told of a parcel. The [codes](codes.md) say what each reason means.";
            case COURIER_CLAIM_OPENED -> """
                A courier does not find a parcel, and owes us what is inside. There is no `amount` as long as nobody knows it.""";
            case COURIER_CLAIM_WITHDRAWN ->
                "A courier has found the parcel again, or never lost it, as was learned later.";
        };
    }

    private static String example(Published.Kind kind) throws IOException {
        Path corpus = Checkout.root().resolve("core/src/test/resources/stored/0.1");
        String text = Files.readString(corpus.resolve("published." + type(kind) + ".json"));
        return oneFieldALine(text);
    }

    /** Breaks the line after each field of the outermost object. */
    private static String oneFieldALine(String text) {
        StringBuilder lines = new StringBuilder();
        int depth = 0;
        for (char c : text.toCharArray()) {
            depth += "{[".indexOf(c) >= 0 ? 1 : "}]".indexOf(c) >= 0 ? -1 : 0;
            lines.append(c == ',' && depth == 1 ? ",\n " : String.valueOf(c));
        }
        return lines.toString();
    }
}
