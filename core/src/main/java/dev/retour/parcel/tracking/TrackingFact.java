package dev.retour.parcel.tracking;

/** An event of the stream of a parcel. Kinds may be added; keep a default branch. */
public sealed interface TrackingFact permits Decided, Scanned {

    /** What happened. */
    enum Kind {
        /** We did something. */
        DECIDED,
        /** Somebody saw something. */
        SCANNED
    }

    /**
     * What happened, for a {@code switch}.
     *
     * @return the kind
     */
    Kind kind();

    /**
     * The stable name of its type.
     *
     * @return such as {@code parcel.issue-label} or {@code parcel.scanned}
     */
    String type();

    /**
     * What it tells, in one word.
     *
     * @return the kind of the command or of the scan, such as {@code ISSUE_LABEL} or {@code DELIVERED}
     */
    String what();

    /**
     * The parcel after it.
     *
     * @param before the parcel before it
     * @return the parcel with it
     */
    Tracking applyTo(Tracking before);
}
