package dev.retour.desk;

import dev.retour.kernel.Scope;
import dev.retour.store.PersonalValue;
import dev.retour.store.StreamId;
import dev.retour.store.Unit;
import java.util.List;
import java.util.Optional;

/**
 * Erases personal values, which are kept under their order. A customer may have any number of orders, so each unit of work
 * takes a page of them.
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
        return guard.inUnit(scope, unit -> erase(unit, order));
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
            return new Page(
                    orders,
                    orders.stream().mapToInt(order -> erase(unit, order)).sum());
        });
    }

    private static int erase(Unit unit, StreamId order) {
        return unit.erase(PersonalValue.subject(order));
    }
}
