package dev.retour.returns.disposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Machine;
import dev.retour.order.LineUnits;
import dev.retour.order.terms.OrderLineId;
import dev.retour.returns.disposition.Disposition.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of goods, and what never does. */
class DispositionsTest {

    private static final OrderLineId SHIRTS = OrderLineId.of("shirts");
    private static final List<Available> THERE = List.of(new Available(SHIRTS, 3, 2, 1));

    private Dispositions now = Dispositions.NONE;

    private static LineUnits shirts(long units) {
        return LineUnits.of(SHIRTS, units);
    }

    private static DispositionRequest request(Origin origin, Disposition from, DispositionAct act, long units) {
        return new DispositionRequest(shirts(units), origin, from, act, "WH-1");
    }

    private Decision<Disposed> wants(DispositionRequest... requests) {
        Decision<Disposed> decision = now.decide(List.of(requests), THERE);
        if (decision instanceof Decision.Accepted<Disposed> accepted) {
            for (Disposed movement : accepted.events()) {
                now = now.with(movement);
            }
        }
        return decision;
    }

    private static List<String> why(Decision<Disposed> decision) {
        return ((Decision.Refused<Disposed>) decision)
                .reasons().stream()
                        .map(reason ->
                                reason.code().name() + " " + reason.attributes().values())
                        .toList();
    }

    static Stream<Arguments> everyActInEveryState() {
        return Stream.of(Disposition.values())
                .flatMap(from -> Stream.of(DispositionAct.values()).map(act -> Arguments.of(from, act)));
    }

    /** The machine says where an act is possible, and the origin whose goods it is possible for. */
    @ParameterizedTest
    @MethodSource("everyActInEveryState")
    void an_act_is_done_exactly_where_the_machine_has_a_step_and_the_origin_allows_it(
            Disposition from, DispositionAct act) {
        for (Origin origin : Origin.values()) {
            now = Dispositions.NONE;
            boolean isThere = from == Disposition.PENDING || from.isFor(origin);
            if (from != Disposition.PENDING && isThere) {
                now = now.with(new Disposed(1, shirts(1), origin, Disposition.PENDING, from, "WH-1"));
            }
            boolean isLegal = Dispositions.MACHINE.edge(Optional.of(from), act).isPresent();
            boolean isAllowed = act == DispositionAct.REVERSE || act.to().isFor(origin);

            assertThat(wants(request(origin, from, act, 1)).kind() == Decision.Kind.ACCEPTED)
                    .as("%s of %s goods that are %s", act, origin, from)
                    .isEqualTo(isThere && isLegal && isAllowed);
        }
    }

    @ParameterizedTest
    @EnumSource(DispositionAct.class)
    void nothing_that_was_refused_or_did_not_come_is_ever_put_on_a_shelf(DispositionAct act) {
        boolean isStock = switch (act) {
            case RESTOCK, RESTOCK_B_GRADE, REFURBISH, REPAIR, QUARANTINE, RETURN_TO_VENDOR -> true;
            default -> false;
        };
        for (Origin origin : List.of(Origin.REFUSED, Origin.ABSENT)) {
            Decision<Disposed> decision = wants(request(origin, Disposition.PENDING, act, 1));
            assertThat(isStock && decision.kind() == Decision.Kind.ACCEPTED).isFalse();
        }
        assertThat(wants(request(Origin.ACCEPTED, Disposition.PENDING, DispositionAct.LEAVE, 1))
                        .kind())
                .isEqualTo(Decision.Kind.REFUSED);
    }

    @Test
    void the_refusal_says_whose_goods_they_are() {
        assertThat(why(wants(request(Origin.REFUSED, Disposition.PENDING, DispositionAct.RESTOCK, 1))))
                .containsExactly("NOT_FOR_ORIGIN {act=RESTOCK, origin=REFUSED}");
    }

    @Test
    void no_more_becomes_something_than_there_is_within_one_command_too() {
        assertThat(why(wants(
                        request(Origin.ACCEPTED, Disposition.PENDING, DispositionAct.RESTOCK, 2),
                        request(Origin.ACCEPTED, Disposition.PENDING, DispositionAct.SCRAP, 2))))
                .containsExactly("UNITS_NOT_THERE {act=SCRAP, available=1, from=PENDING, line=shirts, wanted=2}");
        assertThat(now.movements()).isEmpty();
    }

