package io.github.forksafe.manifest;

import io.github.forksafe.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * The comment {@code # /// script} of a Python file that is run alone. See <a
 * href="https://packaging.python.org/en/latest/specifications/inline-script-metadata/">inline script metadata</a>.
 */
final class ScriptBlock implements ManifestFormat {
    private static final String OPEN = "# /// script";
    private static final String CLOSE = "# ///";

    @Override
    public String name() {
        return "script metadata";
    }

    @Override
    public boolean matches(String path) {
        return path.endsWith(".py") || path.endsWith(".pyw");
    }

    /** Whether the text of a Python file may hold such a comment. */
    static boolean mayHold(byte[] bytes) {
        byte[] open = OPEN.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        for (int i = 0; i + open.length <= bytes.length; i++) {
            if (bytes[i] == '#' && java.util.Arrays.equals(bytes, i, i + open.length, open, 0, open.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isMostlyOther() {
        return true;
    }

    @Override
    public void read(ManifestInput input, Gathered out) {
        SourceFile file = input.file();
        int count = file.lines().lineCount();
        boolean found = false;
        for (int line = 1; line <= count; line++) {
            if (!file.line(line).stripTrailing().equals(OPEN)) {
                continue;
            }
            int end = endOfComment(file, line, count);
            int close = lastClose(file, line, end);
            if (close < 0) {
                continue;
            }
            if (found) {
                out.problem(Range.of(file, line, 0, 0).start(), "a file has one block of script metadata only");
                return;
            }
            found = true;
            readBlock(file, line, close, out);
            line = close;
        }
    }

    private static int endOfComment(SourceFile file, int open, int count) {
        int line = open;
        while (line < count && isOfComment(file.line(line + 1))) {
            line++;
        }
        return line;
    }

    private static boolean isOfComment(String line) {
        return line.equals("#") || line.startsWith("# ");
    }

    private static int lastClose(SourceFile file, int open, int end) {
        for (int line = end; line > open; line--) {
            if (file.line(line).stripTrailing().equals(CLOSE)) {
                return line;
            }
        }
        return -1;
    }

    /** The comment's text on the lines that it stands on, so that the places of the parser are right up to the two columns. */
    private static void readBlock(SourceFile file, int open, int close, Gathered out) {
        List<String> lines = new ArrayList<>();
        for (int line = 1; line < close; line++) {
            lines.add(
                    line > open && file.line(line).length() > 2
                            ? file.line(line).substring(2)
                            : "");
        }
        SourceFile inner =
                new SourceFile(file.id(), String.join("\n", lines).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Gathered script = new Gathered(inner);
        TomlView.parse(String.join("\n", lines), script).ifPresent(root -> {
            for (TomlView.Text text : root.texts("dependencies")) {
                script.requireLine(text.value(), Scope.RUNTIME, text.range());
            }
        });
        out.takeShifted(script, CLOSE.indexOf(' ') + 1);
    }
}
