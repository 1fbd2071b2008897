package dev.retour.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Finding;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class FooterTest {

    private static final String HEAD = "waybill,amount,currency\nA1,12.00,CNY\n";

    private final TableMap map = TableMap.builder()
            .putColumns("waybill", Column.named("waybill"))
            .putColumns("amount", Column.named("amount"))
            .putColumns("currency", Column.named("currency"))
            .addFooters(Footer.total("Total", Column.named("amount")))
            .build();

    private Collected read(String footer) {
        Collected bill = new Collected();
        BillCsvReader.of(map).read(Source.of("bill.csv", HEAD + footer), bill);
        return bill;
    }

    @Test
    void a_total_that_can_be_read_is_declared() {
        assertThat(read("Total,12.00,CNY\n").totals)
                .singleElement()
                .matches(totals -> totals.total().orElseThrow().equals(Money.parse("CNY 12.00")));
    }

    @Test
    void a_total_that_cannot_be_read_is_an_error_and_no_warning_so_that_nobody_pays_unproved() {
        Collected bill = read("Total,999.00,\n");

        assertThat(bill.findings).singleElement().matches(Finding::isError);
        assertThat(bill.places()).containsExactly("CURRENCY_MISSING@3:2");
    }

    @Test
    void a_builder_makes_what_the_short_forms_make_and_more() {
        Column amount = Column.named("amount");
        assertThat(Footer.builder().addStartsWith("Total").total(amount).build())
                .isEqualTo(Footer.total("Total", amount));
        assertThat(Footer.builder().addStartsWith("a", "b").build()).isEqualTo(Footer.ignored("a", "b"));
        assertThat(Footer.builder()
                        .addStartsWith("n")
                        .lines(Column.at(2))
                        .build()
                        .lines())
                .contains(Column.at(2));
    }
}
