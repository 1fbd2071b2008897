package dev.retour.returns.compensation;

/** What a customer is compensated for. Kinds may be added; keep a default branch. */
public enum CompensationKind {
    /** Nothing that is owed 补偿. */
    GOODWILL,
    /** A parcel, an answer or a refund that came too late 延误赔付. */
    LATE,
    /** Goods that are not what they were sold as: a multiple of the price 假一赔三. */
    PUNITIVE,
    /** What else is owed, such as for a parcel that was damaged. */
    LIABILITY
}
