package dev.retour.returns.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Decision;
import dev.retour.order.LineUnits;
import dev.retour.order.terms.OrderLineId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every act is tried on a unit that is as far as can be. What the world tells is never refused, and may change nothing. */
class GoodsActsTest {

    private static final OrderLineId SHIRT = OrderLineId.of("shirt");
    private static final LineUnits ONE = LineUnits.of(SHIRT, 1);
    private static final Receipt CAME =
            new Receipt("WH-1", Optional.empty(), List.of(ReceivedItem.of(ONE, "SHIRT")), false);
    private static final Receipt ENDED = new Receipt("WH-1", Optional.empty(), List.of(), true);

    /** One shirt is to come back. */
    private record Story(List<Receipt> receipts, List<Inspected> looks) {

        Goods goods() {
            return Goods.of(List.of(new Expected(SHIRT, 1, List.of())), receipts, looks);
        }

        Story told(Receipt receipt) {
            return new Story(joined(receipts, receipt), looks);
        }

        Story looked(Inspected look) {
            return new Story(receipts, joined(looks, look));
        }
    }

    private static <T> List<T> joined(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    private static Story in(GoodsStatus status) {
        Story story = new Story(List.of(), List.of());
        return switch (status) {
            case EXPECTED -> story;
            case SHORT -> story.told(ENDED);
            case RECEIVED -> story.told(CAME);
            case ACCEPTED -> does(story.told(CAME), GoodsAct.ACCEPT).orElseThrow();
            case REFUSED -> does(story.told(CAME), GoodsAct.REFUSE).orElseThrow();
        };
    }

    /** Empty if it is refused. */
    private static Optional<Story> does(Story story, GoodsAct act) {
        return switch (act) {
            case RECEIVE -> Optional.of(story.told(CAME));
            case MISS -> Optional.of(story.told(ENDED));
            case ACCEPT -> looks(story, Inspection.accepted(ONE, Grade.of(Grade.Kind.A)));
            case REFUSE -> looks(story, Inspection.refused(ONE, Grade.of(Grade.Kind.D)));
        };
    }

    private static Optional<Story> looks(Story story, Inspection said) {
        Decision<Inspected> decision = story.goods().inspect(List.of(said));
        return decision.kind() == Decision.Kind.ACCEPTED
                ? Optional.of(story.looked(decision.orThrow().get(0)))
                : Optional.empty();
    }

    static Stream<Arguments> everything() {
        return Stream.of(GoodsStatus.values())
                .flatMap(status -> Stream.of(GoodsAct.values()).map(act -> Arguments.of(status, act)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void an_act_does_its_step_or_is_refused_and_what_is_told_beyond_the_steps_changes_nothing(
            GoodsStatus status, GoodsAct act) {
        boolean isTold = act == GoodsAct.RECEIVE || act == GoodsAct.MISS;
        Optional<GoodsTransition> step = Goods.MACHINE.edge(Optional.of(status), act);
        Optional<Story> after = does(in(status), act);

        assertThat(in(status).goods().in(status)).isEqualTo(1);
        assertThat(after.isPresent()).isEqualTo(isTold || step.isPresent());
        after.ifPresent(story -> assertThat(
                        story.goods().in(step.map(GoodsTransition::to).orElse(status)))
                .isEqualTo(1));
    }
}
