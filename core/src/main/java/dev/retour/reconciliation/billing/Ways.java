package dev.retour.reconciliation.billing;

import dev.retour.courier.BillLine;
import dev.retour.courier.rating.Contract;
import dev.retour.courier.rating.RateCard;
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
        this.backApart = Credits.standing(lines).stream().anyMatch(Ways::isFreightBack);
    }

    private static boolean isFreightBack(BillLine line) {
        return line.charge() == ChargeKind.RETURN_FREIGHT && line.amount().isPositive();
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

    /** A surcharge recurs once for each rule of the contract that has it on one of the ways. */
    private int countOnCard(ChargeKind kind) {
        return contract.cards().stream()
                .filter(this::holds)
                .mapToInt(card -> count(kind, card))
                .max()
                .orElse(0);
    }

    private int count(ChargeKind kind, RateCard card) {
        return (int) card.surcharges().stream()
                .filter(surcharge -> surcharge.kind() == kind)
                .flatMap(surcharge -> surcharge.directions().stream().distinct())
                .filter(legs::contains)
                .count();
    }

    private boolean holds(RateCard card) {
        return parcel.flatMap(Parcel::shipped).map(card::isValidOn).orElse(true);
    }
}
