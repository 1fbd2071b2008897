package dev.retour.parcel.tracking;

import dev.retour.kernel.CaseId;
import dev.retour.parcel.tracking.TrackingCommand.IssueLabel;
import dev.retour.parcel.tracking.TrackingCommand.LinkCase;
import dev.retour.parcel.tracking.TrackingCommand.Plan;
import dev.retour.parcel.tracking.TrackingCommand.StateConsignment;
import dev.retour.parcel.tracking.TrackingCommand.UnlinkCase;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What we have said of a parcel: how it was planned, who carries it, and what is inside.
 *
 * @param decided what we did, in the order in which we did it
 */
record Papers(List<Decided> decided) {

    private Stream<TrackingCommand> commands() {
        return decided.stream().map(Decided::command);
    }

    Optional<Plan> plan() {
        return commands().filter(Plan.class::isInstance).map(Plan.class::cast).findFirst();
    }

    Optional<Consignment> consignment() {
        return commands().map(Papers::said).flatMap(Optional::stream).reduce((first, later) -> later);
    }

    private static Optional<Consignment> said(TrackingCommand command) {
        return switch (command.kind()) {
            case PLAN -> ((Plan) command).consignment();
            case ISSUE_LABEL -> Optional.of(((IssueLabel) command).consignment());
            case STATE_CONSIGNMENT -> Optional.of(((StateConsignment) command).consignment());
            default -> Optional.empty();
        };
    }

    /** What is inside, by case. */
    List<Carried> carried() {
        TreeMap<CaseId, Carried> inside = new TreeMap<>();
        commands().forEach(command -> load(command, inside));
        return List.copyOf(inside.values());
    }

    private static void load(TrackingCommand command, TreeMap<CaseId, Carried> inside) {
        if (command instanceof Plan plan) {
            plan.carried().forEach(each -> inside.put(each.caseId(), each));
        } else if (command instanceof LinkCase link) {
            inside.put(link.carried().caseId(), link.carried());
        } else if (command instanceof UnlinkCase unlink) {
            inside.remove(unlink.caseId());
        }
    }
}
