package dev.retour.testkit.desk;

import static dev.retour.testkit.desk.Fixture.CASE;
import static dev.retour.testkit.desk.Fixture.ORDER;
import static dev.retour.testkit.desk.Fixture.SHIRTS;
import static dev.retour.testkit.desk.Fixture.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.retour.Shop;
import dev.retour.host.RetourObserver;
import dev.retour.kernel.Actor;
import dev.retour.kernel.CommandContext;
import dev.retour.kernel.ObservationContext;
import dev.retour.store.StorageException;
import dev.retour.testkit.simulation.FaultyStorage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever watches sees how everything ended, and can spoil nothing. */
class SightTest {

    private final Fixture at = new Fixture();
    private final List<String> seen = new ArrayList<>();

    private final RetourObserver observer = new RetourObserver() {
        @Override
        public void ended(CommandContext context, String command, Outcome outcome, Duration took) {
            seen.add(context.command() + " " + command + " " + outcome + " " + took);
        }

        @Override
        public void recorded(ObservationContext context, String observation, Outcome outcome, Duration took) {
            seen.add(observation + " " + outcome);
        }
    };

    private Shop shop(RetourObserver watching) {
        return at.retour(each -> each.observer(watching)).shop(Fixture.SCOPE).as(Actor.of("clerk-7"));
    }

    @Test
    void an_observer_sees_every_outcome() {
        Shop shop = shop(observer);
        shop.orders().record(at.seen("d"), ORDER, Fixture.delivered(1));
        shop.orders().record(at.seen("d"), ORDER, Fixture.delivered(1));
        shop.orders().record(at.seen("d"), ORDER, Fixture.delivered(2));
        shop.returns().withdraw(ORDER, CASE, id("C-1"));
        shop.returns().withdraw(ORDER, CASE, id("C-1"));
        shop.returns().expire(ORDER, CASE, id("C-1"));

        assertThat(seen)
                .containsExactly(
                        "order.delivered ACCEPTED",
                        "order.delivered REPEATED",
                        "order.delivered ACCEPTED",
                        "C-1 return.withdraw REFUSED PT0S",
                        "C-1 return.withdraw REPEATED PT0S",
                        "C-1 return.expire REFUSED PT0S");
    }

    @Test
    void an_observer_sees_a_failure() {
        Shop failing = shop(observer).within(new FaultyStorage(at.storage, () -> FaultyStorage.Fault.BEFORE_COMMIT));
        assertThatThrownBy(() -> failing.returns().withdraw(ORDER, CASE, id("C-1")))
                .isInstanceOf(StorageException.class);
        assertThat(seen).containsExactly("C-1 return.withdraw FAILED PT0S");
    }

    @Test
    void an_observer_that_fails_undoes_nothing() {
        at.capture(ORDER);
        Shop shop = shop(new RetourObserver() {
            @Override
            public void ended(CommandContext context, String command, Outcome outcome, Duration took) {
                throw new IllegalStateException("metrics are down");
            }
        });

        assertThat(shop.returns()
                        .open(ORDER, CASE, id("C-1"), request -> request.line(SHIRTS, 1))
                        .isAccepted())
                .isTrue();
        assertThat(at.shop.returns().find(CASE)).isPresent();
    }
}
