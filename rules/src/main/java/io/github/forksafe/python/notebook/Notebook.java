package io.github.forksafe.python.notebook;

import io.github.forksafe.source.Decoded;
import io.github.forksafe.source.Decoding;
import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Problem;
import io.github.forksafe.source.SourceFile;
import java.util.List;

/**
 * What came out of a notebook.
 *
 * @param file the program: the Python of the code cells in their order; empty where the notebook cannot be read
 * @param skipped code that is not Python, a few words for each reason; mostly empty
 * @param problems what could not be read, with places in the notebook's file
 */
public record Notebook(SourceFile file, List<String> skipped, List<Problem> problems) {

    /** Copies the lists. */
    public Notebook {
        skipped = List.copyOf(skipped);
        problems = List.copyOf(problems);
    }

    /**
     * Reads a notebook of format 2 to 4. Whatever the bytes are, there is a program.
     *
     * @param id its name
     * @param raw its bytes
     * @return the program and what is missing from it
     */
    public static Notebook read(FileId id, byte[] raw) {
        Decoded json = Decoding.decode(id, raw);
        CellTexts texts = new CellTexts(json.file());
        if (!json.problems().isEmpty()) {
            return new Notebook(texts.program(), List.of(), json.problems());
        }
        return new NotebookReader(json.file(), texts).read();
    }
}
