package dev.retour.csv;

import dev.retour.csv.internal.Field;
import java.util.List;

/** The fields of a bill. */
enum BillField implements Field {
    WAYBILL("waybill"),
    ORDER("order"),
    ACCOUNT("account"),
    KIND("kind"),
    CHARGE("charge"),
    CODE("code"),
    AMOUNT("amount"),
    CURRENCY("currency"),
    WEIGHT("weight"),
    WEIGHT_ENTERED("weight.entered"),
    WEIGHT_ACTUAL("weight.actual"),
    WEIGHT_VOLUMETRIC("weight.volumetric"),
    WEIGHT_AUDITED("weight.audited"),
    ZONE("zone"),
    SERVICE("service"),
    LEGS("legs"),
    ORIGIN_COUNTRY("origin.country"),
    ORIGIN_PROVINCE("origin.province"),
    ORIGIN_CITY("origin.city"),
    ORIGIN_DISTRICT("origin.district"),
    ORIGIN_POSTCODE("origin.postcode"),
    DESTINATION_COUNTRY("destination.country"),
    DESTINATION_PROVINCE("destination.province"),
    DESTINATION_CITY("destination.city"),
    DESTINATION_DISTRICT("destination.district"),
    DESTINATION_POSTCODE("destination.postcode"),
    DAY("day");

    static final List<BillField> WEIGHTS =
            List.of(WEIGHT, WEIGHT_ENTERED, WEIGHT_ACTUAL, WEIGHT_VOLUMETRIC, WEIGHT_AUDITED);
    static final List<BillField> ORIGIN =
            List.of(ORIGIN_COUNTRY, ORIGIN_PROVINCE, ORIGIN_CITY, ORIGIN_DISTRICT, ORIGIN_POSTCODE);
    static final List<BillField> DESTINATION = List.of(
            DESTINATION_COUNTRY, DESTINATION_PROVINCE, DESTINATION_CITY, DESTINATION_DISTRICT, DESTINATION_POSTCODE);

    private final String title;

    BillField(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Kind kind() {
        return switch (this) {
            case CHARGE, CODE -> Kind.KEY;
            case CURRENCY -> Kind.CURRENCY;
            default -> WEIGHTS.contains(this) ? Kind.WEIGHT : Kind.PLAIN;
        };
    }
}
