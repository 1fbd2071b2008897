package dev.retour.reconciliation.billing;

import dev.retour.courier.BillLine;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import java.util.List;
import java.util.Set;

/** How often one charge may occur on a bill, for the ways that its parcel has gone. */
final class Ways {

    private final Set<Direction> legs;
    private final boolean backApart;

    /** Takes all lines of a parcel and the ways that it has gone by our records; empty if they are not known. */
    Ways(List<BillLine> lines, Set<Direction> legs) {
        this.legs = legs;
        this.backApart = lines.stream().anyMatch(line -> line.charge() == ChargeKind.RETURN_FREIGHT);
    }

    /** Once for each way that the line may be about; a line that names its ways is about them alone. */
    int of(BillLine line) {
        return line.legs().isEmpty() ? Math.max(1, count(line.charge())) : 1;
    }

    /** Many couriers call the way back freight too, but not where they have a name for it. */
    private int count(ChargeKind kind) {
        int back = (int) legs.stream().filter(Direction::isReverse).count();
        return switch (kind) {
            case RETURN_FREIGHT -> back;
            case FREIGHT -> legs.size() - (backApart ? back : 0);
            default -> legs.size();
        };
    }
}
