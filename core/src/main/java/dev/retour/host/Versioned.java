package dev.retour.host;

/**
 * A value with the version that it comes from, to be frozen on what it decided.
 *
 * @param value the value
 * @param version the host's name of the version; {@code standard} where nothing is set
 * @param <T> the type of the value
 */
public record Versioned<T>(T value, String version) {}
