package dev.retour.examples.returns;

import dev.retour.examples.console.TextTable;
import dev.retour.kernel.Language;
import dev.retour.returns.Deadline;
import dev.retour.returns.ReturnCase;
import dev.retour.returns.settlement.Refund;
import dev.retour.returns.settlement.RefundPart;
import dev.retour.testkit.payment.Errand;
import dev.retour.testkit.story.ReturnStory;
import dev.retour.testkit.story.Stories;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;

/** A day as text for a person; times are those of the shop. */
final class DayReport {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT).withZone(Stories.ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(Stories.ZONE);

    private final ShopDay day;
    private final Language language;
    private final Words words;
    private final StringBuilder text = new StringBuilder();

    DayReport(ShopDay day, Language language) {
        this.day = day;
        this.language = language;
        this.words = new Words(language);
    }

    String text() {
        line(say(Heading.TITLE, DAY.format(day.now()), day.cases().size(), day.seed()));
        cases();
        refunds();
        effects();
        deadlines();
        proof();
        return text.toString();
    }

    private String say(Heading heading, Object... parts) {
        return heading.say(language, parts);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String plain(Money money) {
        return money.getAmount().toPlainString();
    }

    private void proof() {
        line("");
        line(say(Heading.PROOF, day.refunded(), day.paid()));
        if (!day.unheard().isZero()) {
            line(say(Heading.UNHEARD, day.unheard()));
        }
    }

    private void cases() {
        TextTable table = new TextTable(
                say(Heading.CASE),
                say(Heading.ORDER),
                say(Heading.STORY),
                say(Heading.STATUS),
                ">" + say(Heading.REFUNDED));
        for (ReturnStory story : day.stories()) {
            ReturnCase it = day.returnCase(story);
            table.row(
                    it.id().value(),
                    it.order().value(),
                    words.of(story.kind()),
                    words.of(it.status()),
                    plain(ShopDay.refunded(it)));
        }
        line("");
        text.append(table);
    }

    private void refunds() {
        line("");
        line(say(Heading.REFUNDS));
        for (ReturnCase it : day.cases()) {
            it.refunds().forEach(refund -> refund(it, refund));
        }
    }

    private void refund(ReturnCase of, Refund refund) {
        line("");
        line(of.id() + " " + refund.id() + ": " + refund.breakdown().explain().text(language));
        refund.parts().forEach(part -> line("  " + part(part)));
    }

    private String part(RefundPart part) {
        Heading heading = part.attempt() > 1 ? Heading.AGAIN : Heading.ON_PAYMENT;
        return say(heading, part.amount(), part.tender(), words.of(part.status()), part.attempt());
    }

    private void effects() {
        line("");
        line(say(Heading.EFFECTS));
        line("");
        TextTable table = new TextTable(
                say(Heading.TIME),
                say(Heading.CASE),
                say(Heading.WANTED),
                say(Heading.PAYMENT),
                ">" + say(Heading.AMOUNT),
                say(Heading.SAID));
        for (Errand errand : day.errands()) {
            table.row(
                    TIME.format(errand.at()),
                    errand.order().caseId().value(),
                    words.of(errand.order().action()),
                    errand.order().tender().value(),
                    plain(errand.order().amount()),
                    errand.said().map(words::of).orElse("-"));
        }
        text.append(table);
    }

    private void deadlines() {
        line("");
        line(say(Heading.DEADLINES));
        line("");
        TextTable table = new TextTable(say(Heading.TIME), say(Heading.CASE), say(Heading.STATUS), say(Heading.THEN));
        List<ReturnCase> waiting = day.cases().stream()
                .filter(each -> each.deadline().isPresent())
                .sorted(Comparator.comparing(DayReport::until))
                .toList();
        for (ReturnCase each : waiting) {
            Deadline deadline = each.deadline().orElseThrow();
            String then = words.of(deadline.then());
            String due = deadline.at().isAfter(day.now()) ? then : say(Heading.OVERDUE, then);
            table.row(TIME.format(deadline.at()), each.id().value(), words.of(each.status()), due);
        }
        text.append(table);
    }

    private static Instant until(ReturnCase waiting) {
        return waiting.deadline().orElseThrow().at();
    }
}
