package dev.retour.desk;

import dev.retour.kernel.Attributes;
import dev.retour.kernel.Observation;
import dev.retour.order.OrderFact;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineBuilder;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.OrderTermsBuilder;
import dev.retour.returns.CaseNews;
import dev.retour.returns.CaseNews.SurveyAnswered;
import dev.retour.store.PersonalValue;
import dev.retour.store.StreamId;
import java.util.ArrayList;
import java.util.List;

/** Takes the personal values out of what is told of an order or of a case, and puts tokens in their place. */
final class Personals {

    private final Tokens tokens;

    Personals(Observation observation, StreamId holder) {
        this.tokens = new Tokens(holder, observation);
    }

    /** How the attributes of a line, of the order or of news are replaced. */
    @FunctionalInterface
    private interface Swap {
        Attributes of(Attributes attributes, String where);
    }

    /** What was taken out. */
    List<PersonalValue> values() {
        return tokens.values();
    }

    /** The fact with nothing in place of personal values: what a repetition is told by. */
    OrderFact plain(OrderFact fact) {
        return swapped(fact, (attributes, where) -> tokens.plain(attributes));
    }

    /** The same of news of a case. */
    CaseNews plain(CaseNews news) {
        return swapped(news, (attributes, where) -> tokens.plain(attributes));
    }

    /** The fact with tokens in place of personal values, which are kept. */
    OrderFact fact(OrderFact fact, String content) {
        return swapped(fact, kept(content));
    }

    /** The same of news of a case. */
    CaseNews news(CaseNews news, String content) {
        return swapped(news, kept(content));
    }

    private Swap kept(String content) {
        return (attributes, where) -> tokens.kept(attributes, content, where);
    }

    private static OrderFact swapped(OrderFact fact, Swap swap) {
        return fact instanceof OrderFact.Captured captured
                ? new OrderFact.Captured(swapped(captured.terms(), swap))
                : fact;
    }

    private static CaseNews swapped(CaseNews news, Swap swap) {
        return news instanceof SurveyAnswered said
                ? new SurveyAnswered(said.score(), said.categories(), said.followUp(), swap.of(said.words(), ""))
                : news;
    }

    /** A line is told by its place, since terms that are recorded may use an id twice. */
    private static OrderTerms swapped(OrderTerms terms, Swap swap) {
        List<OrderLine> lines = new ArrayList<>();
        for (OrderLine line : terms.lines()) {
            String where = Integer.toString(lines.size());
            lines.add(new OrderLineBuilder()
                    .from(line)
                    .attributes(swap.of(line.attributes(), where))
                    .build());
        }
        return new OrderTermsBuilder()
                .from(terms)
                .lines(lines)
                .attributes(swap.of(terms.attributes(), ""))
                .build();
    }
}
