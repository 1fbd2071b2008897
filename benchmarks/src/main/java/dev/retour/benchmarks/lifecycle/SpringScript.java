package dev.retour.benchmarks.lifecycle;

import static dev.retour.benchmarks.lifecycle.Bucket.ACCEPTED;
import static dev.retour.benchmarks.lifecycle.Bucket.APPROVED;
import static dev.retour.benchmarks.lifecycle.Bucket.FREE;
import static dev.retour.benchmarks.lifecycle.Bucket.INFO_REQUIRED;
import static dev.retour.benchmarks.lifecycle.Bucket.RECEIVED;
import static dev.retour.benchmarks.lifecycle.Bucket.REFUSED;
import static dev.retour.benchmarks.lifecycle.Bucket.REJECTED;
import static dev.retour.benchmarks.lifecycle.Bucket.REQUESTED;
import static dev.retour.benchmarks.lifecycle.Bucket.RESTOCK;
import static dev.retour.benchmarks.lifecycle.Bucket.RESTOCK_B_GRADE;
import static dev.retour.benchmarks.lifecycle.Bucket.SEND_BACK;
import static dev.retour.benchmarks.lifecycle.Bucket.UNDER_REVIEW;

import java.util.ArrayList;
import java.util.List;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

/** The same twenty steps as {@link RetourScript}, as messages to a state machine. */
final class SpringScript {

    static final String MOVES = "moves";

    private final Complaint complaint;
    private final List<Message<Signal>> steps = new ArrayList<>();

    SpringScript(Complaint complaint) {
        this.complaint = complaint;
    }

    List<Message<Signal>> steps() {
        authorize();
        receive();
        dispose();
        settle();
        return List.copyOf(steps);
    }

    private void authorize() {
        tell(Signal.OPEN, all(0, FREE, REQUESTED), all(1, FREE, REQUESTED), all(2, FREE, REQUESTED));
        tell(Signal.ASSIGN);
        tell(Signal.REQUEST_INFO, all(2, REQUESTED, INFO_REQUIRED));
        tell(Signal.SUPPLY_INFO, all(2, INFO_REQUIRED, UNDER_REVIEW));
        tell(Signal.REVIEW, all(0, REQUESTED, UNDER_REVIEW), all(1, REQUESTED, UNDER_REVIEW));
        tell(Signal.APPROVE, all(0, UNDER_REVIEW, APPROVED), all(1, UNDER_REVIEW, APPROVED));
        tell(Signal.REJECT, all(2, UNDER_REVIEW, REJECTED));
    }

    private void receive() {
        tell(Signal.SHIP);
        tell(Signal.RECEIVE, one(0, APPROVED, RECEIVED));
        tell(Signal.INSPECT, one(0, RECEIVED, ACCEPTED));
        tell(Signal.RECEIVE, rest(0, APPROVED, RECEIVED), all(1, APPROVED, RECEIVED));
        tell(Signal.INSPECT, rest(0, RECEIVED, ACCEPTED), rest(1, RECEIVED, ACCEPTED), one(1, RECEIVED, REFUSED));
    }

    private void dispose() {
        tell(Signal.DISPOSE, one(0, ACCEPTED, RESTOCK));
        tell(Signal.DISPOSE, rest(0, ACCEPTED, RESTOCK), rest(1, ACCEPTED, RESTOCK_B_GRADE));
        tell(Signal.DISPOSE, one(1, REFUSED, SEND_BACK));
    }

    private void settle() {
        tell(Signal.CALCULATE_REFUND);
        tell(Signal.APPROVE_REFUND);
        tell(Signal.REFUND_PENDING);
        tell(Signal.REFUND_SETTLED);
        tell(Signal.CLOSE);
    }

    private void tell(Signal signal, Move... moves) {
        steps.add(MessageBuilder.withPayload(signal)
                .setHeader(MOVES, List.of(moves))
                .build());
    }

    private Move all(int line, Bucket from, Bucket to) {
        return new Move(line, from, to, complaint.units(line));
    }

    private Move rest(int line, Bucket from, Bucket to) {
        return new Move(line, from, to, complaint.units(line) - 1L);
    }

    private static Move one(int line, Bucket from, Bucket to) {
        return new Move(line, from, to, 1);
    }
}
