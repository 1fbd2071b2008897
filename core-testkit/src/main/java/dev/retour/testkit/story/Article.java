package dev.retour.testkit.story;

import java.util.List;

/** What the shop sells. */
record Article(String sku, String category, int price, List<String> flags) {

    static final Article CHAIR = new Article("CHAIR", "furniture", 899, List.of(Stories.LARGE));

    /** Above the threshold of a promotion alone, and the other one not. */
    static final Article COAT = new Article("COAT", "clothes", 259, List.of());

    static final Article SCARF = new Article("SCARF", "clothes", 79, List.of());

    /** Each piece has a number. */
    static final Article PHONE = new Article("PHONE", "electronics", 1999, List.of());

    static final List<Article> ALL = List.of(
            new Article("SHIRT", "clothes", 99, List.of()),
            new Article("SHOES", "clothes", 299, List.of()),
            new Article("KETTLE", "kitchen", 219, List.of()),
            new Article("LAMP", "home", 159, List.of()),
            new Article("BACKPACK", "bags", 189, List.of()),
            new Article("HEADPHONES", "electronics", 349, List.of()),
            COAT,
            SCARF);
}
