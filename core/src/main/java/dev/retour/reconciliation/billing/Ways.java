package dev.retour.reconciliation.billing;

import dev.retour.courier.BillLine;
import dev.retour.courier.rating.Contract;
import dev.retour.courier.rating.RateCard;
import dev.retour.courier.rating.Surcharge;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.Direction;
import dev.retour.parcel.Parcel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How often one charge may occur on a bill, for the ways that its parcel has gone. */
final class Ways {

    private final Contract contract;
    private final Optional<Parcel> parcel;
    private final Set<Direction> legs;
    private final boolean backApart;

    /** Takes all lines of a parcel; of a parcel that is not ours no ways are known. */
    Ways(List<BillLine> lines, Optional<Parcel> parcel, Contract contract) {
        this.contract = contract;
        this.parcel = parcel;
        this.legs = parcel.map(Parcel::legs).orElse(Set.of());
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
            default -> kind.family() == ChargeKind.Family.SURCHARGE ? countOnCard(kind) : legs.size();
        };
    }

    /** A surcharge recurs only on ways on which the contract has it. */
    private int countOnCard(ChargeKind kind) {
        return (int) legs.stream().filter(leg -> isOnCard(kind, leg)).count();
    }

    private boolean isOnCard(ChargeKind kind, Direction leg) {
        return contract.cards().stream()
                .filter(this::holds)
                .flatMap(card -> card.surcharges().stream())
                .filter(surcharge -> surcharge.kind() == kind)
                .map(Surcharge::directions)
                .anyMatch(directions -> directions.contains(leg));
    }

    private boolean holds(RateCard card) {
        return parcel.flatMap(Parcel::shipped).map(card::isValidOn).orElse(true);
    }
}
