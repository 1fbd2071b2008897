package dev.retour.desk;

import dev.retour.kernel.Scope;
import dev.retour.store.PersonalValue;
import dev.retour.store.StreamId;
import dev.retour.store.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Erases personal values, which are kept under their order, or under a parcel with goods of it. A customer may have any number of
 * orders, so each unit of work takes a page of them.
 *
 * @param guard where the units run
 * @param scope whose books
 */
record Erasing(Guard guard, Scope scope) {

    private static final int PAGE = 100;

    /** What became of one page. */
    private record Page(List<StreamId> orders, int gone) {

        Optional<StreamId> last() {
            return orders.size() < PAGE ? Optional.empty() : Optional.of(orders.get(orders.size() - 1));
        }
    }

    int order(StreamId order) {
        return guard.inUnit(scope, unit -> erase(unit, List.of(order)));
    }

    int parcel(StreamId parcel) {
        return guard.inUnit(scope, unit -> unit.erase(PersonalValue.subject(parcel)));
    }

    int orders(String pseudonym) {
        Page page = page(pseudonym, Optional.empty());
        int gone = page.gone();
        while (page.last().isPresent()) {
            page = page(pseudonym, page.last());
            gone += page.gone();
        }
        return gone;
    }

    private Page page(String pseudonym, Optional<StreamId> after) {
        return guard.inUnit(scope, unit -> {
            List<StreamId> orders = unit.linked(Aggregates.CUSTOMER, pseudonym, after, PAGE);
            return new Page(orders, erase(unit, orders));
        });
    }

    /** All parcels are looked up before anything is erased, so that no two units wait for each other. */
    private static int erase(Unit unit, List<StreamId> orders) {
        List<StreamId> holders = new ArrayList<>(orders);
        orders.forEach(order -> holders.addAll(parcels(unit, order)));
        return holders.stream()
                .mapToInt(holder -> unit.erase(PersonalValue.subject(holder)))
                .sum();
    }

    private static List<StreamId> parcels(Unit unit, StreamId order) {
        List<StreamId> all = new ArrayList<>();
        List<StreamId> page = parcels(unit, order, Optional.empty());
        while (!page.isEmpty()) {
            all.addAll(page);
            page = page.size() < PAGE ? List.of() : parcels(unit, order, Optional.of(page.get(page.size() - 1)));
        }
        return all;
    }

    private static List<StreamId> parcels(Unit unit, StreamId order, Optional<StreamId> after) {
        return unit.linked(Aggregates.HOLDS_ORDER, order.id(), after, PAGE);
    }
}
