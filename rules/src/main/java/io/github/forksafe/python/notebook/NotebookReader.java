package io.github.forksafe.python.notebook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.github.forksafe.python.syntax.CellMagic;
import io.github.forksafe.source.Position;
import io.github.forksafe.source.Problem;
import io.github.forksafe.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks over the JSON of a notebook once; what is not needed, such as outputs, is passed over and never held. */
final class NotebookReader {
    private static final int DEEPEST = 1_000;

    /** Text longer than this is no name of anything; what is longer than a file may be is not met. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final SourceFile file;
    private final CellTexts texts;
    private final List<Problem> problems = new ArrayList<>();
    private final LeftOut leftOut = new LeftOut();
    private final Kernel kernel = new Kernel();
    private int cells;
    private boolean hasCells;

    NotebookReader(SourceFile file, CellTexts texts) {
        this.file = file;
        this.texts = texts;
    }

    Notebook read() {
        try (JsonParser json = JSON.createParser(file.utf8())) {
            readOrGiveUp(json);
        } catch (IOException e) {
            throw new UncheckedIOException("reads from memory only", e);
        }
        if (!kernel.isPython()) {
            leftOut.addAll(texts.program().parts().size(), kernel.language());
            texts.clear();
        }
        return new Notebook(texts.program(), leftOut.inWords(), problems);
    }

    private void readOrGiveUp(JsonParser json) throws IOException {
        try {
            readFile(json);
        } catch (JsonProcessingException invalid) {
            texts.clear();
            leftOut.clear();
            problems.clear();
            JsonLocation at = Optional.ofNullable(invalid.getLocation()).orElseGet(json::currentLocation);
            int offset = (int) at.getByteOffset();
            if (invalid instanceof StreamConstraintsException) {
                fault(offset, "the notebook nests deeper than " + DEEPEST + " levels here");
            } else if (offset >= file.utf8().length) {
                fault(offset, "the notebook ends before its JSON does");
            } else {
                fault(offset, "the notebook is not valid JSON here");
            }
        }
    }

    private void fault(int offset, String message) {
        Position at = file.position(offset);
        problems.add(new Problem(file.id(), at, message));
    }

    private static int offset(JsonParser json) {
        return (int) json.currentTokenLocation().getByteOffset();
    }

    private void readFile(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            problems.add(new Problem(file.id(), Position.START, "a notebook is a JSON object, this file is none"));
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            readMember(json);
        }
        if (json.nextToken() != null) {
            fault(offset(json), "nothing may follow the JSON object that is the notebook");
        }
        if (!hasCells) {
            problems.add(new Problem(file.id(), Position.START, "the notebook has no cells"));
        }
    }

    private void readMember(JsonParser json) throws IOException {
        String name = json.currentName();
        json.nextToken();
        switch (name) {
            case "cells" -> readCells(json);
            case "worksheets" -> readWorksheets(json);
            case "metadata" -> kernel.read(json);
            default -> json.skipChildren();
        }
    }

    /** Formats 2 and 3 hold their cells on sheets, of which there is never more than one. */
    private void readWorksheets(JsonParser json) throws IOException {
        hasCells = true;
        if (!expect(json, JsonToken.START_ARRAY, "the worksheets of a notebook are a list")) {
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (expect(json, JsonToken.START_OBJECT, "a worksheet is a JSON object")) {
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    boolean isCells = json.currentName().equals("cells");
                    json.nextToken();
                    if (isCells) {
                        readCells(json);
                    } else {
                        json.skipChildren();
                    }
                }
            }
        }
    }

    private void readCells(JsonParser json) throws IOException {
        hasCells = true;
        if (!expect(json, JsonToken.START_ARRAY, "the cells of a notebook are a list")) {
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            cells++;
            if (expect(json, JsonToken.START_OBJECT, "cell " + cells + " is no JSON object")) {
                readCell(json);
            }
        }
    }

    private void readCell(JsonParser json) throws IOException {
        CellReader cell = new CellReader(json, texts);
        int start = offset(json);
        cell.read();
        if (cell.fault().isPresent()) {
            fault(cell.faultOffset(), "cell " + cells + " " + cell.fault().get());
        } else if (!cell.hasType()) {
            fault(start, "cell " + cells + " does not say whether it is code");
        } else if (cell.isCode() && !cell.hasSource()) {
            fault(start, "cell " + cells + " has no source");
        } else if (cell.isCode()) {
            String other = cell.language()
                    .filter(name -> !Kernel.isPython(name))
                    .orElseGet(() -> CellMagic.language(texts.cell()));
            if (other.isEmpty()) {
                texts.keepCell(cells);
                return;
            }
            leftOut.add(cells, other);
        }
        texts.dropCell();
    }

    /** Passes over a value that is not what it has to be. */
    private boolean expect(JsonParser json, JsonToken wanted, String message) throws IOException {
        if (json.currentToken() == wanted) {
            return true;
        }
        fault(offset(json), message);
        json.skipChildren();
        return false;
    }
}
