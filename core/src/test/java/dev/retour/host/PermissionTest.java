package dev.retour.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PermissionTest {

    @Test
    void onlyASecondPersonHasARole() {
        assertThat(Permission.allow()).isEqualTo(new Permission(Permission.Answer.ALLOW, ""));
        assertThat(Permission.deny()).isEqualTo(new Permission(Permission.Answer.DENY, ""));
        assertThat(Permission.needsSecond("cashier").role()).isEqualTo("cashier");
    }

    @Test
    void aSecondPersonNeedsARoleAndNobodyElseHasOne() {
        assertThatThrownBy(() -> Permission.needsSecond("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Permission(Permission.Answer.ALLOW, "cashier"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
