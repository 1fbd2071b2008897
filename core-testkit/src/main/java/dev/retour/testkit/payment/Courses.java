package dev.retour.testkit.payment;

import dev.retour.kernel.OrderId;
import dev.retour.store.Hash;
import dev.retour.testkit.Dice;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which course a refund goes: what was said of its order, else what was said of any, else what is drawn by its key. */
final class Courses {

    private final Function<String, Course> chance;
    private final Deque<Course> told = new ArrayDeque<>();
    private final Map<OrderId, Deque<Course>> toldOfOrders = new HashMap<>();
    private final Map<String, Integer> draws = new HashMap<>();

    private Courses(Function<String, Course> chance) {
        this.chance = chance;
    }

    static Courses honest() {
        return new Courses(draw -> Course.AT_ONCE);
    }

    /** The draws of one key have nothing to do with those of others, so that the order of requests does not matter. */
    static Courses seeded(long seed) {
        return new Courses(draw -> any(new Dice(seed ^ number(draw))));
    }

    private static long number(String text) {
        return Long.parseUnsignedLong(Hash.of(text).hex().substring(0, 16), 16);
    }

    private static Course any(Dice dice) {
        Course[] all = Course.values();
        return dice.chance(45) ? Course.AT_ONCE : all[dice.below(all.length)];
    }

    void tell(List<Course> courses) {
        told.addAll(courses);
    }

    void tell(OrderId order, List<Course> courses) {
        toldOfOrders.computeIfAbsent(order, each -> new ArrayDeque<>()).addAll(courses);
    }

    Course next(String key, OrderId order) {
        Deque<Course> ofOrder = toldOfOrders.getOrDefault(order, told);
        Deque<Course> source = ofOrder.isEmpty() ? told : ofOrder;
        return source.isEmpty() ? chance.apply(key + "/" + draws.merge(key, 1, Integer::sum)) : source.removeFirst();
    }
}
