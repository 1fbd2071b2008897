/**
 * What Retour keeps and how it is kept: streams of events, claims, messages, effects and personal values, all of one
 * unit of work together or none of them.
 */
@NullMarked
package dev.retour.store;

import org.jspecify.annotations.NullMarked;
