package io.github.forksafe.python.notebook;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Walks over the members of a JSON value that may or may not be an object. */
final class Members {
    private Members() {}

    /** Takes the value of a member, to its end. */
    @FunctionalInterface
    interface Taker {
        void take(String name) throws IOException;
    }

    /** Gives each member's name while its value is the current token; passes over what is no object. */
    static void each(JsonParser json, Taker taker) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            taker.take(name);
        }
    }
}
