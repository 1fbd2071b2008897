/**
 * Documents in JSON: rate cards and other configuration, read strictly and written in one canonical form.
 *
 * <p>A document is its record: every component is a field of the same name. All faults of a document are found in one
 * pass, each with its line, column and path. Start at {@link dev.retour.json.Documents}.
 */
@org.jspecify.annotations.NullMarked
package dev.retour.json;
