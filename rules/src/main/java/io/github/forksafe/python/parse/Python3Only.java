package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Reports what the grammar takes in a Python 2 file although only Python 3 has it, by <a
 * href="https://docs.python.org/2.7/reference/grammar.html">Python 2.7's grammar</a>. What only the tokenizer sees
 * (operators, prefixes of literals) it reports itself, and words that are no keywords make no statement.
 */
final class Python3Only {
    private final Source source;
    private final Expressions expressions;
    private final Python2Names names;
    private final Python3Parameters parameters;

    Python3Only(Source source, Expressions expressions) {
        this.source = source;
        this.expressions = expressions;
        this.names = new Python2Names(source);
        this.parameters = new Python3Parameters(source, names);
    }

    /** Reports what is in a tree. */
    void report(Tree node) {
        if (node.broken()) {
            return;
        }
        boolean enter = check(node);
        for (Tree child = node.child(); child != null && enter; child = child.next()) {
            report(child);
        }
    }

    /** Checks a node itself; returns whether to go on with its children. */
    private boolean check(Tree node) {
        switch (node.getRuleIndex()) {
            case PythonParser.RULE_simpleStatement -> simple(node);
            case PythonParser.RULE_keywordStatement -> keyword(node);
            case PythonParser.RULE_decorated -> decorators(node);
            case PythonParser.RULE_functionDefinition -> function(node);
            case PythonParser.RULE_classDefinition -> type(node);
            case PythonParser.RULE_parameters, PythonParser.RULE_lambdaParameters -> parameters.report(node);
            case PythonParser.RULE_importedModule, PythonParser.RULE_importedNames -> names.imported(node);
            case PythonParser.RULE_argument -> names.keyword(node);
            case PythonParser.RULE_exceptClause -> exceptClause(node);
            case PythonParser.RULE_expressionList, PythonParser.RULE_group -> stars(node);
            case PythonParser.RULE_entry -> star(node, node.first());
            case PythonParser.RULE_yieldExpression -> from(node, node.first() + 1, "'yield from'");
            case PythonParser.RULE_comprehension -> comprehension(node);
            case PythonParser.RULE_arguments -> arguments(node);
            case PythonParser.RULE_subscript -> {
                star(node, node.first());
                return node.first() != node.last() || source.kind(node.first()) != PythonParser.ELLIPSIS;
            }
            case PythonParser.RULE_operand -> ellipsis(node);
            default -> {
                // the same in both
            }
        }
        return true;
    }

    private void add(int token, String construct) {
        source.problems().addOnce(source.start(token), "Python 3 " + construct);
    }

    private void simple(Tree node) {
        Tree child = node.child();
        if (child != null
                && child.getRuleIndex() == PythonParser.RULE_expressionList
                && child.next() != null
                && source.kind(child.last() + 1) == PythonParser.COLON) {
            add(child.last() + 1, "annotation");
        }
    }

    private void keyword(Tree node) {
        switch (source.kind(node.first())) {
            case PythonParser.RAISE -> raise(node.child());
            case PythonParser.EXEC -> exec(Links.first(node));
            default -> {
                // the same in both
            }
        }
    }

    private void raise(@Nullable Tree raised) {
        if (raised == null) {
            return;
        }
        from(raised, raised.last() + 1, "'raise from'");
        Tree child = raised.child();
        for (int i = 0; child != null; i++) {
            if (i == 3) {
                source.problem(source.start(child), "unexpected expression behind the traceback of 'raise'");
            }
            if (child.next() == null && child.last() < raised.last()) {
                source.problem(source.start(raised.last()), "unexpected ','");
            }
            child = child.next();
        }
    }

    private void from(Tree node, int token, String construct) {
        if (node.last() >= node.first() && source.kind(token) == PythonParser.FROM) {
            add(token, construct);
        }
    }

    /** The code of an {@code exec} binds as tightly as the operand of a comparison. */
    private void exec(Tree code) {
        if (!expressions.bindsTightly(code)) {
            source.problem(source.start(code), "the code of 'exec' needs parentheses here");
        }
        Tree second = code.next();
        if (second != null && source.kind(code.last() + 1) == PythonParser.COMMA) {
            source.problem(source.start(code.last() + 1), "expected 'in' before ','");
        } else if (second != null && second.next() != null && second.next().next() != null) {
            source.problem(source.start(second.next().last() + 1), "unexpected ','");
        }
    }

    /** A decorator is a dotted name, perhaps called. */
    private void decorators(Tree node) {
        Tree child = Links.first(node);
        while (child.getRuleIndex() == PythonParser.RULE_expression) {
            int i = child.first();
            while (source.kind(i) == PythonParser.NAME && source.kind(i + 1) == PythonParser.DOT) {
                i += 2;
            }
            boolean isName = source.kind(i) == PythonParser.NAME;
            boolean isCall = source.kind(i + 1) == PythonParser.LEFT_PAREN && isCallToEnd(child, i + 1);
            if (!isName || (i != child.last() && !isCall)) {
                add(child.first(), "decorator");
            }
            child = Links.next(child);
        }
    }

