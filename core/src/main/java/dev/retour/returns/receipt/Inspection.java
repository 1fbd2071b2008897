package dev.retour.returns.receipt;

import dev.retour.order.LineUnits;
import java.util.List;

/**
 * What somebody says who has looked at units 质检.
 *
 * @param units which units of which line
 * @param isAccepted whether they are taken back
 * @param grade in which condition they are
 * @param missing what each of them lacks, by its code on the checklist of the policy, which says what that takes off the refund
 * @param lacks what else accepted units lack, each with what it takes off the refund for all of them, in the currency of the line;
 *     with any of it a refusal of the units is refused
 * @param photos what shows it, by the host's ids
 */
public record Inspection(
        LineUnits units, boolean isAccepted, Grade grade, List<String> missing, List<Lack> lacks, List<String> photos) {

    /** Copies the lists. */
    public Inspection {
        missing = List.copyOf(missing);
        lacks = List.copyOf(lacks);
        photos = List.copyOf(photos);
    }

    /**
     * Units that are taken back.
     *
     * @param units which units of which line
     * @param grade in which condition they are
     * @param lacks what they lack
     * @return what is said
     */
    public static Inspection accepted(LineUnits units, Grade grade, Lack... lacks) {
        return new Inspection(units, true, grade, List.of(), List.of(lacks), List.of());
    }

    /**
     * Units that are taken back, and lack what the checklist asks for.
     *
     * @param units which units of which line
     * @param grade in which condition they are
     * @param missing what each of them lacks, by its code on the checklist
     * @return what is said
     */
    public static Inspection acceptedWithout(LineUnits units, Grade grade, String... missing) {
        return new Inspection(units, true, grade, List.of(missing), List.of(), List.of());
    }

    /**
     * Units that are not taken back.
     *
     * @param units which units of which line
     * @param grade in which condition they are
     * @return what is said
     */
    public static Inspection refused(LineUnits units, Grade grade) {
        return new Inspection(units, false, grade, List.of(), List.of(), List.of());
    }

    GoodsAct act() {
        return isAccepted ? GoodsAct.ACCEPT : GoodsAct.REFUSE;
    }
}
