package dev.retour.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetourExceptionTest {

    @Test
    void a_copy_that_was_serialized_keeps_its_message_and_has_no_reasons_instead_of_null()
            throws IOException, ClassNotFoundException {
        RetourException refusal = new RetourException(List.of(Reason.of(Why.values()[0])));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(refusal);

        RetourException copy =
                (RetourException) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(copy).hasMessage(refusal.getMessage());
        assertThat(copy.reasons()).isEmpty();
    }
}
