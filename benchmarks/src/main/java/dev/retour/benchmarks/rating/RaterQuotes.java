package dev.retour.benchmarks.rating;

import dev.retour.benchmarks.Work;
import dev.retour.courier.rating.Quote;
import dev.retour.courier.rating.RateRequest;
import dev.retour.courier.rating.Rater;
import java.util.List;

/** Quotes by {@link Rater}, each with lines that can be explained. */
final class RaterQuotes implements Work<Quote> {

    private final Rater rater = Rater.of(ProvinceCard.card());
    private final List<RateRequest> requests;

    RaterQuotes(List<Shipment> shipments) {
        this.requests = shipments.stream().map(Shipment::request).toList();
    }

    @Override
    public int size() {
        return requests.size();
    }

    @Override
    public Quote run(int input) {
        return rater.quote(requests.get(input));
    }

    @Override
    public Object result(Quote quote) {
        return quote.total().getAmount();
    }
}
