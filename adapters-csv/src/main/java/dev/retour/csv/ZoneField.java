package dev.retour.csv;

import dev.retour.csv.internal.Field;
import java.util.List;

/** The fields of a list of zones. */
enum ZoneField implements Field {
    ZONE("zone"),
    ORIGIN_COUNTRY("origin.country"),
    ORIGIN_PROVINCE("origin.province"),
    ORIGIN_CITY("origin.city"),
    ORIGIN_DISTRICT("origin.district"),
    ORIGIN_POSTCODE("origin.postcode"),
    ORIGIN_PREFIX("origin.prefix"),
    ORIGIN_FROM("origin.from"),
    ORIGIN_TO("origin.to"),
    DESTINATION_COUNTRY("destination.country"),
    DESTINATION_PROVINCE("destination.province"),
    DESTINATION_CITY("destination.city"),
    DESTINATION_DISTRICT("destination.district"),
    DESTINATION_POSTCODE("destination.postcode"),
    DESTINATION_PREFIX("destination.prefix"),
    DESTINATION_FROM("destination.from"),
    DESTINATION_TO("destination.to");

    static final List<ZoneField> ORIGIN = List.of(
            ORIGIN_COUNTRY,
            ORIGIN_PROVINCE,
            ORIGIN_CITY,
            ORIGIN_DISTRICT,
            ORIGIN_POSTCODE,
            ORIGIN_PREFIX,
            ORIGIN_FROM,
            ORIGIN_TO);
    static final List<ZoneField> DESTINATION = List.of(
            DESTINATION_COUNTRY,
            DESTINATION_PROVINCE,
            DESTINATION_CITY,
            DESTINATION_DISTRICT,
            DESTINATION_POSTCODE,
            DESTINATION_PREFIX,
            DESTINATION_FROM,
            DESTINATION_TO);

    private final String title;

    ZoneField(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Kind kind() {
        return Kind.KEY;
    }
}
