package dev.retour.returns;

import dev.retour.order.terms.OrderLineId;
import dev.retour.returns.authorization.AuthorizationStatus;
import dev.retour.returns.authorization.AuthorizedLine;
import dev.retour.returns.receipt.Goods;
import dev.retour.returns.receipt.GoodsStatus;
import dev.retour.returns.receipt.Inspected;
import dev.retour.returns.receipt.LineGoods;
import dev.retour.returns.receipt.ReceivedItem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Since when money is owed for units of a line that are here. What came or was lost first is paid first, and what came first is looked
 * at first. Made for one look.
 *
 * @param of the case
 * @param line the line
 */
record Owing(ReturnCase of, AuthorizedLine line) {

    /** Units whose money is to go back since an instant. */
    private record Debt(Instant at, long units, boolean isHere) {}

    /** Places of units that were refused, in the order in which the units came. */
    private record Refused(long first, long end) {
        long within(long from, long to) {
            return Math.max(0, Math.min(end, to) - Math.max(first, from));
        }
    }

    /** Since when, if the customer has the money of some units. */
    Optional<Instant> since(long back) {
        long paid = back;
        for (Debt debt : debts()) {
            if (debt.isHere() && debt.units() > paid) {
                return Optional.of(debt.at());
            }
            paid = Math.max(0, paid - debt.units());
        }
        return Optional.empty();
    }

    private List<Debt> debts() {
        List<Debt> debts = new ArrayList<>();
        Goods goods = of.goods();
        goods.line(line.line()).ifPresent(here -> {
            addLost(new Absence(of, of.opened().orElseThrow(), goods).borne(here), debts);
            addHere(here, debts);
        });
        debts.sort(Comparator.comparing(Debt::at));
        return debts;
    }

    /** What somebody has written off without a parcel, nobody knows when. */
    private void addLost(long borne, List<Debt> debts) {
        long open = borne;
        for (CaseParcel each : of.parcels()) {
            long units = of.isLost(each) ? CaseParcel.inside(List.of(each), line.line(), open) : 0;
            debts.add(new Debt(each.since().orElse(Instant.MIN), units, false));
            open -= units;
        }
        debts.add(new Debt(Instant.MIN, open, false));
    }

    private void addHere(LineGoods here, List<Debt> debts) {
        List<Refused> refused = refused();
        long open = Math.max(0, Math.min(here.received() - here.refused(), line.in(AuthorizationStatus.APPROVED)));
        long came = 0;
        for (KnownNews each : receipts()) {
            long end = came + units((CaseNews.GoodsReceived) each.news(), line.line());
            long kept = Math.min(open, end - came - within(refused, came, end));
            debts.add(new Debt(each.observation().effectiveAt(), kept, true));
            open -= kept;
            came = end;
        }
    }

    private static long within(List<Refused> refused, long from, long to) {
        return refused.stream().mapToLong(each -> each.within(from, to)).sum();
    }

    /** What was refused first is the first that a second look takes after all. */
    private List<Refused> refused() {
        List<Refused> refused = new ArrayList<>();
        long taken = looks(GoodsStatus.REFUSED).stream().mapToLong(Owing::units).sum();
        long place = 0;
        for (Inspected look : looks(GoodsStatus.RECEIVED)) {
            long first = place;
            place += units(look);
            if (look.to() == GoodsStatus.REFUSED) {
                long after = Math.min(taken, place - first);
                refused.add(new Refused(first + after, place));
                taken -= after;
            }
        }
        return refused;
    }

    private List<Inspected> looks(GoodsStatus from) {
        return of.inspections().stream()
                .filter(look -> look.from() == from && look.units().line().equals(line.line()))
                .toList();
    }

    private static long units(Inspected look) {
        return look.units().quantity();
    }

    private List<KnownNews> receipts() {
        return of.news().stream()
                .filter(each -> each.news().kind() == CaseNews.Kind.GOODS_RECEIVED)
                .sorted(Comparator.comparing(each -> each.observation().effectiveAt()))
                .toList();
    }

    private static long units(CaseNews.GoodsReceived received, OrderLineId line) {
        return received.receipt().items().stream()
                .filter(item -> item.line().filter(line::equals).isPresent())
                .mapToLong(ReceivedItem::units)
                .sum();
    }
}
