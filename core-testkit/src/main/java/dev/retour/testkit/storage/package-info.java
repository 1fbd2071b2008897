/**
 * The storage contract as tests: whoever writes a storage extends {@link dev.retour.testkit.storage.StorageKit}, and
 * {@link dev.retour.testkit.storage.JoinedStorageKit} if it can join the host's transaction.
 */
@org.jspecify.annotations.NullMarked
package dev.retour.testkit.storage;
