package dev.retour.matching;

import java.util.List;

/** Uses the matching and nothing else; run in a JVM of its own, which has no jar but the core. */
final class MatchingAlone {

    private static final List<String> LEFT_OUT =
            List.of("org.joda.money.Money", "com.fasterxml.jackson.core.JsonFactory", "org.slf4j.Logger");

    private record Row(String id, long cents, String waybill) {}

    private MatchingAlone() {}

    /** Prints how many groups and residuals it found, and how many of the other jars were there. */
    public static void main(String[] args) {
        MatchResult<Row, Row> result = MatchPlan.between(side(), side())
                .pass("waybill", pass -> pass.on("waybill").cardinality(Cardinality.MANY_TO_ONE))
                .match(
                        List.of(new Row("a", 100, "YT1"), new Row("b", 20, "YT1"), new Row("c", 7, "YT2")),
                        List.of(new Row("p", 120, "YT1")));
        System.out.println("groups=" + result.groups().size() + " difference="
                + result.groups().get(0).difference() + " left=" + result.left().size() + " right="
                + result.right().size() + " others="
                + LEFT_OUT.stream().filter(MatchingAlone::isThere).count());
    }

    private static Side<Row> side() {
        return Side.of(Row.class).id(Row::id).amount(Row::cents).key("waybill", Row::waybill);
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
