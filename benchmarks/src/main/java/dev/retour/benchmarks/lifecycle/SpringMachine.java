package dev.retour.benchmarks.lifecycle;

import dev.retour.returns.CaseStatus;
import java.util.EnumSet;
import java.util.List;
import org.springframework.statemachine.StateContext;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.config.StateMachineBuilder;
import org.springframework.statemachine.config.builders.StateMachineTransitionConfigurer;

/** The machine of Spring Statemachine for complaints: its states are our statuses, its extended state is a {@link Ledger}. */
final class SpringMachine {

    static final String LEDGER = "ledger";

    private SpringMachine() {}

    static StateMachine<CaseStatus, Signal> make() {
        try {
            StateMachineBuilder.Builder<CaseStatus, Signal> builder = StateMachineBuilder.builder();
            builder.configureStates().withStates().initial(CaseStatus.UNOPENED).states(EnumSet.allOf(CaseStatus.class));
            connect(builder.configureTransitions());
            return builder.build();
        } catch (Exception e) {
            throw new IllegalStateException("The machine cannot be built.", e);
        }
    }

    private static void connect(StateMachineTransitionConfigurer<CaseStatus, Signal> transitions) throws Exception {
        for (SpringEdge edge : SpringEdge.ALL) {
            if (edge.isInternal()) {
                stay(edge, transitions);
            } else {
                go(edge, transitions);
            }
        }
    }

    private static void stay(SpringEdge edge, StateMachineTransitionConfigurer<CaseStatus, Signal> transitions)
            throws Exception {
        transitions
                .withInternal()
                .source(edge.from())
                .event(edge.on())
                .guard(context -> edge.when().test(ledger(context), moves(context)))
                .action(SpringMachine::happen);
    }

    private static void go(SpringEdge edge, StateMachineTransitionConfigurer<CaseStatus, Signal> transitions)
            throws Exception {
        transitions
                .withExternal()
                .source(edge.from())
                .target(edge.to())
                .event(edge.on())
                .guard(context -> edge.when().test(ledger(context), moves(context)))
                .action(SpringMachine::happen);
    }

    private static void happen(StateContext<CaseStatus, Signal> context) {
        ledger(context).happen(context.getEvent(), moves(context));
    }

    private static Ledger ledger(StateContext<CaseStatus, Signal> context) {
        return context.getExtendedState().get(LEDGER, Ledger.class);
    }

    @SuppressWarnings("unchecked")
    private static List<Move> moves(StateContext<CaseStatus, Signal> context) {
        return (List<Move>) context.getMessageHeader(SpringScript.MOVES);
    }
}
