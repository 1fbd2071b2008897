package dev.retour.desk;

import dev.retour.kernel.Observation;
import dev.retour.kernel.OrderId;
import dev.retour.published.Published;
import dev.retour.published.Published.GoodsGrade;
import dev.retour.published.Published.MovedGoods;
import dev.retour.published.Published.ReceivedGoods;
import dev.retour.published.Published.StockMovement;
import dev.retour.returns.CaseEvent;
import dev.retour.returns.CaseFact.GoodsDisposed;
import dev.retour.returns.CaseFact.GoodsInspected;
import dev.retour.returns.Deadline;
import dev.retour.returns.ReturnCase;
import dev.retour.returns.disposition.Disposed;
import dev.retour.returns.receipt.Inspected;
import dev.retour.returns.receipt.Receipt;
import dev.retour.returns.receipt.ReceivedItem;
import java.util.List;
import java.util.Optional;

/** Tells a warehouse system of goods: what it needs to book them, without a look at the case. */
record GoodsNews(OrderId order, ReturnCase after, CaseEvent event) {

    Published received(Observation observation, Receipt receipt) {
        return new Published.ReturnGoodsReceived(
                after.id(),
                order,
                observation,
                receipt.warehouse(),
                receipt.parcel(),
                receipt.items().stream().map(GoodsNews::item).toList(),
                receipt.last(),
                after.status().name(),
                event.deadline().map(Deadline::at));
    }

    private static ReceivedGoods item(ReceivedItem item) {
        return new ReceivedGoods(item.line(), item.sku(), item.units(), item.serials());
    }

    Published inspected(GoodsInspected fact) {
        return moved(fact.moves().stream().map(GoodsNews::looked).toList());
    }

    private static MovedGoods looked(Inspected look) {
        GoodsGrade grade =
                new GoodsGrade(look.grade().kind().name(), look.grade().code());
        return new MovedGoods(look.units(), look.from().name(), look.to().name(), Optional.of(grade), Optional.empty());
    }

    Published disposed(GoodsDisposed fact) {
        return moved(fact.movements().stream().map(GoodsNews::booked).toList());
    }

    private static MovedGoods booked(Disposed each) {
        return new MovedGoods(
                each.units(),
                each.from().name(),
                each.to().name(),
                Optional.empty(),
                Optional.of(new StockMovement(each.number(), each.place())));
    }

    private Published moved(List<MovedGoods> goods) {
        return new Published.ReturnGoodsMoved(after.id(), order, event.fact().type(), goods);
    }
}
