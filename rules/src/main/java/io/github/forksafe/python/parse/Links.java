package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tree;
import org.jspecify.annotations.Nullable;

/** Steps over the links of parse trees where the grammar says that there is a node. */
final class Links {

    private Links() {}

    static Tree first(Tree node) {
        return there(node.child());
    }

    static Tree next(Tree node) {
        return there(node.next());
    }

    /** The first expression behind some operands; null if there is none. */
    static @Nullable Tree tail(Tree operand) {
        Tree node = operand;
        while (node != null && node.getRuleIndex() == PythonParser.RULE_operand) {
            node = node.next();
        }
        return node;
    }

    /** Reports a comma that follows another. */
    static void checkCommas(Source source, Tree list) {
        for (Tree child = list.child(); child != null; child = child.next()) {
            int behind = child.last() + 1;
            if (behind < list.last()
                    && source.kind(behind) == PythonParser.COMMA
                    && source.kind(behind + 1) == PythonParser.COMMA) {
                source.problem(source.start(behind + 1), "unexpected ','");
                return;
            }
        }
    }

    /** The node itself, where the grammar says that there is one. */
    static Tree there(@Nullable Tree node) {
        if (node == null) {
            throw new IllegalStateException("the grammar and the translation differ");
        }
        return node;
    }
}
