package dev.retour.desk;

import dev.retour.kernel.CaseId;
import dev.retour.kernel.OrderId;
import dev.retour.returns.ReturnCase;
import dev.retour.store.ReadOnlyException;
import dev.retour.store.Reader;
import dev.retour.store.StreamId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The cases of an order: those that were opened for it, and those that nobody has opened and that are of it as far as is known. News may
 * have named many orders for a case of the second kind, which is of one of them, so it is looked at.
 */
record OrderCases(Reader reader, Aggregates aggregates, OrderId order) {

    List<CaseId> page(Optional<CaseId> after, int limit) {
        Optional<StreamId> begin = after.map(aggregates::stream);
        Set<StreamId> found = new TreeSet<>(linked(Aggregates.OF_ORDER, begin, limit));
        found.addAll(unopened(begin, limit));
        return found.stream().limit(limit).map(stream -> CaseId.of(stream.id())).toList();
    }

    private List<StreamId> linked(String key, Optional<StreamId> after, int limit) {
        return reader.linked(key, order.value(), after, limit);
    }

    private List<StreamId> unopened(Optional<StreamId> after, int limit) {
        List<StreamId> found = new ArrayList<>();
        List<StreamId> page = linked(Aggregates.NAMED_ORDER, after, limit);
        while (!page.isEmpty()) {
            page.stream().filter(this::isUnopened).forEach(found::add);
            boolean isEnough = page.size() < limit || found.size() >= limit;
            Optional<StreamId> last = Optional.of(page.get(page.size() - 1));
            page = isEnough ? List.of() : linked(Aggregates.NAMED_ORDER, last, limit);
        }
        return found;
    }

    /** One that cannot be read is shown: whoever looks at it learns why. */
    private boolean isUnopened(StreamId stream) {
        try {
            return aggregates
                    .cases()
                    .load(reader, reader.head(stream))
                    .filter(this::isUnopened)
                    .isPresent();
        } catch (ReadOnlyException | UnreadableEventException e) {
            return true;
        }
    }

    /** What was taken out of its only parcel is of no order any more. */
    private boolean isUnopened(ReturnCase known) {
        boolean isKnown = !known.news().isEmpty() || !known.parcels().isEmpty();
        return isKnown && known.opened().isEmpty() && known.order().equals(order);
    }
}
