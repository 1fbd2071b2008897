package dev.retour.csv;

import dev.retour.csv.internal.Field;

/** The fields of a list of weights. */
enum WeightField implements Field {
    SKU("sku", Kind.KEY),
    WEIGHT("weight", Kind.WEIGHT);

    private final String title;
    private final Kind kind;

    WeightField(String title, Kind kind) {
        this.title = title;
        this.kind = kind;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
