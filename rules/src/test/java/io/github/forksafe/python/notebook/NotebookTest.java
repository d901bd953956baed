package io.github.forksafe.python.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.forksafe.source.FileId;
import io.github.forksafe.source.Position;
import io.github.forksafe.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables quotes are single, and a cell is written as {@code code(...)} or {@code text(...)} around its source. */
class NotebookTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'cells': []} | ",
                "{'cells': [code('a')]} | 1:a",
                "{'cells': [code(['a\\n', 'b'])]} | 1:a/b",
                "{'cells': [code(['a', 'b'])]} | 1:ab",
                "{'cells': [code([]), code(''), code('a')]} | 3:a",
                "{'cells': [text('# a'), code('b'), text('c'), code('d\\n')]} | 2:b 4:d/",
                "{'cells': [{'cell_type': 'raw', 'source': 'a'}, code('b')]} | 2:b",
                "{'cells': [{'source': 'a', 'outputs': [{'source': 'x'}], 'cell_type': 'code'}]} | 1:a",
                "{'cells': [code('\\t\\u00e9\\u65e5\\ud83d\\ude00\\ud83d\\/\\\\')]} | 1:\\té日😀\uFFFD/\\",
                "{'nbformat': 3, 'worksheets': [{'cells': [text('a'), {'cell_type': 'code', 'input': ['b']}]}]} | 2:b",
                "{'cells': [code('a')], 'metadata': {'kernelspec': {'language': 'python'}}} | 1:a",
                "{'cells': [code('a')], 'metadata': {'language_info': {'name': 'Python3'}}} | 1:a",
                "{'cells': [code('a')], 'metadata': {'kernelspec': {'language': ''}}} | 1:a",
                "{'cells': [code('%%time\\na')]} | 1:%%time/a",
                "{'cells': [code('%%capture out\\n%%time\\na')]} | 1:%%capture out/%%time/a",
            })
    void makesOneProgramOfTheCodeCells(String json, String program) {
        Notebook notebook = read(json);

        assertThat(outline(notebook.file())).isEqualTo(program == null ? "" : program);
        assertThat(notebook.skipped()).isEmpty();
        assertThat(notebook.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'cells': [code('a'), code('b')], 'metadata': {'kernelspec': {'language': 'R'}}} | | 2 cells are R",
                "{'cells': [code('a')], 'metadata': {'language_info': {'name': 'julia'}}} | | 1 cell is julia",
                "{'cells': [code('a')], 'metadata': {'kernelspec': {'language': 'sage'}, 'language_info': {'name': 'python'}}}"
                        + " | | 1 cell is sage",
                "{'cells': [text('a')], 'metadata': {'kernelspec': {'language': 'R'}}} | | ",
                "{'cells': [code('%%bash\\nls'), code('a')]} | 2:a | cell 1 is %%bash",
                "{'cells': [code('\\n  %%html\\n<p>'), code('%%bash'), code('%%html')]} | | cell 2 is %%bash, cells 1, 3 are %%html",
                "{'cells': [code('%%capture\\n%%writefile a.py\\nb')]} | | cell 1 is %%writefile",
                "{'cells': [{'cell_type': 'code', 'metadata': {'vscode': {'languageId': 'csharp'}}, 'source': 'a'}, code('b')]}"
                        + " | 2:b | cell 1 is csharp",
                "{'worksheets': [{'cells': [{'cell_type': 'code', 'input': 'a', 'language': 'ruby'}]}]} | | cell 1 is ruby",
            })
    void tellsWhichCellsAreAnotherLanguage(String json, String program, String skipped) {
        Notebook notebook = read(json);

        assertThat(outline(notebook.file())).isEqualTo(program == null ? "" : program);
        assertThat(String.join(", ", notebook.skipped())).isEqualTo(skipped == null ? "" : skipped);
        assertThat(notebook.problems()).isEmpty();
    }

    /** The columns count from 0. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~ | | 1:0 a notebook is a JSON object, this file is none",
                "[] | | 1:0 a notebook is a JSON object, this file is none",
                "{} | | 1:0 the notebook has no cells",
                "{'nbformat': 4} | | 1:0 the notebook has no cells",
                "{'cells': {}} | | 1:10 the cells of a notebook are a list",
                "{'cells': [1, code('a')]} | 2:a | 1:11 cell 1 is no JSON object",
                "{'cells': [{'source': 'a'}, code('b')]} | 2:b | 1:11 cell 1 does not say whether it is code",
                "{'cells': [{'cell_type': 'code'}, code('b')]} | 2:b | 1:11 cell 1 has no source",
                "{'cells': [code(1), code('b')]} | 2:b | 1:43 cell 1 has a source that is not text",
                "{'cells': [code(['a', {}]), code('b')]} | 2:b | 1:49 cell 1 has a source that is not text",
                "{'worksheets': {}} | | 1:15 the worksheets of a notebook are a list",
                "{'worksheets': [1]} | | 1:16 a worksheet is a JSON object",
                "{'cells': [code('a')]} {} | 1:a | 1:50 nothing may follow the JSON object that is the notebook",
                "{'cells': [code('a')] | | 1:48 the notebook ends before its JSON does",
                "{'cells': [code('a | | 1:45 the notebook ends before its JSON does",
                "{'cells': [code('a')],} | | 1:49 the notebook is not valid JSON here",
                "{'cells': [code('\\q')]} | | 1:45 the notebook is not valid JSON here",
                "{'cells': [code('\\u12')]} | | 1:48 the notebook is not valid JSON here",
                "print('x') | | 1:0 the notebook is not valid JSON here",
            })
    void tellsWhatIsNoNotebook(String json, String program, String problem) {
        Notebook notebook = read(json);

        assertThat(outline(notebook.file())).isEqualTo(program == null ? "" : program);
        assertThat(notebook.problems()).singleElement().satisfies(only -> {
            assertThat(only.at().cell()).isEmpty();
            assertThat(only.at().line() + ":" + only.at().column() + " " + only.message())
                    .isEqualTo(problem);
        });
    }

    @Test
    void endsOnJsonThatNestsDeep() {
        String deep = "{'cells': [], 'x': " + "[".repeat(100_000);

        assertThat(read(deep).problems())
                .singleElement()
                .satisfies(only ->
                        assertThat(only.message()).isEqualTo("the notebook nests deeper than 1000 levels here"));
    }

    @Test
    void knowsTheCellOfAPlace() {
        SourceFile file =
                read("{'cells': [text('a'), code(['b\\n', 'é = \\u00e9'])]}").file();

        Position at = file.position(file.text(0, file.utf8().length).getBytes(StandardCharsets.UTF_8).length - 3);

        assertThat(at.cell()).contains(new Position.Cell(2, new Position(2, 4, 4)));
        assertThat(at.lineInWords()).isEqualTo("line 2 of cell 2");
        assertThat(file.lineAt(at)).isEqualTo("é = é");
        assertThat(file.shownAt(at).line(1)).isEqualTo("b");
    }

    /** However the JSON is written, each character of the program is found where its own piece of JSON stands. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void findsEachCharacterInTheFile(int style) {
        Random random = new Random(style);
        for (int round = 0; round < 200; round++) {
            String json = new RandomNotebook(random, style).json();
            SourceFile file = Notebook.read(new FileId(0, "a.ipynb"), json.getBytes(StandardCharsets.UTF_8))
                    .file();
            String[] lines = json.split("\n", -1);
            for (SourceFile.Part cell : file.parts()) {
                String text = file.text(cell.start(), cell.end());
                int offset = cell.start();
                for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
                    int point = text.codePointAt(i);
                    Position at = file.position(offset);
                    String rest = lines[at.line() - 1].substring(at.utf16Column());
                    assertThat(unescaped(rest)).isEqualTo(point);
                    assertThat(at.column()).isEqualTo(lines[at.line() - 1].codePointCount(0, at.utf16Column()));
                    offset += Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
                }
            }
        }
    }

    /** The code point that a text inside of a JSON string starts with. */
    private static int unescaped(String json) {
        if (json.charAt(0) != '\\') {
            return json.codePointAt(0);
        }
        if (json.charAt(1) != 'u') {
            return "nt\"\\/".indexOf(json.charAt(1)) < 0 ? -1 : "\n\t\"\\/".charAt("nt\"\\/".indexOf(json.charAt(1)));
        }
        char unit = (char) Integer.parseInt(json, 2, 6, 16);
        return Character.isHighSurrogate(unit)
                ? Character.toCodePoint(unit, (char) Integer.parseInt(json, 8, 12, 16))
                : unit;
    }

    private static Notebook read(String json) {
        String whole = json.replaceAll("(code)\\(", "{'cell_type': '$1', 'source': ")
                .replaceAll("text\\(", "{'cell_type': 'markdown', 'source': ")
                .replaceAll("\\)(?=[,\\]])", "}")
                .replace("'", "\"");
        return Notebook.read(new FileId(0, "a.ipynb"), whole.getBytes(StandardCharsets.UTF_8));
    }

    /** Each cell's number and text, line ends as slashes. */
    private static String outline(SourceFile file) {
        List<String> cells = file.parts().stream()
                .map(part -> file.position(part.start()).cell().orElseThrow().number() + ":"
                        + file.text(part.start(), part.end()).replace("\n", "/").replace("\t", "\\t"))
                .toList();
        return String.join(" ", cells);
    }
}
