package dev.retour.freight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceTest {

    @Test
    void a_place_is_made_of_the_parts_that_are_known_and_of_no_empty_text() {
        assertThat(Place.ofCountry("CN")
                        .withProvince("浙江")
                        .withCity("杭州")
                        .withDistrict("西湖")
                        .withPostcode("310012"))
                .isEqualTo(new Place("CN", "浙江", "杭州", "西湖", "310012"));
        assertThat(Place.ofPostcode("310012").withCountry("CN")).isEqualTo(new Place("CN", "", "", "", "310012"));
        assertThat(Place.ofCountry("US")).hasToString("US");
    }
}
