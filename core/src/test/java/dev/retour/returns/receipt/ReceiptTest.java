package dev.retour.returns.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retour.order.LineUnits;
import dev.retour.order.terms.OrderLineId;
import dev.retour.parcel.ParcelId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What warehouses find, against what a case expects. */
class ReceiptTest {

    static final OrderLineId SHIRTS = OrderLineId.of("shirts");
    static final OrderLineId PHONES = OrderLineId.of("phones");
    private static final List<Expected> EXPECTED =
            List.of(new Expected(SHIRTS, 3, List.of()), new Expected(PHONES, 2, List.of("S1", "S2")));

    static Receipt receipt(boolean last, ReceivedItem... items) {
        return new Receipt("WH-1", Optional.of(ParcelId.of("P-1")), List.of(items), last);
    }

    private static ReceivedItem shirts(long units) {
        return ReceivedItem.of(LineUnits.of(SHIRTS, units), "SHIRT");
    }

    private static ReceivedItem phones(String... serials) {
        return ReceivedItem.of(new LineUnits(PHONES, serials.length, List.of(serials)), "PHONE");
    }

    private static Goods goods(Receipt... receipts) {
        return Goods.of(EXPECTED, List.of(receipts), List.of());
    }

    private static LineGoods line(Goods goods, OrderLineId line) {
        return goods.line(line).orElseThrow();
    }

    private static List<String> told(Goods goods) {
        return goods.discrepancies().stream()
                .map(reason -> reason.code().name() + " " + reason.attributes().values())
                .toList();
    }

    @Test
    void what_has_not_come_yet_is_expected_and_nothing_is_wrong() {
        Goods goods = goods(receipt(false, shirts(1)));

        assertThat(line(goods, SHIRTS).in(GoodsStatus.RECEIVED)).isEqualTo(1);
        assertThat(line(goods, SHIRTS).in(GoodsStatus.EXPECTED)).isEqualTo(2);
        assertThat(goods.in(GoodsStatus.EXPECTED)).isEqualTo(4);
        assertThat(goods.discrepancies()).isEmpty();
    }

    @Test
    void what_did_not_come_with_the_last_receipt_is_short_until_it_comes_after_all() {
        Receipt last = receipt(true, shirts(1), phones("S1", "S2"));
        Goods less = goods(last);

        assertThat(line(less, SHIRTS).in(GoodsStatus.SHORT)).isEqualTo(2);
        assertThat(less.in(GoodsStatus.EXPECTED)).isZero();
        assertThat(told(less)).containsExactly("TOO_LITTLE {expected=3, line=shirts, units=2}");

        Goods all = goods(last, receipt(false, shirts(2)));
        assertThat(line(all, SHIRTS).in(GoodsStatus.RECEIVED)).isEqualTo(3);
        assertThat(all.in(GoodsStatus.SHORT)).isZero();
        assertThat(all.discrepancies()).isEmpty();
    }

    @Test
    void what_came_beyond_what_is_expected_is_told_and_counts_for_nothing() {
        Goods goods = goods(receipt(false, shirts(3)), receipt(false, shirts(2)));

        assertThat(line(goods, SHIRTS).received()).isEqualTo(3);
        assertThat(told(goods)).containsExactly("TOO_MUCH {expected=3, line=shirts, units=2}");
    }

    @Test
    void an_article_of_no_line_is_told_with_its_name() {
        Goods goods = goods(receipt(false, ReceivedItem.stranger("HAT", 2)));

        assertThat(goods.in(GoodsStatus.RECEIVED)).isZero();
        assertThat(told(goods)).containsExactly("WRONG_ITEM {sku=HAT, units=2}");
    }

    @Test
    void a_line_of_the_order_that_was_not_asked_for_is_told() {
        ReceivedItem cap = ReceivedItem.of(LineUnits.of(OrderLineId.of("cap"), 1), "CAP");

        assertThat(told(goods(receipt(false, cap)))).containsExactly("NOT_ASKED_FOR {line=cap, units=1}");
    }

