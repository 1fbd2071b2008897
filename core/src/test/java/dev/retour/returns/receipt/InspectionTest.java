package dev.retour.returns.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.retour.kernel.Decision;
import dev.retour.order.LineUnits;
import dev.retour.order.terms.OrderLineId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What is said of goods by whoever has looked at them. */
class InspectionTest {

    private static final OrderLineId SHIRTS = OrderLineId.of("shirts");
    private static final Grade A = Grade.of(Grade.Kind.A);
    private static final Grade C = new Grade(Grade.Kind.C, "stained");
    private static final Lack TAG = new Lack("tag", Money.parse("CNY 5.00"));

    private final List<Inspected> looks = new ArrayList<>();
    private long came = 3;

    private Goods goods() {
        List<Receipt> receipts = came == 0
                ? List.of()
                : List.of(new Receipt(
                        "WH-1",
                        Optional.empty(),
                        List.of(ReceivedItem.of(LineUnits.of(SHIRTS, came), "SHIRT")),
                        false));
        return Goods.of(List.of(new Expected(SHIRTS, 3, List.of())), receipts, looks);
    }

    private static LineUnits shirts(long units) {
        return LineUnits.of(SHIRTS, units);
    }

    private Decision<Inspected> says(Inspection... said) {
        Decision<Inspected> decision = goods().inspect(List.of(said));
        if (decision instanceof Decision.Accepted<Inspected> accepted) {
            looks.addAll(accepted.events());
        }
        return decision;
    }

    private static List<String> why(Decision<Inspected> decision) {
        return ((Decision.Refused<Inspected>) decision)
                .reasons().stream()
                        .map(reason ->
                                reason.code().name() + " " + reason.attributes().values())
                        .toList();
    }

    @Test
    void one_look_grades_units_of_a_line_differently() {
        Decision<Inspected> decision = says(
                Inspection.accepted(shirts(1), A),
                Inspection.accepted(shirts(1), C, TAG),
                Inspection.refused(shirts(1), C));

        assertThat(decision.orThrow())
                .extracting(look -> look.units().quantity() + " " + look.to() + " "
                        + look.grade().code())
                .containsExactly("1 ACCEPTED A", "1 ACCEPTED stained", "1 REFUSED stained");
        assertThat(goods().in(GoodsStatus.ACCEPTED)).isEqualTo(2);
        assertThat(goods().in(GoodsStatus.REFUSED)).isEqualTo(1);
        assertThat(goods().in(GoodsStatus.RECEIVED)).isZero();
    }

    @Test
    void no_more_is_looked_at_than_came() {
        came = 2;

        assertThat(why(says(Inspection.accepted(shirts(1), A), Inspection.refused(shirts(2), C))))
                .containsExactly("UNITS_NOT_THERE {act=REFUSE, available=1, line=shirts, wanted=2}");
        assertThat(looks).isEmpty();
    }

    @Test
    void a_line_that_is_not_expected_is_not_looked_at() {
        LineUnits cap = LineUnits.of(OrderLineId.of("cap"), 1);

        assertThat(why(says(Inspection.accepted(cap, A)))).containsExactly("LINE_NOT_EXPECTED {line=cap}");
    }

    @Test
    void a_second_look_accepts_what_was_refused_but_never_the_other_way() {
        says(Inspection.refused(shirts(2), C));
        says(Inspection.accepted(shirts(2), A));

        assertThat(looks)
                .extracting(look -> look.units().quantity() + " " + look.from() + " " + look.to())
                .containsExactly("2 RECEIVED REFUSED", "1 RECEIVED ACCEPTED", "1 REFUSED ACCEPTED");
        assertThat(goods().in(GoodsStatus.REFUSED)).isEqualTo(1);
        assertThat(why(says(Inspection.refused(shirts(1), C))))
                .containsExactly("UNITS_NOT_THERE {act=REFUSE, available=0, line=shirts, wanted=1}");
    }

    @Test
    void what_goods_lack_is_written_down_once_though_they_move_in_two_steps() {
        says(Inspection.refused(shirts(2), C));
        says(Inspection.accepted(shirts(2), C, TAG));

        assertThat(looks.stream().flatMap(look -> look.lacks().stream())).containsExactly(TAG);
    }

    @Test
    void a_corrected_receipt_leaves_goods_overlooked_and_none_waiting() {
        says(Inspection.accepted(shirts(3), A));
        came = 2;

        assertThat(goods().in(GoodsStatus.RECEIVED)).isZero();
        assertThat(goods().discrepancies())
                .extracting(reason -> reason.code() + " " + reason.attributes().values())
                .containsExactly("OVERLOOKED {line=shirts, looked=3, received=2}");
    }

    @Test
    void no_look_moves_goods_that_did_not_come_or_back() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Inspected(
                        shirts(1), GoodsStatus.EXPECTED, GoodsStatus.ACCEPTED, A, List.of(), List.of(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Inspected(
                        shirts(1), GoodsStatus.ACCEPTED, GoodsStatus.REFUSED, A, List.of(), List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Lack("tag", Money.parse("CNY 0.00")));
    }

    @Provide
    static Arbitrary<Inspection> looks() {
        return Combinators.combine(Arbitraries.longs().between(1, 3), Arbitraries.of(true, false))
                .as((units, accepted) -> new Inspection(shirts(units), accepted, A, List.of(), List.of(), List.of()));
    }

    @Property
    void whatever_is_said_no_unit_is_lost_or_looked_at_twice(@ForAll List<@From("looks") Inspection> said) {
        looks.clear();
        for (Inspection each : said) {
            says(each);
            Goods goods = goods();
            assertThat(goods.in(GoodsStatus.RECEIVED) + goods.in(GoodsStatus.ACCEPTED) + goods.in(GoodsStatus.REFUSED))
                    .isEqualTo(3);
            assertThat(goods.discrepancies()).isEmpty();
        }
    }
}
