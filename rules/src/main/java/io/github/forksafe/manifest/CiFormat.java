package io.github.forksafe.manifest;

import io.github.forksafe.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Workflows of GitHub Actions and {@code .gitlab-ci.yml}, whose scripts call {@code pip install}. What they install is there when they run,
 * and not when the program does.
 */
final class CiFormat implements ManifestFormat {
    private static final Set<String> SCRIPTS = Set.of("run", "script", "before_script", "after_script");

    /** Nobody nests jobs and steps deeper. */
    private static final int DEEPEST = 20;

    private final boolean gitlab;

    CiFormat(boolean gitlab) {
        this.gitlab = gitlab;
    }

    @Override
    public String name() {
        return gitlab ? ".gitlab-ci.yml" : "GitHub Actions workflow";
    }

    @Override
    public boolean matches(String path) {
        String name = Paths.name(path);
        if (gitlab) {
            return name.endsWith(".gitlab-ci.yml");
        }
        boolean yaml = name.endsWith(".yml") || name.endsWith(".yaml");
        return yaml && ("/" + Paths.folder(path)).endsWith("/.github/workflows");
    }

    @Override
    public boolean isMostlyOther() {
        return true;
    }

    @Override
    public void read(ManifestInput input, Gathered out) {
        YamlView.parse(input.text(), out)
                .ifPresent(root -> new Reader(input.file(), YamlView.nodes(), out).below(root, 0));
    }

    /** Reads one file; what several aliases stand for is read once, at its own place. */
    private record Reader(SourceFile file, Set<Node> seen, Gathered out) {
        void below(Node node, int depth) {
            if (depth > DEEPEST || !seen.add(node)) {
                return;
            }
            for (NodeTuple entry : YamlView.entries(node)) {
                if (YamlView.text(entry.getKeyNode()).filter(SCRIPTS::contains).isPresent()) {
                    commands(entry.getValueNode(), depth + 1);
                } else {
                    YamlView.list(entry.getValueNode()).forEach(value -> below(value, depth + 1));
                }
            }
        }

        /** A script is a text or a list of such, and lists may hold lists. */
        private void commands(Node script, int depth) {
            if (script instanceof ScalarNode text) {
                ShellFormat.readCommands(alone(text, file), false, Scope.test("ci"), out);
            } else if (script instanceof SequenceNode && depth <= DEEPEST) {
                if (seen.add(script)) {
                    YamlView.list(script).forEach(one -> commands(one, depth + 1));
                }
            } else {
                below(script, depth);
            }
        }
    }

    /** A file with the text of a script alone, each line of which has its place. */
    private static SourceFile alone(ScalarNode script, SourceFile file) {
        Mark start = script.getStartMark().orElseThrow();
        Mark end = script.getEndMark().orElse(start);
        boolean block = script.getScalarStyle() == ScalarStyle.LITERAL || script.getScalarStyle() == ScalarStyle.FOLDED;
        String[] lines = new String[file.lines().lineCount()];
        Arrays.fill(lines, "");
        if (block) {
            boolean folded = script.getScalarStyle() == ScalarStyle.FOLDED;
            int last = Math.min(lines.length, end.getColumn() == 0 ? end.getLine() : end.getLine() + 1);
            for (int line = start.getLine() + 1; line < last; line++) {
                lines[line] = masked(file.line(line + 1)) + (folded && line + 1 < last ? " \\" : "");
            }
        } else {
            int quote = script.getScalarStyle() == ScalarStyle.PLAIN ? 0 : 1;
            String text = script.getValue().replace('\n', ' ');
            lines[start.getLine()] = " ".repeat(start.getColumn() + quote) + masked(text);
        }
        byte[] bytes = String.join("\n", List.of(lines)).getBytes(StandardCharsets.UTF_8);
        return new SourceFile(file.id(), bytes);
    }

    /** An expression such as {@code ${{ matrix.version }}} becomes one word of the same length. */
    private static String masked(String line) {
        StringBuilder text = new StringBuilder(line);
        for (int open = line.indexOf("${{"); open >= 0; open = line.indexOf("${{", open + 1)) {
            int close = line.indexOf("}}", open);
            for (int i = open; i < (close < 0 ? line.length() : close); i++) {
                if (text.charAt(i) != '$') {
                    text.setCharAt(
                            i, text.charAt(i) == ' ' || "\"'|&;()".indexOf(text.charAt(i)) >= 0 ? '_' : text.charAt(i));
                }
            }
        }
        return text.toString();
    }
}
