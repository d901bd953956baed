package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tree;
import io.github.forksafe.python.syntax.Expression;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Translates string literals, one or several side by side, with the fields of formatted ones. */
final class Strings implements Atom {
    /** As many formats around a field as CPython takes. */
    private static final int DEEPEST_FORMAT = 2;

    private final Source source;
    private final Expressions expressions;
    private final LiteralDecoder decoder;

    Strings(Source source, Expressions expressions) {
        this.source = source;
        this.expressions = expressions;
        this.decoder = new LiteralDecoder(source);
    }

    /** The token behind a row of literals. */
    int behind(int first, @Nullable Tree firstFormatted, int last) {
        Tree formatted = firstFormatted;
        int i = first;
        while (i <= last) {
            if (source.kind(i) == PythonParser.STRING) {
                i++;
            } else if (source.kind(i) == PythonParser.FORMATTED_START && formatted != null) {
                i = formatted.last() + 1;
                formatted = formatted.next();
            } else {
                return i;
            }
        }
        return i;
    }

    @Override
    public Expression translate(int first, int last, @Nullable Tree firstFormatted) {
        int start = source.start(first);
        int end = source.end(last);
        if (source.kind(first) == PythonParser.STRING && first == last) {
            int form = source.tokens().note(first);
            String value = decoder.literal(start, end, form);
            return (form & LiteralForm.BYTES) != 0
                    ? new Expression.BytesLiteral(start, end, value)
                    : new Expression.StringLiteral(start, end, value);
        }
        return joined(first, last, firstFormatted);
    }

    private Expression joined(int first, int last, @Nullable Tree firstFormatted) {
        int all = forms(first, last);
        int start = source.start(first);
        int end = source.end(last);
        if (firstFormatted == null || firstFormatted.first() > last) {
            StringBuilder value = new StringBuilder();
            for (int i = first; i <= last; i++) {
                value.append(decoder.literal(
                        source.start(i), source.end(i), source.tokens().note(i)));
            }
            return (all & LiteralForm.BYTES) != 0
                    ? new Expression.BytesLiteral(start, end, value.toString())
                    : new Expression.StringLiteral(start, end, value.toString());
        }
        int mark = source.lists().mark();
        Tree formatted = firstFormatted;
        for (int i = first; i <= last; i++) {
            if (source.kind(i) == PythonParser.STRING) {
                addText(i);
            } else {
                addParts(Links.there(formatted), 0);
                i = Links.there(formatted).last();
                formatted = Links.there(formatted).next();
            }
        }
        List<Expression> parts = source.lists().take(mark);
        return new Expression.FormattedString(start, end, (all & LiteralForm.TEMPLATE) != 0, parts);
    }

    /** The forms of a row of literals; reports those that do not go together. */
    private int forms(int first, int last) {
        int all = 0;
        boolean plain = false;
        boolean bytes = false;
        boolean template = false;
        for (int i = first; i <= last; i++) {
            int kind = source.kind(i);
            if (kind == PythonParser.STRING || kind == PythonParser.FORMATTED_START) {
                int form = source.tokens().note(i);
                all |= form;
                bytes |= (form & LiteralForm.BYTES) != 0;
                template |= (form & LiteralForm.TEMPLATE) != 0;
                plain |= (form & (LiteralForm.BYTES | LiteralForm.TEMPLATE)) == 0;
                i = kind == PythonParser.FORMATTED_START ? behindFormatted(i) : i;
            }
        }
        if (bytes && (plain || template)) {
            source.problem(source.start(first), "bytes and text literals cannot stand side by side");
        } else if (template && plain) {
            source.problem(source.start(first), "template and other strings cannot stand side by side");
        }
        return all;
    }

    private int behindFormatted(int start) {
        int depth = 0;
        int i = start;
        while (true) {
            int kind = source.kind(i);
            depth += kind == PythonParser.FORMATTED_START ? 1 : kind == PythonParser.FORMATTED_END ? -1 : 0;
            if (depth == 0) {
                return i;
            }
            i++;
        }
    }

    private void addText(int token) {
        int start = source.start(token);
        int end = source.end(token);
        int form = source.tokens().note(token);
        String value = source.kind(token) == PythonParser.STRING
                ? decoder.literal(start, end, form)
                : decoder.text(start, end, form);
        source.lists().add(new Expression.StringLiteral(start, end, value));
    }

    /** Adds the text and the fields of a formatted string, or of the format in as many fields. */
    private void addParts(Tree node, int depth) {
        Tree field = node.child();
        for (int i = node.first(); i <= node.last(); i++) {
            if (field != null && field.first() == i) {
                addField(field, depth);
                i = field.last();
                field = field.next();
            } else if (source.kind(i) == PythonParser.FORMATTED_TEXT) {
                addText(i);
            }
        }
    }

    private void addField(Tree field, int depth) {
        if (depth > DEEPEST_FORMAT) {
            source.problem(source.start(field), "replacement fields nest too deep in a format");
        }
        Tree value = Links.first(field);
        Tree format = value.next();
        int behind = value.last() + 1;
        if (source.kind(behind) == PythonParser.ASSIGN) {
            int start = source.end(field.first());
            int end = source.text().skipBlanks(source.end(behind));
            source.lists()
                    .add(new Expression.StringLiteral(start, end, source.text().text(start, end)));
            behind++;
        }
        checkConversion(behind);
        Expression inserted = value.getRuleIndex() == PythonParser.RULE_yieldExpression
                ? expressions.yielded(value)
                : expressions.list(value);
        Optional<Expression.FormattedString> formatted =
                format == null ? Optional.empty() : Optional.of(format(format, depth + 1));
        source.lists().add(new Expression.FormattedValue(source.start(field), source.end(field), inserted, formatted));
    }

    private void checkConversion(int token) {
        if (source.kind(token) == PythonParser.BANG) {
            String conversion = source.name(token + 1);
            if (source.start(token + 1) > source.end(token)) {
                source.problem(source.end(token), "a conversion must follow its '!' at once");
            } else if (!conversion.equals("s") && !conversion.equals("r") && !conversion.equals("a")) {
                source.problem(source.start(token + 1), "a conversion is one of '!s', '!r' and '!a'");
            }
        }
    }

    private Expression.FormattedString format(Tree node, int depth) {
        int mark = source.lists().mark();
        addParts(node, depth);
        int start = source.end(node.first());
        return new Expression.FormattedString(
                start, Math.max(start, source.end(node)), false, source.lists().take(mark));
    }
}
