package io.github.forksafe.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;

/** JSON as it is written down here: members in the order of the calls, indented, the same line ends on every platform. */
final class JsonText {
    private final JsonGenerator json;

    private JsonText(JsonGenerator json) {
        this.json = json;
    }

    /** Writes the members of an object or the elements of an array. */
    @FunctionalInterface
    interface Body {
        void write() throws IOException;
    }

    /** Writes one whole document. */
    @FunctionalInterface
    interface Document {
        void write(JsonText json) throws IOException;
    }

    /** Writes one element of an array. */
    @FunctionalInterface
    interface Element<T> {
        void write(T value) throws IOException;
    }

    static void write(Appendable out, Document document) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withArrayEmptySeparator("")
                .withObjectEmptySeparator(""));
        printer.indentArraysWith(indenter);
        printer.indentObjectsWith(indenter);
        JsonFactory factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(new Characters(out))) {
            json.setPrettyPrinter(printer);
            document.write(new JsonText(json));
        }
        out.append('\n');
    }

    void object(Body members) throws IOException {
        json.writeStartObject();
        members.write();
        json.writeEndObject();
    }

    void object(String name, Body members) throws IOException {
        json.writeFieldName(name);
        object(members);
    }

    void array(String name, Body elements) throws IOException {
        json.writeArrayFieldStart(name);
        elements.write();
        json.writeEndArray();
    }

    /** An array of objects. */
    <T> void array(String name, Iterable<T> values, Element<T> members) throws IOException {
        array(name, () -> {
            for (T value : values) {
                object(() -> members.write(value));
            }
        });
    }

    void strings(String name, Iterable<String> values) throws IOException {
        array(name, () -> {
            for (String value : values) {
                json.writeString(value);
            }
        });
    }

    void field(String name, String value) throws IOException {
        json.writeStringField(name, value);
    }

    void field(String name, long value) throws IOException {
        json.writeNumberField(name, value);
    }

    void field(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
    }

    private static final class Characters extends Writer {
        private final Appendable out;

        Characters(Appendable out) {
            this.out = out;
        }

        @Override
        public void write(char[] buffer, int offset, int length) throws IOException {
            out.append(new String(buffer, offset, length));
        }

        @Override
        public void flush() {
            // What stands behind the appendable is flushed by whoever opened it.
        }

        @Override
        public void close() {
            // Likewise.
        }
    }
}
