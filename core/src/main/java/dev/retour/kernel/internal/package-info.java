/** What only our own compilation sees: no trace of it is in a class file. Not exported. */
@org.jspecify.annotations.NullMarked
package dev.retour.kernel.internal;
