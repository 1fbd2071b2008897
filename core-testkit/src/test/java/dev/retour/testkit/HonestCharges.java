package dev.retour.testkit;

import dev.retour.courier.rating.Quote;
import dev.retour.freight.ChargeKind;
import dev.retour.freight.ChargeKind.Family;
import dev.retour.money.Rounding;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import org.joda.money.BigMoney;
import org.joda.money.Money;

/** What an honest courier charges of what is due, by kind or with some of it in one amount for everything. */
final class HonestCharges {

    private final Quote due;
    private final Map<ChargeKind, Money> charges = new EnumMap<>(ChargeKind.class);

    private HonestCharges(Quote due) {
        this.due = due;
    }

    static Map<ChargeKind, Money> of(Quote due, Dice dice) {
        HonestCharges honest = new HonestCharges(due);
        for (Family family : Family.values()) {
            honest.charge(family);
        }
        honest.charges.values().removeIf(Money::isZero);
        if (dice.chance(25)) {
            honest.allIn(dice.chance(60), dice.chance(60));
        }
        return honest.charges;
    }

    /** Each kind is rounded, and the last one takes what that leaves of the family. */
    private void charge(Family family) {
        Map<ChargeKind, BigMoney> kinds = new EnumMap<>(ChargeKind.class);
        due.lines().stream()
                .filter(line -> line.kind().family() == family)
                .forEach(line -> kinds.merge(line.kind(), line.amount(), BigMoney::plus));
        Money left = due.total(family);
        for (Iterator<ChargeKind> each = kinds.keySet().iterator(); each.hasNext(); ) {
            ChargeKind kind = each.next();
            Money amount = each.hasNext() ? rounded(kinds.get(kind)) : left;
            left = left.minus(amount);
            charges.put(kind, amount);
        }
    }

    private Money rounded(BigMoney amount) {
        Rounding rounding = due.card().effectiveRounding();
        BigDecimal steps = amount.getAmount().divide(rounding.step(), 0, rounding.mode());
        return Money.of(amount.getCurrencyUnit(), steps.multiply(rounding.step()));
    }

    private void allIn(boolean surcharges, boolean tax) {
        Money all = Money.zero(due.card().currency());
        for (ChargeKind kind : ChargeKind.values()) {
            boolean inside = kind.family() == Family.FREIGHT
                    || surcharges && kind.family() == Family.SURCHARGE
                    || tax && kind.family() == Family.TAX;
            Money amount = inside ? charges.remove(kind) : null;
            all = amount == null ? all : all.plus(amount);
        }
        charges.put(ChargeKind.ALL_IN, all);
    }
}
