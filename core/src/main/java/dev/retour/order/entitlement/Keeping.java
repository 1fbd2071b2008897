package dev.retour.order.entitlement;

import dev.retour.order.ChargeMoney;
import dev.retour.order.LineMoney;
import dev.retour.order.LineUnits;
import dev.retour.order.entitlement.Initiated.Reserved;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a case keeps if it gives a part back: its lowest units, with the first part of their share as it was frozen, and the rest
 * of an amount.
 *
 * @param balances the order
 * @param lines the units that it gives back, which are its own
 * @param amounts what it gives back of amounts without units, which are its own
 * @param charges the parts of charges that it gives back, which are its own
 */
record Keeping(Balances balances, List<LineUnits> lines, List<LineMoney> amounts, List<ChargeMoney> charges) {

    Reserved of(Reserved had) {
        List<ReservedLine> kept = new ArrayList<>(had.lines().size());
        had.lines().forEach(line -> of(line).ifPresent(kept::add));
        List<ReservedCharge> left = new ArrayList<>(had.charges().size());
        had.charges().forEach(charge -> of(charge).ifPresent(left::add));
        return new Reserved(had.caseId(), had.basis(), kept, left);
    }

    private Optional<ReservedLine> of(ReservedLine had) {
        return had.isAmount() ? amount(had) : units(had);
    }

    private Optional<ReservedLine> amount(ReservedLine had) {
        Money back = balances.total(amounts, part -> part.line().equals(had.line()) ? part.amount() : balances.zero());
        Money left = had.share().paid().minus(back);
        Share share = back.isZero() ? had.share() : had.share().sized(left);
        return Optional.of(new ReservedLine(had.line(), Units.NONE, List.of(), share))
                .filter(kept -> left.isPositive());
    }

    private Optional<ReservedLine> units(ReservedLine had) {
        for (LineUnits back : lines) {
            if (back.line().equals(had.line())) {
                return units(had, back);
            }
        }
        return Optional.of(had);
    }

    private Optional<ReservedLine> units(ReservedLine had, LineUnits back) {
        Serials serials = balances.line(had.line()).orElseThrow().serials();
        Units units = serials.kept(had, back);
        Share share = had.share(units.count());
        return Optional.of(new ReservedLine(had.line(), units, serials.kept(had, back, units), share))
                .filter(kept -> units.count() > 0);
    }

    private Optional<ReservedCharge> of(ReservedCharge had) {
        return Optional.of(had.first(had.units().count() - back(had)))
                .filter(kept -> kept.units().count() > 0);
    }

    private long back(ReservedCharge had) {
        long back = 0;
        for (ChargeMoney part : charges) {
            back += part.charge().equals(had.charge()) ? part.gross().abs().getAmountMinorLong() : 0;
        }
        return back;
    }
}
