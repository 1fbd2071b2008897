package dev.retour.parcel.tracking;

/**
 * Somebody saw something of a parcel.
 *
 * @param scan what
 * @param content a digest of all that it says, its instant included
 */
public record Scanned(Scan scan, String content) implements TrackingFact {

    /** The stable name of the type. */
    static final String TYPE = "parcel.scanned";

    @Override
    public Kind kind() {
        return Kind.SCANNED;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String what() {
        return scan.kind().name();
    }

    @Override
    public Tracking applyTo(Tracking before) {
        return before.with(scan, content);
    }
}
