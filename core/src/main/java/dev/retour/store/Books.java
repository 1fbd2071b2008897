package dev.retour.store;

/** What is stored of one scope in memory. Guarded by the gate of its storage. */
final class Books {

    final StreamShelf streams = new StreamShelf();
    final ClaimShelf claims = new ClaimShelf();
    final LinkShelf links = new LinkShelf();
    final PersonalShelf personal = new PersonalShelf();
}
