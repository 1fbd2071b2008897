package dev.retour.desk;

import dev.retour.kernel.Attribute;
import dev.retour.kernel.Attributes;
import dev.retour.kernel.Personal;
import dev.retour.order.ObservedFact;
import dev.retour.order.OrderFact;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineBuilder;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.OrderTermsBuilder;
import dev.retour.store.Hash;
import dev.retour.store.PersonalValue;
import dev.retour.store.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes the personal values out of a fact and puts tokens in their place, so that they can be erased without touching an
 * event.
 *
 * <p>A token tells nothing: it is a digest of what was told and where in it the value stood. Of two contents of one
 * version each has tokens of its own. The value itself is not in it, so the same content with another value is a
 * repetition.
 */
final class Personals {

    private final ObservedFact observed;
    private final StreamId holder;
    private final List<PersonalValue> values = new ArrayList<>();

    Personals(ObservedFact observed, StreamId holder) {
        this.observed = observed;
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
    OrderFact plain() {
        return swapped((personal, where, name) -> text(""));
    }

    /** The fact with tokens in place of personal values, which are kept. */
    OrderFact fact(String content) {
        return swapped((personal, where, name) -> text(keep(personal, token(content, where, name))));
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
                        observed.order().value(),
                        observed.observation().source(),
                        observed.observation().externalId(),
                        Long.toString(observed.observation().version()),
                        content,
                        where,
                        name))
                .hex();
    }

    private OrderFact swapped(Swap swap) {
        return observed.fact() instanceof OrderFact.Captured captured
                ? new OrderFact.Captured(swapped(captured.terms(), swap))
                : observed.fact();
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
