package dev.retour.desk;

import dev.retour.kernel.Reason;
import dev.retour.parcel.tracking.Tracking;
import dev.retour.parcel.tracking.TrackingFact;
import dev.retour.parcel.tracking.TrackingStatus;
import dev.retour.published.Published;
import dev.retour.published.Published.CarriedGoods;
import dev.retour.published.Published.Carrier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts what happened to a parcel into the words that listeners know.
 *
 * @param before the parcel before it
 * @param after the parcel after it
 */
record ParcelNews(Tracking before, Tracking after) {

    List<Published> published(TrackingFact fact, Instant at) {
        List<Published> news = new ArrayList<>();
        news.add(moved(fact, at));
        discrepancies().forEach(reason -> news.add(new Published.ParcelDiscrepancy(after.parcel(), reason)));
        claim().ifPresent(news::add);
        return news;
    }

    private Published moved(TrackingFact fact, Instant at) {
        return new Published.ParcelMoved(
                after.parcel(), fact.what(), at, after.status().map(TrackingStatus::name), carrier(), goods());
    }

    private Optional<Carrier> carrier() {
        return after.consignment().map(each -> new Carrier(each.courier(), each.waybill()));
    }

    private List<CarriedGoods> goods() {
        return after.carried().stream()
                .map(each -> new CarriedGoods(each.order(), each.caseId(), each.units()))
                .toList();
    }

    /** What nobody expected, and what was not known before. */
    List<Reason> discrepancies() {
        List<Reason> news = new ArrayList<>(after.discrepancies());
        if (!news.isEmpty()) {
            news.removeAll(before.discrepancies());
        }
        return news;
    }

    /** A claim is open as long as the parcel is lost, whatever came first. */
    private Optional<Published> claim() {
        if (before.isLost() == after.isLost()) {
            return Optional.empty();
        }
        return after.isLost()
                ? after.since(status -> status == TrackingStatus.LOST).map(this::opened)
                : Optional.of(new Published.CourierClaimWithdrawn(after.parcel(), carrier()));
    }

    private Published opened(Instant since) {
        return new Published.CourierClaimOpened(after.parcel(), carrier(), since, goods(), Optional.empty());
    }
}
