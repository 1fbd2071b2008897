package dev.retour.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LimitsBoundsTest {

    @Test
    void theLargestLimitsAreAcceptedAndOneMoreIsNot() {
        int most = Integer.MAX_VALUE;
        assertThat(new Limits(Limits.MAX_SIZE, Limits.MAX_DEPTH, most, most, most).depth())
                .isEqualTo(Limits.MAX_DEPTH);
        assertThatThrownBy(() -> new Limits(Limits.MAX_SIZE + 1, 1, 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Limits(1, Limits.MAX_DEPTH + 1, 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noLimitMayBeNothing() {
        for (int i = 0; i < 5; i++) {
            int[] one = {1, 1, 1, 1, 1};
            one[i] = 0;
            assertThatThrownBy(() -> new Limits(one[0], one[1], one[2], one[3], one[4]))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
