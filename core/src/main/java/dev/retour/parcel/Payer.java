package dev.retour.parcel;

/** Who owes the courier its charge. Only parcels that we pay for are expected on our bill. More may come; a {@code switch} needs a default branch. */
public enum Payer {
    /** The shop, on its account. 寄付月结 */
    US,
    /** The buyer, in advance or through the shop. */
    BUYER,
    /** The platform, such as a platform's return insurance. */
    PLATFORM,
    /** Whoever receives it, on delivery. 到付 */
    COLLECT
}
