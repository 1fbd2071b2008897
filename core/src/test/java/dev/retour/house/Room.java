package dev.retour.house;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rooms of the core and the arrows between them: the only place where they are written down.
 *
 * <p>{@link Arrows} holds the code to them, and {@link ArchitectureTableTest} prints them into the documentation. A room
 * may be listed before its first class is written.
 */
enum Room {
    KERNEL("kernel"),
    FREIGHT("freight"),
    MONEY("money", KERNEL),
    PARCEL("parcel", KERNEL, MONEY, FREIGHT),
    COURIER("courier", KERNEL, MONEY, FREIGHT, PARCEL),
    RATING("courier.rating", KERNEL, MONEY, FREIGHT),
    MATCHING("matching"),
    BILLING("reconciliation.billing", KERNEL, MONEY, FREIGHT, PARCEL, COURIER, RATING, MATCHING),
    STORE("store", KERNEL),
    TERMS("order.terms", KERNEL, MONEY),
    ORDER("order", KERNEL, MONEY, TERMS),
    TRACKING("parcel.tracking", KERNEL, FREIGHT, PARCEL, ORDER),
    ENTITLEMENT("order.entitlement", KERNEL, MONEY, TERMS, ORDER),
    POLICY("policy", KERNEL, MONEY, TERMS, ORDER),
    HOST("host", KERNEL),
    AUTHORIZATION("returns.authorization", KERNEL, TERMS, ORDER),
    RECEIPT("returns.receipt", KERNEL, TERMS, ORDER, PARCEL),
    DISPOSITION("returns.disposition", KERNEL, TERMS, ORDER),
    SETTLEMENT("returns.settlement", KERNEL, MONEY, TERMS, ORDER, ENTITLEMENT, POLICY),
    COMPENSATION("returns.compensation", KERNEL, SETTLEMENT),
    RETURNS(
            "returns",
            KERNEL,
            MONEY,
            HOST,
            TERMS,
            ORDER,
            ENTITLEMENT,
            POLICY,
            PARCEL,
            TRACKING,
            AUTHORIZATION,
            RECEIPT,
            DISPOSITION,
            SETTLEMENT,
            COMPENSATION),
    PUBLISHED("published", KERNEL, TERMS, ORDER, ENTITLEMENT, PARCEL),
    DESK(
            "desk",
            KERNEL,
            MONEY,
            STORE,
            HOST,
            TERMS,
            ORDER,
            ENTITLEMENT,
            POLICY,
            PARCEL,
            TRACKING,
            AUTHORIZATION,
            RECEIPT,
            DISPOSITION,
            SETTLEMENT,
            COMPENSATION,
            RETURNS,
            PUBLISHED),
    JSON("json"),
    FRONT(
            "",
            KERNEL,
            STORE,
            HOST,
            TERMS,
            ORDER,
            ENTITLEMENT,
            POLICY,
            PARCEL,
            TRACKING,
            AUTHORIZATION,
            RECEIPT,
            DISPOSITION,
            COMPENSATION,
            RETURNS,
            DESK,
            JSON);

    static final String ROOT = "dev.retour";

    private static final String INTERNAL = ".internal";

    private final String path;
    private final List<Room> others;

    Room(String path, Room... others) {
        this.path = path;
        this.others = List.of(others);
    }

    /** The package, below the root; empty for the root itself. */
    String path() {
        return path;
    }

    /** The whole name of the package. */
    String packageBelow(String root) {
        return path.isEmpty() ? root : root + "." + path;
    }

    boolean mayUse(Room other) {
        return other == this || this == JSON || others.contains(other);
    }

    /** What the room may use, as the documentation says it. */
    String mayUse() {
        if (this == JSON) {
            return "every room";
        }
        return others.isEmpty()
                ? "nothing"
                : others.stream().map(other -> "`" + other.path + "`").collect(Collectors.joining(", "));
    }

    /** The room of a package; the internal packages of a room are in it. */
    static Optional<Room> of(String root, String name) {
        String room = home(name);
        return Arrays.stream(values())
                .filter(each -> room.equals(each.packageBelow(root)))
                .findFirst();
    }

    /** The package without its internal part. */
    static String home(String name) {
        int internal = (name + ".").indexOf(INTERNAL + ".");
        return internal < 0 ? name : name.substring(0, internal);
    }

    static boolean isInternal(String name) {
        return !home(name).equals(name);
    }
}
