package dev.retour.returns.disposition;

import dev.retour.kernel.Decision;
import dev.retour.kernel.Machine;
import dev.retour.kernel.Reason;
import dev.retour.order.terms.OrderLineId;
import dev.retour.returns.disposition.Disposition.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What became of the goods of a case, movement by movement. What is put right is a movement too.
 *
 * @param movements the movements, in their order
 */
public record Dispositions(List<Disposed> movements) {

    /** The legal steps of a unit. */
    public static final Machine<Disposition, DispositionAct, DispositionTransition> MACHINE =
            Machine.of(Disposition.class, DispositionAct.class, DispositionTransition.class);

    /** Nothing has become of anything. */
    public static final Dispositions NONE = new Dispositions(List.of());

    /** Copies the movements. */
    public Dispositions {
        movements = List.copyOf(movements);
    }

    /**
     * How many units have become something.
     *
     * @param line the line
     * @param origin where they come from
     * @param what what has become of them; not {@link Disposition#PENDING}
     * @return the number, 0 or more
     */
    public long in(OrderLineId line, Origin origin, Disposition what) {
        long units = 0;
        for (Disposed each : movements) {
            if (each.origin() == origin && each.units().line().equals(line)) {
                units += each.to() == what ? each.units().quantity() : 0;
                units -= each.from() == what ? each.units().quantity() : 0;
            }
        }
        return units;
    }

    /**
     * Of how many units somebody has decided what becomes of them.
     *
     * @param line the line
     * @param origin where they come from
     * @return the number, 0 or more
     */
    public long decided(OrderLineId line, Origin origin) {
        return -in(line, origin, Disposition.PENDING);
    }

    /**
     * Decides what becomes of units.
     *
     * @param requests what is wanted, one after the other
     * @param available how many units there are, by line
     * @return the movements, or every reason why not
     */
    public Decision<Disposed> decide(List<DispositionRequest> requests, List<Available> available) {
        List<Reason> refusals = new ArrayList<>();
        List<Disposed> news = new ArrayList<>();
        Dispositions soFar = this;
        for (DispositionRequest request : requests) {
            Optional<Reason> refusal = soFar.against(request, available);
            if (refusal.isPresent()) {
                refusals.add(refusal.get());
            } else {
                news.add(soFar.next(request));
                soFar = soFar.with(news.get(news.size() - 1));
            }
        }
        return refusals.isEmpty() ? new Decision.Accepted<>(news) : new Decision.Refused<>(refusals);
    }

    private Disposed next(DispositionRequest request) {
        return new Disposed(
                movements.size() + 1L,
                request.units(),
                request.origin(),
                request.from(),
                request.act().to(),
                request.place());
    }

    private Optional<Reason> against(DispositionRequest request, List<Available> available) {
        DispositionAct act = request.act();
        if (MACHINE.edge(Optional.of(request.from()), act).isEmpty()) {
            return Optional.of(reason(DispositionReason.NO_SUCH_STEP, act).with("from", request.from()));
        }
        if (act != DispositionAct.REVERSE && !act.to().isFor(request.origin())) {
            return Optional.of(reason(DispositionReason.NOT_FOR_ORIGIN, act).with("origin", request.origin()));
        }
        OrderLineId line = request.units().line();
        Optional<Available> of = of(line, available);
        if (of.isEmpty()) {
            return Optional.of(Reason.of(DispositionReason.LINE_NOT_THERE).with("line", line));
        }
        long there = there(request, of.get());
        return request.units().quantity() <= there
                ? Optional.empty()
                : Optional.of(reason(DispositionReason.UNITS_NOT_THERE, act)
                        .with("line", line)
                        .with("wanted", request.units().quantity())
                        .with("available", there)
                        .with("from", request.from()));
    }

    private static Optional<Available> of(OrderLineId line, List<Available> available) {
        for (Available each : available) {
            if (each.line().equals(line)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private long there(DispositionRequest request, Available available) {
        OrderLineId line = request.units().line();
        return request.from() == Disposition.PENDING
                ? Math.max(0, available.of(request.origin()) - decided(line, request.origin()))
                : in(line, request.origin(), request.from());
    }

    private static Reason reason(DispositionReason code, DispositionAct act) {
        return Reason.of(code).with("act", act);
    }

    /**
     * The dispositions after one more movement.
     *
     * @param movement the movement
     * @return all of them
     */
    public Dispositions with(Disposed movement) {
        List<Disposed> all = new ArrayList<>(movements);
        all.add(movement);
        return new Dispositions(all);
    }
}
