package dev.retour.csv.internal;

import dev.retour.csv.CsvReason;
import dev.retour.kernel.Attribute;
import dev.retour.kernel.Attributes;
import dev.retour.kernel.Reason;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the columns that are kept beside the fields. */
final class RowAttributes {

    private final RowCells cells;
    private final List<Slot> slots;

    RowAttributes(RowCells cells, List<Slot> slots) {
        this.cells = cells;
        this.slots = slots;
    }

    Attributes read() {
        if (slots.isEmpty()) {
            return Attributes.none();
        }
        Map<String, Attribute> values = new HashMap<>();
        slots.forEach(slot -> read(slot, values));
        return new Attributes(values);
    }

    private void read(Slot slot, Map<String, Attribute> values) {
        String text = cells.word(slot, cells.texts());
        if (text != null && text.length() > Attribute.MAX_LENGTH) {
            cells.fail(slot, Reason.of(CsvReason.TEXT_TOO_LONG).with("limit", Attribute.MAX_LENGTH));
        } else if (text != null) {
            values.put(slot.field(), new Attribute(Attribute.Type.TEXT, text, slot.isPersonal()));
        }
    }
}
