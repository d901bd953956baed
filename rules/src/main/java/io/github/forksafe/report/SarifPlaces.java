package io.github.forksafe.report;

import io.github.forksafe.finding.Location;
import io.github.forksafe.source.Position;
import java.io.IOException;
import java.util.Optional;

/** Writes the members of SARIF locations. Lines and columns count from 1, columns in UTF-16 code units, as the run declares. */
final class SarifPlaces {
    private final JsonText json;
    private final SarifArtifacts artifacts;

    SarifPlaces(JsonText json, SarifArtifacts artifacts) {
        this.json = json;
        this.artifacts = artifacts;
    }

    /** Where in its file a place is, and in which cell of a notebook. */
    void writeLocation(Location place) throws IOException {
        writeLocation(place, "");
    }

    /** The same with the function around it, whose name may be empty. */
    void writeLocation(Location place, String symbol) throws IOException {
        writePhysical(place);
        Optional<Position.Cell> cell = place.start().cell();
        if (symbol.isEmpty() && cell.isEmpty()) {
            return;
        }
        json.array("logicalLocations", () -> {
            if (!symbol.isEmpty()) {
                json.object(() -> json.field("fullyQualifiedName", symbol));
            }
            if (cell.isPresent()) {
                json.object(() -> json.field("name", cellInWords(cell.get())));
            }
        });
    }

    private static String cellInWords(Position.Cell cell) {
        return "cell " + cell.number() + ", line " + cell.at().line();
    }

    private void writePhysical(Location place) throws IOException {
        json.object("physicalLocation", () -> {
            artifacts.writeLocation(json, "artifactLocation", place.file());
            json.object("region", () -> writeRegion(place.start(), place.end()));
        });
    }

    void writeMessage(String text) throws IOException {
        json.object("message", () -> json.field("text", literal(text)));
    }

    /** Where only a point is known the region has no end, which means the rest of its line. */
    private void writeRegion(Position start, Position end) throws IOException {
        json.field("startLine", start.line());
        json.field("startColumn", start.utf16Column() + 1);
        if (end.compareTo(start) > 0) {
            json.field("endLine", end.line());
            json.field("endColumn", end.utf16Column() + 1);
        }
    }

    /**
     * Keeps text that looks like a placeholder or a link from being one. Other braces and brackets stay as they are: viewers show
     * the escapes that the standard asks for to the reader. See <a
     * href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html#_Toc34317462">SARIF 2.1.0, 3.11.5 and 3.11.6</a>.
     */
    private static String literal(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            char last = i > 0 ? text.charAt(i - 1) : ' ';
            if (c == ']' && next == '(') {
                escaped.append('\\');
            } else if ((c == '{' && isDigit(next)) || (c == '}' && isDigit(last))) {
                escaped.append(c);
            }
            escaped.append(c);
        }
        return escaped.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
