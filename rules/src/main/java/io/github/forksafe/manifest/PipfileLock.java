package io.github.forksafe.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.forksafe.source.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** {@code Pipfile.lock}: JSON, a mapping of names for each category. */
final class PipfileLock implements ManifestFormat {
    @Override
    public String name() {
        return "Pipfile.lock";
    }

    @Override
    public boolean matches(String path) {
        return Paths.name(path).equals("Pipfile.lock");
    }

    @Override
    public void read(ManifestInput input, Gathered out) {
        try (JsonParser parser = new JsonFactory().createParser(input.text())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                out.problem(Position.START, "this is no lock file of Pipenv");
                return;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean category = !parser.currentName().equals("_meta");
                JsonToken value = parser.nextToken();
                if (category && value == JsonToken.START_OBJECT) {
                    packages(parser, out);
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JsonProcessingException e) {
            Position at = e.getLocation() == null ? Position.START : position(e.getLocation(), out);
            out.problem(
                    at,
                    "this is not JSON: "
                            + e.getOriginalMessage().lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Position position(JsonLocation at, Gathered out) {
        return Range.of(out.file(), at.getLineNr(), at.getColumnNr() - 1, 0).start();
    }

    private static void packages(JsonParser parser, Gathered out) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonLocation at = parser.currentTokenLocation();
            Range range = Range.of(out.file(), at.getLineNr(), at.getColumnNr() - 1, name.length() + 2);
            String version = "";
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                version = version(parser);
            } else {
                out.problem(range.start(), "'" + name + "' must be an object");
                parser.skipChildren();
            }
            out.lock(name, version.startsWith("==") ? version.substring(2) : "", List.of(), range);
        }
    }

    private static String version(JsonParser parser) throws IOException {
        String version = "";
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = parser.currentName().equals("version");
            if (parser.nextToken() == JsonToken.VALUE_STRING && wanted) {
                version = parser.getText();
            }
            parser.skipChildren();
        }
        return version;
    }
}