    /** Whether an expression ends with the parenthesis that one of its tokens opens. */
    private boolean isCallToEnd(Tree expression, int open) {
        Tree operand = Links.first(expression);
        if (operand.last() != expression.last()) {
            return false;
        }
        Tree inner = operand.child();
        int close = inner != null && inner.first() == open + 1 ? inner.last() + 1 : open + 1;
        return close == expression.last();
    }

    private void function(Tree node) {
        names.bound(node.first() + 1);
        for (Tree child = node.child(); child != null; child = child.next()) {
            if (child.getRuleIndex() == PythonParser.RULE_typeParameters) {
                add(child.first(), "type parameters");
            } else if (child.getRuleIndex() == PythonParser.RULE_expression) {
                add(child.first() - 1, "annotation");
            }
        }
    }

    private void type(Tree node) {
        names.bound(node.first() + 1);
        for (Tree child = node.child(); child != null; child = child.next()) {
            if (child.getRuleIndex() == PythonParser.RULE_typeParameters) {
                add(child.first(), "type parameters");
            } else if (child.getRuleIndex() == PythonParser.RULE_arguments) {
                bases(child);
            }
        }
    }

    private void bases(Tree arguments) {
        for (Tree base = arguments.child(); base != null; base = base.next()) {
            Tree first = Links.first(base);
            if (first.first() != base.first() || first.last() != base.last()) {
                add(base.first(), "class argument");
            }
        }
    }

    private void exceptClause(Tree node) {
        Tree types = Links.first(node);
        if (source.kind(node.first() + 1) == PythonParser.STAR) {
            add(node.first() + 1, "'except*'");
        }
        if (types.getRuleIndex() != PythonParser.RULE_expressionList) {
            return;
        }
        Tree first = Links.first(types);
        Tree second = first.next();
        boolean isAs = source.kind(types.last() + 1) == PythonParser.AS;
        if (first.last() != types.last() && (second == null || second.last() != types.last() || isAs)) {
            source.problem(source.start(first.last() + 1), "several exception types need parentheses");
        }
    }

    private void stars(Tree node) {
        boolean isExcept = node.first() > 0 && source.kind(node.first() - 1) == PythonParser.EXCEPT;
        int from = isExcept ? node.first() + 1 : node.first();
        for (Tree child = node.child(); child != null; child = child.next()) {
            if (child.first() > from) {
                star(node, child.first() - 1);
            }
        }
    }

    private void star(Tree node, int token) {
        if (token >= node.first()
                && (source.kind(token) == PythonParser.STAR || source.kind(token) == PythonParser.DOUBLE_STAR)) {
            add(token, "unpacking");
        }
    }

    /** A comma behind the only thing that is iterated, or behind another comma. */
    private void comprehension(Tree node) {
        for (Tree child = node.child(); child != null; child = child.next()) {
            int comma = child.last() + 1;
            if (source.kind(comma) == PythonParser.COMPREHENSION_COMMA) {
                Tree next = child.next();
                boolean several = source.kind(child.first() - 1) != PythonParser.FOR_IN
                        || (next != null && next.first() == comma + 1);
                if (!several || source.kind(comma + 1) == PythonParser.COMPREHENSION_COMMA) {
                    source.problem(source.start(comma), "unexpected ','");
                }
            }
        }
    }

    /** Behind {@code *args} only keyword arguments and one {@code **kwargs} may follow, behind which nothing. */
    private void arguments(Tree node) {
        boolean starred = false;
        int last = 0;
        for (Tree child = node.child(); child != null; child = child.next()) {
            last = source.kind(child.first());
            boolean isKeyword = Links.first(child).next() != null || last == PythonParser.DOUBLE_STAR;
            if (starred && !isKeyword) {
                add(child.first(), "argument behind '*'");
            }
            if (last == PythonParser.DOUBLE_STAR && (child.next() != null)) {
                add(child.last() + 1, "argument behind '**'");
            }
            starred |= last == PythonParser.STAR;
        }
        if (starred || last == PythonParser.DOUBLE_STAR) {
            if (source.kind(node.last()) == PythonParser.COMMA) {
                add(node.last(), "comma behind '*' or '**'");
            }
        }
    }

    /** Three dots stand in subscripts only; there they are looked over. */
    private void ellipsis(Tree node) {
        int i = node.first();
        while (Precedence.isPrefix(source.kind(i))) {
            i++;
        }
        if (source.kind(i) == PythonParser.ELLIPSIS) {
            add(i, "'...'");
        }
    }
}