    @Test
    void a_piece_with_another_serial_number_is_not_the_one_that_was_sold() {
        Goods goods = goods(receipt(true, shirts(3), phones("S1", "S9")));

        assertThat(line(goods, PHONES).received()).isEqualTo(1);
        assertThat(told(goods))
                .containsExactly(
                        "SERIAL_SWITCHED {line=phones, serial=S9}", "TOO_LITTLE {expected=2, line=phones, units=1}");
    }

    @Test
    void one_piece_never_comes_twice() {
        Goods goods = goods(receipt(false, phones("S1")), receipt(false, phones("S1")));

        assertThat(line(goods, PHONES).received()).isEqualTo(1);
        assertThat(told(goods)).containsExactly("SERIAL_SWITCHED {line=phones, serial=S1}");
    }

    @Test
    void a_piece_whose_serial_number_nobody_read_is_believed() {
        ReceivedItem unread = ReceivedItem.of(LineUnits.of(PHONES, 2), "PHONE");

        assertThat(line(goods(receipt(false, unread)), PHONES).received()).isEqualTo(2);
    }

    @Test
    void an_empty_parcel_is_told_with_its_name_and_brings_nothing() {
        Goods goods = goods(receipt(true));

        assertThat(goods.in(GoodsStatus.SHORT)).isEqualTo(5);
        assertThat(told(goods)).startsWith("PARCEL_EMPTY {parcel=P-1, warehouse=WH-1}");
    }

    @Test
    void where_nothing_is_expected_everything_that_comes_is_told() {
        Goods goods = Goods.of(List.of(), List.of(receipt(true, shirts(1))), List.of());

        assertThat(goods.lines()).isEmpty();
        assertThat(told(goods)).containsExactly("NOT_ASKED_FOR {line=shirts, units=1}");
    }

    @Test
    void nothing_comes_as_no_unit_or_with_more_serial_numbers_than_units() {
        assertThatIllegalArgumentException().isThrownBy(() -> ReceivedItem.stranger("HAT", 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReceivedItem(Optional.of(PHONES), "PHONE", 1, List.of("S1", "S2")));
    }

    @Provide
    static Arbitrary<List<Receipt>> receipts() {
        Arbitrary<ReceivedItem> phone = Arbitraries.of("S1", "S2", "S3").map(ReceiptTest::phones);
        Arbitrary<ReceivedItem> shirts = Arbitraries.longs().between(1, 3).map(ReceiptTest::shirts);
        Arbitrary<ReceivedItem> hat = Arbitraries.of(ReceivedItem.stranger("HAT", 1));
        Arbitrary<List<ReceivedItem>> items =
                Arbitraries.oneOf(phone, shirts, hat).list().ofMaxSize(3);
        return Combinators.combine(items, Arbitraries.of(false, false, true))
                .as((some, last) -> receipt(last, some.toArray(ReceivedItem[]::new)))
                .list()
                .ofMaxSize(5);
    }

    @Property
    void receipts_in_any_order_give_the_same_goods(@ForAll("receipts") List<Receipt> receipts, @ForAll Random random) {
        List<Receipt> shuffled = new ArrayList<>(receipts);
        Collections.shuffle(shuffled, random);
        Goods one = Goods.of(EXPECTED, receipts, List.of());
        Goods two = Goods.of(EXPECTED, shuffled, List.of());

        assertThat(two.lines()).isEqualTo(one.lines());
        assertThat(sorted(two)).isEqualTo(sorted(one));
    }

    private static List<String> sorted(Goods goods) {
        return told(goods).stream().sorted().toList();
    }

    @Property
    void every_expected_unit_is_somewhere_exactly_once(@ForAll("receipts") List<Receipt> receipts) {
        Goods goods = Goods.of(EXPECTED, receipts, List.of());

        long units = Stream.of(GoodsStatus.values()).mapToLong(goods::in).sum();
        assertThat(units).isEqualTo(5);
        assertThat(goods.lines()).allSatisfy(line -> assertThat(line.received()).isBetween(0L, line.expected()));
    }
}