    @Test
    void every_reason_against_a_command_is_told() {
        assertThat(why(wants(
                        request(Origin.ACCEPTED, Disposition.RESTOCK, DispositionAct.SCRAP, 1),
                        request(Origin.ABSENT, Disposition.PENDING, DispositionAct.SCRAP, 1),
                        new DispositionRequest(
                                LineUnits.of(OrderLineId.of("cap"), 1),
                                Origin.ACCEPTED,
                                Disposition.PENDING,
                                DispositionAct.SCRAP,
                                "WH-1"))))
                .containsExactly(
                        "NO_SUCH_STEP {act=SCRAP, from=RESTOCK}",
                        "NOT_FOR_ORIGIN {act=SCRAP, origin=ABSENT}",
                        "LINE_NOT_THERE {line=cap}");
    }

    @Test
    void what_was_set_aside_is_put_on_the_shelf_later_by_a_movement_of_its_own() {
        wants(request(Origin.ACCEPTED, Disposition.PENDING, DispositionAct.QUARANTINE, 3));
        wants(request(Origin.ACCEPTED, Disposition.QUARANTINE, DispositionAct.RESTOCK, 2));

        assertThat(now.movements())
                .extracting(move -> move.number() + " " + move.units().quantity() + " " + move.from() + " " + move.to())
                .containsExactly("1 3 PENDING QUARANTINE", "2 2 QUARANTINE RESTOCK");
        assertThat(now.in(SHIRTS, Origin.ACCEPTED, Disposition.QUARANTINE)).isEqualTo(1);
        assertThat(now.decided(SHIRTS, Origin.ACCEPTED)).isEqualTo(3);
    }

    @Test
    void what_did_not_come_may_be_left_with_the_customer() {
        wants(request(Origin.ABSENT, Disposition.PENDING, DispositionAct.LEAVE, 1));

        assertThat(now.in(SHIRTS, Origin.ABSENT, Disposition.KEEP_BY_CUSTOMER)).isEqualTo(1);
    }

    @Test
    void no_movement_is_built_that_is_no_step_or_has_no_place() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Disposed(1, shirts(1), Origin.ACCEPTED, Disposition.SCRAP, Disposition.RESTOCK, "WH-1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Disposed(1, shirts(1), Origin.ACCEPTED, Disposition.PENDING, Disposition.RESTOCK, ""));
    }

    @Provide
    static Arbitrary<List<DispositionRequest>> requests() {
        return Combinators.combine(
                        Arbitraries.of(Origin.class),
                        Arbitraries.of(Disposition.class),
                        Arbitraries.of(DispositionAct.class),
                        Arbitraries.longs().between(1, 2))
                .as(DispositionsTest::request)
                .list()
                .ofMaxSize(60);
    }

    @Property
    void no_more_units_ever_become_something_than_there_are(@ForAll("requests") List<DispositionRequest> requests) {
        now = Dispositions.NONE;
        for (DispositionRequest each : requests) {
            wants(each);
            assertThat(now.decided(SHIRTS, Origin.ACCEPTED)).isBetween(0L, 3L);
            assertThat(now.decided(SHIRTS, Origin.REFUSED)).isBetween(0L, 2L);
            assertThat(now.decided(SHIRTS, Origin.ABSENT)).isBetween(0L, 1L);
            assertThat(inAll())
                    .isEqualTo(Stream.of(Origin.values())
                            .mapToLong(origin -> now.decided(SHIRTS, origin))
                            .sum());
        }
    }

    private long inAll() {
        long sum = 0;
        for (Origin origin : Origin.values()) {
            for (Disposition what : Disposition.values()) {
                sum += what == Disposition.PENDING ? 0 : now.in(SHIRTS, origin, what);
            }
        }
        return sum;
    }

    /** A reversal goes back to where nobody has decided, from wherever units are. */
    @Property
    void the_reversal_of_everything_restores_what_was_there(@ForAll("requests") List<DispositionRequest> requests) {
        now = Dispositions.NONE;
        requests.forEach(this::wants);
        long before = now.movements().size();
        for (Origin origin : Origin.values()) {
            for (Disposition what : Disposition.values()) {
                long units = what == Disposition.PENDING ? 0 : now.in(SHIRTS, origin, what);
                if (units > 0) {
                    assertThat(wants(request(origin, what, DispositionAct.REVERSE, units))
                                    .kind())
                            .isEqualTo(Decision.Kind.ACCEPTED);
                }
            }
        }
        assertThat(inAll()).isZero();
        assertThat(now.movements().size()).isGreaterThanOrEqualTo((int) before);
        assertThat(now.movements()).extracting(Disposed::number).doesNotHaveDuplicates();
    }

    @Test
    void every_step_ends_where_its_act_says() {
        Machine<Disposition, DispositionAct, DispositionTransition> machine = Dispositions.MACHINE;

        assertThat(machine.edges())
                .allSatisfy(
                        edge -> assertThat(edge.to()).isEqualTo(edge.command().to()));
    }
}
