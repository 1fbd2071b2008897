package dev.retour.returns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Machine;
import dev.retour.kernel.Transition;
import dev.retour.parcel.tracking.Tracking;
import dev.retour.parcel.tracking.TrackingStatus;
import dev.retour.returns.authorization.Authorization;
import dev.retour.returns.authorization.AuthorizationStatus;
import dev.retour.returns.disposition.Disposition;
import dev.retour.returns.disposition.Dispositions;
import dev.retour.returns.receipt.Goods;
import dev.retour.returns.receipt.GoodsStatus;
import dev.retour.returns.settlement.RefundPart;
import dev.retour.returns.settlement.SettlementStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every machine of a return case and of a parcel keeps: nothing is out of reach, and nothing is stuck. */
class MachinesTest {

    /**
     * A machine, and what is said of it.
     *
     * @param start where units or cases begin
     * @param ends where nothing follows
     * @param rests where things may rest
     */
    record Plan(
            String name,
            Machine<?, ?, ?> machine,
            Enum<?> start,
            Set<? extends Enum<?>> ends,
            Set<? extends Enum<?>> rests) {

        Plan(String name, Machine<?, ?, ?> machine, Enum<?> start, Set<? extends Enum<?>> ends) {
            this(name, machine, start, ends, ends);
        }

        Set<Enum<?>> reached() {
            Set<Enum<?>> reached = new HashSet<>(Set.of(start));
            boolean isGrowing = true;
            while (isGrowing) {
                isGrowing = edges().filter(edge ->
                                        edge.from().map(reached::contains).orElse(true))
                                .filter(edge -> reached.add(edge.to()))
                                .count()
                        > 0;
            }
            return reached;
        }

        Set<Enum<?>> leavingFor(Set<Enum<?>> goals) {
            Set<Enum<?>> leaving = new HashSet<>(goals);
            boolean isGrowing = true;
            while (isGrowing) {
                isGrowing = edges().filter(edge -> leaving.contains(edge.to()))
                                .filter(edge -> edge.from().filter(leaving::add).isPresent())
                                .count()
                        > 0;
            }
            return leaving;
        }

        Stream<? extends Transition<? extends Enum<?>, ?>> edges() {
            return machine.edges().stream().map(edge -> (Transition<? extends Enum<?>, ?>) edge);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Plan> machines() {
        return List.of(
                new Plan("case", Decider.MACHINE, CaseStage.UNOPENED, Set.of(), Set.of(CaseStage.CLOSED)),
                new Plan(
                        "authorization",
                        Authorization.MACHINE,
                        AuthorizationStatus.REQUESTED,
                        Set.of(AuthorizationStatus.SENT_BACK)),
                new Plan(
                        "parcel",
                        Tracking.MACHINE,
                        TrackingStatus.PLANNED,
                        Set.of(TrackingStatus.EMPTY_PARCEL, TrackingStatus.CANCELLED)),
                new Plan("goods", Goods.MACHINE, GoodsStatus.EXPECTED, Set.of(GoodsStatus.ACCEPTED)),
                new Plan(
                        "disposition",
                        Dispositions.MACHINE,
                        Disposition.PENDING,
                        Set.of(),
                        Set.of(Disposition.PENDING)),
                new Plan(
                        "settlement",
                        RefundPart.MACHINE,
                        SettlementStatus.CALCULATED,
                        Set.of(SettlementStatus.REVERSED, SettlementStatus.DISCARDED)));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void every_state_is_reached(Plan plan) {
        assertThat(plan.reached()).isEqualTo(new HashSet<Enum<?>>(plan.machine().states()));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void only_the_named_ends_have_no_way_on(Plan plan) {
        Set<Object> stuck = new HashSet<>(plan.machine().states());
        plan.edges().forEach(edge -> edge.from().ifPresent(stuck::remove));

        assertThat(stuck).isEqualTo(plan.ends());
    }

    @ParameterizedTest
    @MethodSource("machines")
    void from_every_state_there_is_a_way_to_where_things_may_rest(Plan plan) {
        assertThat(plan.leavingFor(new HashSet<>(plan.rests())))
                .isEqualTo(new HashSet<Enum<?>>(plan.machine().states()));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void every_edge_is_found_and_printed(Plan plan) {
        plan.edges()
                .forEach(edge -> assertThat(plan.machine().table())
                        .contains("| `" + from(edge) + "` | `" + edge.command() + "` | `" + edge.to() + "` |"));
    }

    private static String from(Transition<? extends Enum<?>, ?> edge) {
        Optional<? extends Enum<?>> from = edge.from();
        return from.isPresent() ? from.get().name() : "[*]";
    }
}
