package dev.retour.csv;

import dev.retour.csv.internal.Field;
import java.util.List;

/** The fields of an order list. */
enum OrderField implements Field {
    PARCEL("parcel"),
    ORDER("order"),
    WAYBILL("waybill"),
    ACCOUNT("account"),
    SERVICE("service"),
    SKU("sku"),
    QUANTITY("quantity"),
    WEIGHT("weight"),
    LENGTH("length"),
    WIDTH("width"),
    HEIGHT("height"),
    LEGS("legs"),
    OUTBOUND("outbound"),
    PAYER("payer"),
    PURPOSE("purpose"),
    SHIPPED("shipped"),
    VALUE("value"),
    CURRENCY("currency"),
    FLAGS("flags"),
    ORIGIN_COUNTRY("origin.country"),
    ORIGIN_PROVINCE("origin.province"),
    ORIGIN_CITY("origin.city"),
    ORIGIN_DISTRICT("origin.district"),
    ORIGIN_POSTCODE("origin.postcode"),
    DESTINATION_COUNTRY("destination.country"),
    DESTINATION_PROVINCE("destination.province"),
    DESTINATION_CITY("destination.city"),
    DESTINATION_DISTRICT("destination.district"),
    DESTINATION_POSTCODE("destination.postcode");

    /** Of which the first that is filled is the id of the parcel. */
    static final List<Field> NUMBERS = List.of(PARCEL, WAYBILL, ORDER);

    static final List<OrderField> ORIGIN =
            List.of(ORIGIN_COUNTRY, ORIGIN_PROVINCE, ORIGIN_CITY, ORIGIN_DISTRICT, ORIGIN_POSTCODE);
    static final List<OrderField> DESTINATION = List.of(
            DESTINATION_COUNTRY, DESTINATION_PROVINCE, DESTINATION_CITY, DESTINATION_DISTRICT, DESTINATION_POSTCODE);

    private final String title;

    OrderField(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Kind kind() {
        return switch (this) {
            case SKU -> Kind.KEY;
            case CURRENCY -> Kind.CURRENCY;
            case WEIGHT -> Kind.WEIGHT;
            case LENGTH, WIDTH, HEIGHT -> Kind.LENGTH;
            default -> Kind.PLAIN;
        };
    }
}
