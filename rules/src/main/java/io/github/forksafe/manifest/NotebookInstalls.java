package io.github.forksafe.manifest;

import io.github.forksafe.python.notebook.Notebook;
import io.github.forksafe.source.Position;
import io.github.forksafe.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Lines of a notebook's code cells that call {@code !pip install} or {@code %pip install}. See <a
 * href="https://ipython.readthedocs.io/en/stable/interactive/magics.html#magic-pip">IPython's magics</a>.
 */
final class NotebookInstalls implements ManifestFormat {
    private static final List<String> CALLS = List.of("!", "%", "!!");

    @Override
    public String name() {
        return "notebook";
    }

    @Override
    public boolean matches(String path) {
        return path.endsWith(".ipynb");
    }

    @Override
    public boolean isMostlyOther() {
        return true;
    }

    /** What is wrong with the notebook is told where its code is read. */
    @Override
    public void read(ManifestInput input, Gathered out) {
        SourceFile program = Notebook.read(input.file().id(), input.bytes()).file();
        String text = program.text(0, program.utf8().length);
        if (!text.contains("pip")) {
            return;
        }
        List<String> lines = text.lines().toList();
        int offset = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String stripped = line.stripLeading();
            if (CALLS.stream().anyMatch(stripped::startsWith) && stripped.contains("pip")) {
                int at = offset
                        + line.substring(0, line.length() - stripped.length()).length();
                command(stripped, place(program, at), out);
            }
            offset += line.getBytes(StandardCharsets.UTF_8).length + 1;
        }
    }

    private static Range place(SourceFile program, int at) {
        Position start = program.position(at);
        return new Range(start, start);
    }

    private static void command(String line, Range range, Gathered out) {
        String plain = line.replaceFirst("^[!%]+", "").replace("{sys.executable}", "python");
        SourceFile alone = new SourceFile(out.file().id(), plain.getBytes(StandardCharsets.UTF_8));
        Gathered inner = new Gathered(alone);
        ShellFormat.readCommands(alone, false, Scope.RUNTIME, inner);
        out.takeAt(inner, range);
    }
}
