package dev.retour.testkit.simulation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;

/** What does not add up in an order, each as its code and all of its facts. */
final class NaiveReasons {

    private final CurrencyUnit currency;
    private final List<String> found = new ArrayList<>();

    NaiveReasons(CurrencyUnit currency) {
        this.currency = currency;
    }

    List<String> all() {
        return found;
    }

    void add(String code, Map<String, ?> facts) {
        found.add("entitlement." + code + " " + new TreeMap<>(facts));
    }

    /** Adds what is below nothing, with how much. */
    void addBelow(String code, Map<String, ?> facts, BigInteger left) {
        if (left.signum() < 0) {
            Map<String, Object> all = new HashMap<>(facts);
            all.put("amount", money(left.negate()));
            add(code, all);
        }
    }

    String money(BigInteger minor) {
        return currency + " " + new BigDecimal(minor, currency.getDecimalPlaces()).toPlainString();
    }
}
