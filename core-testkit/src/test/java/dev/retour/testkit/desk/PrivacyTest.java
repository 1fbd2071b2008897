package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Fixture.CASE;
import static dev.retour.testkit.desk.Fixture.ORDER;
import static dev.retour.testkit.desk.Fixture.PHONE;
import static dev.retour.testkit.desk.Fixture.SCOPE;
import static dev.retour.testkit.desk.Fixture.SHIRTS;
import static dev.retour.testkit.desk.Fixture.SUBJECT;
import static dev.retour.testkit.desk.Fixture.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.desk.Noted;
import dev.retour.kernel.Attribute;
import dev.retour.kernel.Attributes;
import dev.retour.kernel.Personal;
import dev.retour.order.ObservedFact;
import dev.retour.order.OrderFact.Captured;
import dev.retour.order.entitlement.Order;
import dev.retour.order.terms.OrderTerms;
import dev.retour.order.terms.OrderTermsBuilder;
import dev.retour.store.Head;
import dev.retour.testkit.Canaries;
import dev.retour.testkit.simulation.Streams;
import org.junit.jupiter.api.Test;

/** A person leaves no trace in what can never be changed. */
class PrivacyTest {

    private final Fixture at = new Fixture();

    @Test
    void personal_values_stand_in_no_event_state_message_or_text() {
        at.capture(ORDER);
        at.shop.returns().open(ORDER, CASE, id("C-1"), request -> request.line(SHIRTS, 9));
        at.shop.returns().open(ORDER, CASE, id("C-2"), request -> request.line(SHIRTS, 1));
        Noted changed = at.shop.orders().record(at.seen("more"), ORDER, Fixture.delivered(9));
        ObservedFact told = new ObservedFact(ORDER, at.seen("x"), new Captured(Fixture.terms(ORDER)));

        assertThat(at.events(Fixture.order(ORDER)).toString()).contains("phone").doesNotContain(PHONE);
        assertThat(at.events(Fixture.returnCase(CASE)).toString()).doesNotContain(PHONE);
        Head head = at.storage.read(SCOPE, reader -> reader.head(Fixture.order(ORDER)));
        assertThat(head.toString()).doesNotContain(PHONE);
        assertThat(at.messages().toString() + changed + told + at.shop.orders().find(ORDER))
                .doesNotContain(PHONE);
    }

    @Test
    void a_person_can_be_erased_and_the_chain_still_holds() {
        at.capture(ORDER);
        String token = token();
        assertThat(at.shop.personal(token).map(Personal::reveal)).contains(PHONE);

        assertThat(at.shop.erase(SUBJECT)).isEqualTo(1);

        assertThat(at.shop.personal(token)).isEmpty();
        new Streams(at.storage, SCOPE).check();
        at.shop.orders().record(at.seen("captured"), ORDER, new Captured(Fixture.terms(ORDER)));
        assertThat(at.shop.personal(token))
                .as("a repetition brings nothing back")
                .isEmpty();
    }

    @Test
    void personal_values_of_every_type_are_recorded_kept_apart_and_masked() {
        Canaries canaries = Canaries.of(3);
        OrderTerms terms = new OrderTermsBuilder()
                .from(Fixture.terms(ORDER))
                .attributes(canaries.planted())
                .build();
        Noted noted = at.shop.orders().record(at.seen("captured"), ORDER, new Captured(terms));

        assertThat(noted.outcome()).isEqualTo(Noted.Outcome.RECORDED);
        canaries.assertNoneIn(at.events(Fixture.order(ORDER)));
        Attributes tokens =
                at.shop.orders().find(ORDER).flatMap(Order::terms).orElseThrow().attributes();
        canaries.planted().values().forEach((name, planted) -> {
            Attribute token = tokens.find(name).orElseThrow();
            assertThat(token.shown()).isEqualTo("***");
            assertThat(at.shop.personal(token.text()).map(Personal::reveal)).contains(planted.text());
        });
    }

    private String token() {
        Order order = at.shop.orders().find(ORDER).orElseThrow();
        return order.terms()
                .orElseThrow()
                .attributes()
                .find("phone")
                .orElseThrow()
                .text();
    }
}
