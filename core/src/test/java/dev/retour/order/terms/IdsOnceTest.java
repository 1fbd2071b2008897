package dev.retour.order.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.OrderId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Ids of few payments and of many are compared in two ways, with one result. */
class IdsOnceTest {

    private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");

    @Property
    void terms_are_reckonable_if_each_id_stands_once(@ForAll @Size(max = 20) List<@IntRange(max = 90) Integer> ids) {
        assertThat(terms(ids).isReckonable()).isEqualTo(new HashSet<>(ids).size() == ids.size());
    }

    private static OrderTerms terms(List<Integer> ids) {
        return OrderTerms.builder(OrderId.of("SO-1"), CNY)
                .shop("shop")
                .channel("WEB")
                .country("CN")
                .placedAt(Instant.EPOCH)
                .lines(List.of())
                .charges(List.of())
                .tenders(ids.stream().map(IdsOnceTest::tender).toList())
                .build();
    }

    private static Tender tender(int id) {
        return Tender.full(TenderId.of("P-" + id), "card", Money.zero(CNY));
    }
}
