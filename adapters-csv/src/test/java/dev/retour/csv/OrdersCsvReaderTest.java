package dev.retour.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.freight.Direction;
import dev.retour.freight.Weight;
import dev.retour.kernel.Finding;
import dev.retour.kernel.Language;
import dev.retour.parcel.Parcel;
import dev.retour.parcel.Payer;
import dev.retour.parcel.Purpose;
import dev.retour.parcel.ShippedLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrdersCsvReaderTest {

    private final CollectedOrders orders = new CollectedOrders();
    private final List<ShippedLine> lines = orders.lines;
    private final List<Finding> findings = new ArrayList<>();

    private Tally read(String text) {
        Tally tally = OrdersCsvReader.of(TableMap.CANONICAL).read(Source.of("orders.csv", text), orders, findings::add);
        Balance.check(tally);
        return tally;
    }

    private List<String> places() {
        return findings.stream().map(Collected::place).toList();
    }

    @Test
    void every_field_is_read() {
        read("parcel,order,waybill,account,service,sku,quantity,weight,length,width,height,legs,outbound,payer,purpose,"
                + "shipped,value,currency,flags,origin.postcode,destination.country\n"
                + "P1,8001,SF1,acc,std,S1,1.00,500 g,30,20,10 cm,forward + RTO,P0,collect,RETURN,2026-05-03,99.9,CNY,"
                + "residential+dense|x,310000,CN\n");

        assertThat(findings).isEmpty();
        ShippedLine line = lines.get(0);
        Parcel parcel = line.parcel();
        assertThat(line.sku()).isEqualTo("S1");
        assertThat(line.quantity()).isEqualTo(1);
        assertThat(parcel.id().value()).isEqualTo("P1");
        assertThat(parcel.weight()).contains(Weight.parse("0.5 kg"));
        assertThat(parcel.dimensions().orElseThrow()).hasToString("30 cm x 20 cm x 10 cm");
        assertThat(parcel.legs()).containsExactlyInAnyOrder(Direction.FORWARD, Direction.RTO);
        assertThat(parcel.outbound().orElseThrow().value()).isEqualTo("P0");
        assertThat(parcel.payer()).isEqualTo(Payer.COLLECT);
        assertThat(parcel.purpose()).isEqualTo(Purpose.RETURN);
        assertThat(parcel.shipped()).contains(LocalDate.of(2026, 5, 3));
        assertThat(parcel.declaredValue().orElseThrow()).hasToString("CNY 99.90");
        assertThat(parcel.flags()).containsExactlyInAnyOrder("residential", "dense", "x");
        assertThat(parcel.destination().country()).isEqualTo("CN");
    }

    @Test
    void the_waybill_and_then_the_order_stand_in_for_the_id_of_the_parcel() {
        read("parcel,waybill,order\n,SF1,8001\n,,8002\n");
        assertThat(lines).extracting(line -> line.parcel().id().value()).containsExactly("SF1", "8002");
        assertThat(lines).extracting(ShippedLine::quantity).containsExactly(0L, 0L);
    }

    @Test
    void quantities_are_whole_and_not_negative() {
        Tally tally = read("order,sku,quantity\n1,S,2.00\n2,S,1.5\n3,S,-1\n4,S,\n5,S,two\n");
        assertThat(places())
                .containsExactly("NOT_WHOLE@3:3", "NEGATIVE@4:3", "VALUE_MISSING@5:3", "NUMBER_INVALID@6:3");
        assertThat(tally.accepted()).isEqualTo(1);
    }

    @Test
    void a_price_is_neither_a_quantity_nor_a_weight() {
        read("order,sku,quantity,weight\n1,S,RM5,1\n2,S,1,$5\n");
        assertThat(places()).contains("NUMBER_INVALID@2:3", "NUMBER_INVALID@3:4");
        assertThat(lines).isEmpty();
    }

    @Test
    void words_that_are_unknown_list_those_that_are_not() {
        read("order,payer\n1,Santa\n");
        assertThat(findings.get(0).text(Language.EN))
                .contains("'Santa' is unknown for 'payer'")
                .contains("US, BUYER, PLATFORM, COLLECT");
    }

    @Test
    void two_sides_of_three_are_ignored_with_a_warning() {
        read("order,length,width,height\n1,10,20,\n");
        assertThat(places()).containsExactly("SIDES_INCOMPLETE@2:0");
        assertThat(lines.get(0).parcel().dimensions()).isEmpty();
    }
}
