package io.github.forksafe.manifest;

import io.github.forksafe.source.Position;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A YAML file as nodes with places. Aliases are followed one by one and never multiplied out. */
final class YamlView {
    /** More is not written by hand, and costs seconds. */
    private static final int MOST_CODE_POINTS = 4 << 20;

    /** Nobody nests deeper, and the parser is recursive. */
    private static final int DEEPEST = 100;

    private YamlView() {}

    /** The root of the file's first document. */
    static Optional<Node> parse(String text, Gathered out) {
        if (text.length() > MOST_CODE_POINTS) {
            out.problem(Position.START, "this file is larger than 4 MiB and was not read");
            return Optional.empty();
        }
        if (depth(text) > DEEPEST) {
            out.problem(Position.START, "this file is nested deeper than " + DEEPEST + " and was not read");
            return Optional.empty();
        }
        LoadSettings settings = LoadSettings.builder()
                .setAllowDuplicateKeys(true)
                .setMaxAliasesForCollections(50)
                .setCodePointLimit(MOST_CODE_POINTS)
                .setUseMarks(true)
                .build();
        try {
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            out.problem(
                    e.getProblemMark().map(mark -> position(mark, out)).orElse(Position.START),
                    "this is not YAML: " + oneLine(e.getProblem()));
        } catch (YamlEngineException e) {
            out.problem(Position.START, "this is not YAML: " + oneLine(String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private static String oneLine(String message) {
        return message.lines().findFirst().orElse("").strip();
    }

    /** The deepest of brackets and of leading blanks and hyphens, either of which nests. */
    private static int depth(String text) {
        int deepest = 0;
        int depth = 0;
        int hyphens = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[' || c == '{') {
                deepest = Math.max(deepest, ++depth);
            } else if (c == ']' || c == '}') {
                depth = Math.max(0, depth - 1);
            } else if (c == '\n') {
                hyphens = 0;
            } else if (c == '-' || c == '?' || c == ':') {
                deepest = Math.max(deepest, ++hyphens);
            } else if (c != ' ') {
                hyphens = -text.length();
            }
        }
        return deepest;
    }

    private static Position position(Mark mark, Gathered out) {
        return Range.of(out.file(), mark.getLine() + 1, mark.getColumn(), 0).start();
    }

    static Range range(Node node, Gathered out) {
        Mark start = node.getStartMark().orElseThrow();
        Mark end = node.getEndMark().orElse(start);
        return end.getLine() == start.getLine()
                ? new Range(position(start, out), position(end, out))
                : Range.restOfLine(out.file(), start.getLine() + 1, start.getColumn());
    }

    /** The value of a key of a mapping; the last one of several. */
    static Optional<Node> get(Node node, String key) {
        Optional<Node> found = Optional.empty();
        for (NodeTuple tuple : entries(node)) {
            if (text(tuple.getKeyNode()).equals(Optional.of(key))) {
                found = Optional.of(tuple.getValueNode());
            }
        }
        return found;
    }

    /** A set for the nodes that were read, so that aliases neither multiply them nor lead round in circles. */
    static Set<Node> nodes() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    static List<NodeTuple> entries(Node node) {
        return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
    }

    static Optional<String> text(Node node) {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    /** The elements of a list, or the one thing that stands for a list. */
    static List<Node> list(Node node) {
        return node instanceof SequenceNode sequence ? new ArrayList<>(sequence.getValue()) : List.of(node);
    }
}
