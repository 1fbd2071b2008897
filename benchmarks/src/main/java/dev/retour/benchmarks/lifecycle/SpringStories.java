package dev.retour.benchmarks.lifecycle;

import dev.retour.benchmarks.Work;
import dev.retour.returns.CaseStatus;
import java.util.List;
import java.util.Map;
import org.springframework.messaging.Message;
import org.springframework.statemachine.StateMachine;
import org.springframework.statemachine.StateMachineContext;
import org.springframework.statemachine.StateMachineEventResult.ResultType;
import org.springframework.statemachine.support.DefaultExtendedState;
import org.springframework.statemachine.support.DefaultStateMachineContext;
import reactor.core.publisher.Mono;

/** Sends every step to one machine, which is set back before each story: to make one for each case would take far longer. */
final class SpringStories implements Work<SpringStory> {

    private final StateMachine<CaseStatus, Signal> machine = SpringMachine.make();
    private final List<Complaint> complaints;
    private final List<List<Message<Signal>>> scripts;

    SpringStories(List<Complaint> complaints) {
        this.complaints = complaints;
        this.scripts = complaints.stream()
                .map(SpringScript::new)
                .map(SpringScript::steps)
                .toList();
    }

    @Override
    public int size() {
        return scripts.size();
    }

    @Override
    public SpringStory run(int input) {
        Ledger ledger = new Ledger(complaints.get(input));
        begin(ledger);
        scripts.get(input).forEach(this::send);
        return new SpringStory(machine.getState().getId(), ledger);
    }

    private void begin(Ledger ledger) {
        StateMachineContext<CaseStatus, Signal> fresh = new DefaultStateMachineContext<>(
                CaseStatus.UNOPENED, null, null, new DefaultExtendedState(Map.of(SpringMachine.LEDGER, ledger)));
        machine.stopReactively().block();
        machine.getStateMachineAccessor()
                .doWithAllRegions(
                        access -> access.resetStateMachineReactively(fresh).block());
        machine.startReactively().block();
    }

    private void send(Message<Signal> message) {
        ResultType answer = machine.sendEvent(Mono.just(message)).blockLast().getResultType();
        if (answer != ResultType.ACCEPTED) {
            throw new IllegalStateException(message + " is " + answer + " in " + machine.getState() + ".");
        }
    }

    @Override
    public Object result(SpringStory story) {
        return story;
    }

    @Override
    public long units() {
        return scripts.get(0).size();
    }
}
