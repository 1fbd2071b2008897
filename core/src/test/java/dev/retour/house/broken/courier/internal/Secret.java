package dev.retour.house.broken.courier.internal;

/** Belongs to one room. */
public final class Secret {}
