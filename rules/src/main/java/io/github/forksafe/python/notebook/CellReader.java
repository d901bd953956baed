package io.github.forksafe.python.notebook;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;

/** Reads one cell, an object whose members come in any order. */
final class CellReader {
    private final JsonParser json;
    private final CellTexts texts;
    private Optional<String> type = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Optional<String> fault = Optional.empty();
    private int faultOffset;
    private boolean source;

    CellReader(JsonParser json, CellTexts texts) {
        this.json = json;
        this.texts = texts;
    }

    /** Reads from the object's start to its end. */
    void read() throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            switch (name) {
                case "cell_type" -> type = text();
                case "language" -> language = text();
                case "metadata" -> readMetadata();
                case "source", "input" -> readSource();
                default -> json.skipChildren();
            }
        }
    }

    private Optional<String> text() throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return Optional.of(json.getText());
        }
        json.skipChildren();
        return Optional.empty();
    }

    /** Editors that mix languages in one notebook say so in the cell's metadata, each in its own member. */
    private void readMetadata() throws IOException {
        Members.each(json, name -> {
            switch (name) {
                case "vscode" -> readLanguage("languageId");
                case "polyglot_notebook" -> readLanguage("kernelName");
                case "dotnet_interactive" -> readLanguage("language");
                default -> json.skipChildren();
            }
        });
    }

    private void readLanguage(String member) throws IOException {
        Members.each(json, name -> {
            Optional<String> value = text();
            if (name.equals(member)) {
                language = value;
            }
        });
    }

    /** One string, or a list of them that is one text. */
    private void readSource() throws IOException {
        texts.dropCell();
        source = true;
        if (json.currentToken() != JsonToken.START_ARRAY) {
            readString();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            readString();
        }
    }

    private void readString() throws IOException {
        int offset = (int) json.currentTokenLocation().getByteOffset();
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            json.finishToken();
            texts.add(offset);
        } else {
            if (fault.isEmpty()) {
                fault = Optional.of("has a source that is not text");
                faultOffset = offset;
            }
            json.skipChildren();
        }
    }

    boolean hasType() {
        return type.isPresent();
    }

    boolean isCode() {
        return type.filter("code"::equals).isPresent();
    }

    boolean hasSource() {
        return source;
    }

    /** The language of its code; nothing if it is that of the notebook. */
    Optional<String> language() {
        return language;
    }

    /** What is wrong with its source. */
    Optional<String> fault() {
        return fault;
    }

    int faultOffset() {
        return faultOffset;
    }
}
