package dev.retour.examples.documents;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Finds out of what type a document is. */
final class SchemaName {

    private SchemaName() {}

    /** The value of the field {@code schema}; empty if there is none. */
    static String of(String json) throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return "";
            }
            return find(parser);
        }
    }

    private static String find(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean found = parser.currentName().equals("schema");
            if (parser.nextToken() == JsonToken.VALUE_STRING && found) {
                return parser.getText();
            }
            parser.skipChildren();
        }
        return "";
    }
}
