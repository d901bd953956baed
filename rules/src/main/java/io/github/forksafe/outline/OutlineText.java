package io.github.forksafe.outline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** Lines of the outline as text: ASCII only, so that no reader can mistake them, and with the same line ends everywhere. */
final class OutlineText {
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .rootValueSeparator("\n")
            .build();

    private OutlineText() {}

    /**
     * Writes the lines of a file.
     *
     * @param file how the file is called
     * @param lines its lines, at least one
     * @return one JSON object a line
     */
    static String of(String file, List<OutlineLine> lines) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            for (OutlineLine line : lines) {
                json.writeStartObject();
                json.writeStringField("file", file);
                if (line.at().cell().isPresent()) {
                    json.writeNumberField("cell", line.at().cell().get().number());
                }
                json.writeStringField("kind", line.kind().word());
                json.writeStringField("name", line.name());
                json.writeNumberField("line", line.at().shown().line());
                json.writeNumberField("column", line.at().shown().column());
                json.writeEndObject();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.append('\n').toString();
    }
}
