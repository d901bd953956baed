package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tree;

/** Reports names that Python 2 reads like any other but does not bind: {@code None} and {@code __debug__}. */
final class Python2Names {
    private final Source source;

    Python2Names(Source source) {
        this.source = source;
    }

    /** Checks a name that is bound. */
    void bound(int token) {
        if (source.kind(token) == PythonParser.NAME) {
            String name = source.name(token);
            if (name.equals("None") || name.equals("__debug__")) {
                source.problem(source.start(token), "cannot assign to " + name);
            }
        }
    }

    /** Checks the names of an import. */
    void imported(Tree node) {
        if (node.getRuleIndex() == PythonParser.RULE_importedModule) {
            if (Links.first(node).first() == node.last() || Links.first(node).last() < node.last()) {
                bound(node.last());
            }
            return;
        }
        for (int i = node.first(); i <= node.last(); i++) {
            int next = i == node.last() ? PythonParser.COMMA : source.kind(i + 1);
            if (next != PythonParser.AS) {
                bound(i);
            }
        }
    }

    /** Checks the name of a keyword argument. */
    void keyword(Tree argument) {
        Tree value = Links.first(argument).next();
        if (value != null && source.kind(value.first() - 1) == PythonParser.ASSIGN) {
            bound(argument.first());
        }
    }

    /** Checks the name of a parameter. */
    void parameter(Tree node) {
        boolean isRest =
                source.kind(node.first()) == PythonParser.STAR || source.kind(node.first()) == PythonParser.DOUBLE_STAR;
        bound(isRest ? node.first() + 1 : node.first());
    }
}
