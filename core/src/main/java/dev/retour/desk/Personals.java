package dev.retour.desk;

import dev.retour.kernel.Attribute;
import dev.retour.kernel.Attributes;
import dev.retour.kernel.Personal;
import dev.retour.order.ObservedFact;
import dev.retour.order.OrderFact;
import dev.retour.order.terms.Customer;
import dev.retour.order.terms.OrderLine;
import dev.retour.order.terms.OrderLineBuilder;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.OrderTermsBuilder;
import dev.retour.store.Hash;
import dev.retour.store.PersonalValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes the personal values out of a fact and puts tokens in their place, so that they can be erased without touching an
 * event. A token tells nothing: it is a digest of where the value stood. It is a text, of whatever type the value is.
 */
final class Personals {

    private final ObservedFact observed;
    private final List<PersonalValue> values = new ArrayList<>();

    Personals(ObservedFact observed) {
        this.observed = observed;
    }

    /** What was taken out. */
    List<PersonalValue> values() {
        return values;
    }

    /** The fact without personal values. */
    OrderFact fact() {
        return observed.fact() instanceof OrderFact.Captured captured
                ? new OrderFact.Captured(cleaned(captured.terms()))
                : observed.fact();
    }

    private OrderTerms cleaned(OrderTerms terms) {
        String subject = terms.customer()
                .map(Customer::pseudonym)
                .orElse("order:" + Hash.of(terms.id().value()).hex());
        List<OrderLine> lines =
                terms.lines().stream().map(line -> cleaned(line, subject)).toList();
        return new OrderTermsBuilder()
                .from(terms)
                .lines(lines)
                .attributes(cleaned(terms.attributes(), subject, ""))
                .build();
    }

    private OrderLine cleaned(OrderLine line, String subject) {
        Attributes attributes = cleaned(line.attributes(), subject, line.id().value());
        return new OrderLineBuilder().from(line).attributes(attributes).build();
    }

    private Attributes cleaned(Attributes attributes, String subject, String where) {
        Map<String, Attribute> cleaned = new TreeMap<>(attributes.values());
        cleaned.replaceAll(
                (name, attribute) -> attribute.personal() ? token(attribute, subject, where, name) : attribute);
        return new Attributes(cleaned);
    }

    private Attribute token(Attribute attribute, String subject, String where, String name) {
        String place = String.join(
                "\n", observed.order().value(), observed.observation().toString(), where, name);
        String token = Hash.of(place).hex();
        values.add(new PersonalValue(token, subject, Personal.of(attribute.text())));
        return new Attribute(Attribute.Type.TEXT, token, true);
    }
}
