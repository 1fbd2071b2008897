package dev.retour.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sign stands for the currencies of the table, and for no other whose code merely looks alike. */
class CurrencySignsTest {

    private final Collected bill = new Collected();

    private void read(String amount, String currency) {
        BillCsvReader.of(TableMap.CANONICAL)
                .read(Source.of("bill.csv", "waybill,amount,currency\nA1," + amount + "," + currency + "\n"), bill);
    }

    @ParameterizedTest
    @CsvSource({
        "$5,USD", "$5,CAD", "$5,HKD", "$5,TWD", "$5,MXN", "＄5,USD", "US$5,USD", "US$ 5,USD", "HK$5,HKD", "NT$5,TWD",
        "S$5,SGD", "A$5,AUD", "R$5,BRL", "£5,GBP", "￡5,GBP", "£5,EGP", "¥5,CNY", "￥5,CNY", "¥5,JPY", "CN¥5,CNY",
        "RMB 5,CNY", "€5,EUR", "₹5,INR", "Rs.5,INR", "Rs 5,PKR", "Rp5,IDR", "RM5,MYR", "₩5,KRW", "-HK$5,HKD",
                "HK$-5,HKD",
        "5元,CNY", "5 元,HKD", "5円,JPY", "5CNY,CNY", "(HK$5),HKD"
    })
    void a_sign_of_the_currency_is_passed_over(String amount, String currency) {
        read(amount, currency);
        assertThat(bill.findings).isEmpty();
        assertThat(bill.lines.get(0).amount().getAmount().abs()).isEqualByComparingTo("5");
    }

    @ParameterizedTest
    @CsvSource({
        "$5,AED",
        "$5,KWD",
        "$5,RSD",
        "$5,CNY",
        "US$5,CAD",
        "HK$5,USD",
        "£5,PHP",
        "£5,CLP",
        "£5,USD",
        "¥5,USD",
        "€5,USD",
        "₹5,IDR",
        "Rs5,IDR",
        "₩5,JPY"
    })
    void a_sign_of_another_currency_is_an_error(String amount, String currency) {
        read(amount, currency);
        assertThat(bill.lines).isEmpty();
        assertThat(bill.places()).containsExactly("CURRENCY_SIGN_DIFFERS@2:2");
    }

    @ParameterizedTest
    @CsvSource({"XX$5,USD", "¤5,USD", "Rx5,INR", "$£5,USD", "HK5,HKD", "5元,USD", "5円,CNY", "H,HKD"})
    void a_sign_that_nobody_knows_is_an_error(String amount, String currency) {
        read(amount, currency);
        assertThat(bill.lines).isEmpty();
        assertThat(bill.places()).containsExactly("NUMBER_INVALID@2:2");
    }
}
