package dev.retour.house.broken.helper;

/** An open class with an empty name that counts in floating point, outside every room. */
public class PriceUtil {

    /** A price that loses cents. */
    public double price;

    /** A base that is a part of another word. */
    public static final class Database {}
}
