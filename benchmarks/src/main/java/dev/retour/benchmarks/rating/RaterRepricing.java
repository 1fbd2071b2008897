package dev.retour.benchmarks.rating;

import dev.retour.benchmarks.Work;
import dev.retour.courier.rating.BilledCharges;
import dev.retour.courier.rating.CourierInputs;
import dev.retour.courier.rating.EffectSplit;
import dev.retour.courier.rating.EffectSplit.Effect;
import dev.retour.courier.rating.RateRequest;
import dev.retour.courier.rating.Rater;
import dev.retour.courier.rating.Repricing;
import java.util.List;

/** Billed differences, split by {@link Rater}. */
final class RaterRepricing implements Work<Repricing> {

    private record Bill(RateRequest own, CourierInputs courier, BilledCharges billed) {}

    private final Rater rater = Rater.of(ProvinceCard.card());
    private final List<Bill> bills;

    RaterRepricing(List<BilledShipment> shipments) {
        this.bills = shipments.stream()
                .map(billed -> new Bill(billed.shipment().request(), billed.inputs(), billed.charges()))
                .toList();
    }

    @Override
    public int size() {
        return bills.size();
    }

    @Override
    public Repricing run(int input) {
        Bill bill = bills.get(input);
        return rater.reprice(bill.own(), bill.courier(), bill.billed());
    }

    @Override
    public Object result(Repricing repricing) {
        EffectSplit effects = repricing.effects();
        return new Split(
                repricing.expected().total().getAmount(),
                effects.of(Effect.ZONE).getAmount(),
                effects.of(Effect.WEIGHT).getAmount(),
                effects.of(Effect.RATE).getAmount());
    }
}
