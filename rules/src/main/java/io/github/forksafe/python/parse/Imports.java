package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tree;
import io.github.forksafe.python.syntax.Alias;
import io.github.forksafe.python.syntax.Statement;
import java.util.List;
import java.util.Optional;

/** Translates import statements. */
final class Imports implements StatementForm {
    private final Source source;

    Imports(Source source) {
        this.source = source;
    }

    @Override
    public Statement translate(Tree statement) {
        Tree node = Links.first(statement);
        return source.kind(node.first()) == PythonParser.IMPORT ? modules(node) : from(node);
    }

    private Statement modules(Tree node) {
        int mark = source.lists().mark();
        for (Tree child = node.child(); child != null; child = child.next()) {
            Tree name = Links.first(child);
            Optional<String> as =
                    name.last() == child.last() ? Optional.empty() : Optional.of(source.name(child.last()));
            source.lists().add(new Alias(source.start(child), source.end(child), dotted(name), as));
        }
        return new Statement.Import(
                source.start(node), source.end(node), source.lists().take(mark));
    }

    private Statement from(Tree node) {
        int i = node.first() + 1;
        int level = 0;
        while (source.kind(i) == PythonParser.DOT || source.kind(i) == PythonParser.ELLIPSIS) {
            level += source.kind(i) == PythonParser.DOT ? 1 : 3;
            i++;
        }
        Optional<String> module = Optional.empty();
        Tree child = node.child();
        if (child != null && child.getRuleIndex() == PythonParser.RULE_dottedName) {
            module = Optional.of(dotted(child));
            child = child.next();
        }
        if (module.isEmpty() && level == 0) {
            source.problem(source.start(i), "expected a module name before 'import'");
        }
        List<Alias> names = child == null ? star(node.last()) : names(child);
        return new Statement.ImportFrom(source.start(node), source.end(node), module, names, level);
    }

    private List<Alias> star(int token) {
        return List.of(new Alias(source.start(token), source.end(token), "*", Optional.empty()));
    }

    private List<Alias> names(Tree node) {
        int mark = source.lists().mark();
        int i = node.first();
        while (i <= node.last()) {
            if (source.kind(i) == PythonParser.COMMA) {
                checkComma(node, i);
                i++;
            } else if (i < node.last() && source.kind(i + 1) == PythonParser.AS) {
                String name = source.name(i);
                Optional<String> as = Optional.of(source.name(i + 2));
                source.lists().add(new Alias(source.start(i), source.end(i + 2), name, as));
                i += 3;
            } else {
                source.lists().add(new Alias(source.start(i), source.end(i), source.name(i), Optional.empty()));
                i++;
            }
        }
        return source.lists().take(mark);
    }

    private void checkComma(Tree node, int comma) {
        boolean inParentheses = source.kind(node.first() - 1) == PythonParser.LEFT_PAREN;
        if (comma == node.last() && !inParentheses) {
            source.problem(source.start(comma), "a trailing comma needs parentheses around the imported names");
        } else if (comma < node.last() && source.kind(comma + 1) == PythonParser.COMMA) {
            source.problem(source.start(comma + 1), "unexpected ','");
        }
    }

    private String dotted(Tree node) {
        if (node.first() == node.last()) {
            return source.name(node.first());
        }
        StringBuilder name = new StringBuilder(source.name(node.first()));
        for (int i = node.first() + 2; i <= node.last(); i += 2) {
            name.append('.').append(source.name(i));
        }
        return name.toString();
    }
}
