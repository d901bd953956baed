package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tree;

/** Reports what only Python 3 has among the parameters of a Python 2 function or lambda. */
final class Python3Parameters {
    private final Source source;
    private final Python2Names names;

    Python3Parameters(Source source, Python2Names names) {
        this.source = source;
        this.names = names;
    }

    /** Reports what is in a row of parameters. */
    void report(Tree node) {
        boolean inParts = source.kind(node.first() - 1) == PythonParser.LEFT_PAREN && isParts(node);
        boolean starred = false;
        for (Tree child = node.child(); child != null; child = child.next()) {
            int kind = source.kind(child.first());
            names.parameter(child);
            if (kind == PythonParser.LEFT_PAREN) {
                checkDefault(child);
            }
            if (inParts) {
                checkPart(child);
            } else if (kind == PythonParser.SLASH) {
                add(child.first(), "positional-only parameter");
            } else if (starred && kind != PythonParser.DOUBLE_STAR) {
                add(child.first(), "keyword-only parameter");
            } else {
                checkAnnotation(child);
            }
            boolean isBare = kind == PythonParser.STAR && child.first() == child.last();
            if (isBare) {
                add(child.first(), "keyword-only parameter");
            }
            starred |= kind == PythonParser.STAR && !isBare;
            boolean isRest = starred || kind == PythonParser.DOUBLE_STAR;
            if (isRest && child.next() == null && child.last() < node.last()) {
                add(node.last(), "comma behind '*' or '**'");
            }
        }
    }

    /** Whether a row of parameters is what another parameter is taken apart into. */
    private static boolean isParts(Tree node) {
        return node.getParent() instanceof Tree above
                && (above.getRuleIndex() == PythonParser.RULE_parameter
                        || above.getRuleIndex() == PythonParser.RULE_lambdaParameter);
    }

    private void checkPart(Tree part) {
        boolean isName = source.kind(part.first()) == PythonParser.NAME && part.first() == part.last();
        boolean isParts = source.kind(part.first()) == PythonParser.LEFT_PAREN
                && Links.first(part).next() == null;
        if (!isName && !isParts) {
            source.problem(source.start(part), "a tuple parameter holds names only");
        }
    }

    /** A single name in parentheses takes no default. */
    private void checkDefault(Tree parameter) {
        Tree inner = Links.first(parameter);
        if (inner.next() != null && Links.first(inner).last() == inner.last()) {
            source.problem(source.start(parameter), "a parameter in parentheses takes no default");
        }
    }

    private void checkAnnotation(Tree parameter) {
        for (Tree child = parameter.child(); child != null; child = child.next()) {
            int before = source.kind(child.first() - 1);
            if (before == PythonParser.COLON || before == PythonParser.STAR) {
                add(child.first() - 1, "annotation");
            }
        }
    }

    private void add(int token, String construct) {
        source.problems().addOnce(source.start(token), "Python 3 " + construct);
    }
}
