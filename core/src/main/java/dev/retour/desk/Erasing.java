package dev.retour.desk;

import dev.retour.kernel.Scope;
import dev.retour.store.PersonalValue;
import dev.retour.store.StreamId;
import dev.retour.store.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Erases personal values, which are kept under their order, under a case of it, or under a parcel with goods of it. A customer may have
 * any number of orders, so each unit of work takes a page of them.
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

    /** What is kept under one parcel or one case, and nothing else. */
    int holder(StreamId holder) {
        return guard.inUnit(scope, unit -> unit.erase(PersonalValue.subject(holder)));
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

    /** All holders are looked up before anything is erased, and sorted, so that no two units wait for each other. */
    private static int erase(Unit unit, List<StreamId> orders) {
        Set<StreamId> holders = new TreeSet<>(orders);
        for (StreamId order : orders) {
            holders.addAll(linked(unit, Aggregates.HOLDS_ORDER, order));
            holders.addAll(linked(unit, Aggregates.OF_ORDER, order));
        }
        return holders.stream()
                .mapToInt(holder -> unit.erase(PersonalValue.subject(holder)))
                .sum();
    }

    private static List<StreamId> linked(Unit unit, String key, StreamId order) {
        List<StreamId> all = new ArrayList<>();
        List<StreamId> page = unit.linked(key, order.id(), Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            Optional<StreamId> last = Optional.of(page.get(page.size() - 1));
            page = page.size() < PAGE ? List.of() : unit.linked(key, order.id(), last, PAGE);
        }
        return all;
    }
}
