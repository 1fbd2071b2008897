package dev.retour.desk;

import dev.retour.kernel.Attribute;
import dev.retour.kernel.Attributes;
import dev.retour.kernel.CaseId;
import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.kernel.Personal;
import dev.retour.order.OrderFact;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineBuilder;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.OrderTermsBuilder;
import dev.retour.returns.CaseNews;
import dev.retour.returns.CaseNews.SurveyAnswered;
import dev.retour.store.Hash;
import dev.retour.store.PersonalValue;
import dev.retour.store.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes the personal values out of what is told and puts tokens in their place, so that they can be erased without touching an
 * event.
 *
 * <p>A token tells nothing: it is a digest of what was told and where in it the value stood. Of two contents of one
 * version each has tokens of its own. The value itself is not in it, so the same content with another value is a
 * repetition.
 */
final class Personals {

    private final OrderId order;
    private final Observation observation;
    private final StreamId holder;
    private final List<PersonalValue> values = new ArrayList<>();

    Personals(OrderId order, Observation observation, StreamId holder) {
        this.order = order;
        this.observation = observation;
        this.holder = holder;
    }

    /** How one personal attribute is replaced: by where it stands, which is a line or the order, and its name. */
    @FunctionalInterface
    private interface Swap {
        Attribute of(Attribute personal, String where, String name);
    }

    /** What was taken out. */
    List<PersonalValue> values() {
        return values;
    }

    /** The fact with nothing in place of personal values: what a repetition is told by. */
    OrderFact plain(OrderFact fact) {
        return swapped(fact, Personals::nothing);
    }

    /** The same of news of a case. */
    CaseNews plain(CaseNews news) {
        return swapped(news, "", Personals::nothing);
    }

    private static Attribute nothing(Attribute personal, String where, String name) {
        return text("");
    }

    /** The fact with tokens in place of personal values, which are kept. */
    OrderFact fact(OrderFact fact, String content) {
        return swapped(fact, kept(content));
    }

    /** The same of news of a case. */
    CaseNews news(CaseNews news, CaseId caseId, String content) {
        return swapped(news, "case/" + caseId, kept(content));
    }

    private Swap kept(String content) {
        return (personal, where, name) -> text(keep(personal, token(content, where, name)));
    }

    /** Whatever the value is, what stands for it is a text. */
    private static Attribute text(String text) {
        return new Attribute(Attribute.Type.TEXT, text, true);
    }

    private String keep(Attribute personal, String token) {
        values.add(new PersonalValue(token, PersonalValue.subject(holder), Personal.of(personal.text())));
        return token;
    }

    private String token(String content, String where, String name) {
        return Hash.ofAll(List.of(
                        order.value(),
                        observation.source(),
                        observation.externalId(),
                        Long.toString(observation.version()),
                        content,
                        where,
                        name))
                .hex();
    }

    private static OrderFact swapped(OrderFact fact, Swap swap) {
        return fact instanceof OrderFact.Captured captured
                ? new OrderFact.Captured(swapped(captured.terms(), swap))
                : fact;
    }

    private static CaseNews swapped(CaseNews news, String where, Swap swap) {
        return news instanceof SurveyAnswered said
                ? new SurveyAnswered(
                        said.score(), said.categories(), said.followUp(), swapped(said.words(), swap, where))
                : news;
    }

    /** A line is told by its place, since terms that are recorded may use an id twice. */
    private static OrderTerms swapped(OrderTerms terms, Swap swap) {
        List<OrderLine> lines = new ArrayList<>();
        for (OrderLine line : terms.lines()) {
            String where = Integer.toString(lines.size());
            lines.add(new OrderLineBuilder()
                    .from(line)
                    .attributes(swapped(line.attributes(), swap, where))
                    .build());
        }
        return new OrderTermsBuilder()
                .from(terms)
                .lines(lines)
                .attributes(swapped(terms.attributes(), swap, ""))
                .build();
    }

    private static Attributes swapped(Attributes attributes, Swap swap, String where) {
        Map<String, Attribute> swapped = new TreeMap<>(attributes.values());
        swapped.replaceAll((name, attribute) -> attribute.personal() ? swap.of(attribute, where, name) : attribute);
        return new Attributes(swapped);
    }
}
