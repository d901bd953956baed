package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tokens;
import io.github.forksafe.python.syntax.CellMagic;

/**
 * Reads what <a href="https://ipython.readthedocs.io/en/stable/interactive/python-ipython-diff.html">IPython adds to
 * Python</a>: magics, shell commands and questions for help, at the start of a statement or behind its assignment, where
 * Python has no such characters. Each is one operand of which nothing is known, but for the magics that run the Python
 * behind them, which is read.
 */
final class Magics {
    private final Characters text;
    private final TokenWriter out;
    private final Brackets brackets;

    Magics(Characters text, TokenWriter out, Brackets brackets) {
        this.text = text;
        this.out = out;
        this.brackets = brackets;
    }

    /** Reads the magic, command or question at an offset and returns where it ends; the offset itself if there is none. */
    int scan(int at) {
        boolean starts = out.atStatementStart();
        if (!starts && text.has(at, '?')) {
            return question(at);
        }
        if (!starts && (out.lastKind() != PythonParser.ASSIGN || brackets.depth() > 0)) {
            return at;
        }
        return switch (text.at(at)) {
            case '%' -> percent(at, starts);
            case '!' -> text.has(at + 1, '=') ? at : line(at);
            default -> line(at);
        };
    }

    private int percent(int at, boolean starts) {
        boolean ofCell = starts && text.has(at + 1, '%');
        int name = ofCell ? at + 2 : at + 1;
        if (!Characters.isNameStart(text.at(name))) {
            return at;
        }
        int end = text.endOfName(name);
        if (text.skipBlanks(end) == end && !text.isLineEnd(end) && !text.has(end, '?')) {
            return at;
        }
        if (ofCell) {
            return CellMagic.runsPython(text.text(at, end)) ? line(at) : otherLanguage(at, end);
        }
        int code = switch (text.text(name, end)) {
            case "time", "timeit", "memit" -> behindOptions(end);
            default -> end;
        };
        return code > end && !text.isLineEnd(code) ? code : line(at);
    }

    /** Behind the options of a magic, each with the number that may follow it. */
    private int behindOptions(int from) {
        int at = text.skipBlanks(from);
        while (text.has(at, '-') && Characters.isNameStart(text.at(at + 1))) {
            int end = text.endOfName(at + 1);
            int value = text.skipBlanks(end);
            boolean takesNumber = end == at + 2 && Characters.isDigit(text.at(value));
            at = text.skipBlanks(takesNumber ? text.endOfName(value) : end);
        }
        return at;
    }

    /** The line, with those that a backslash continues it on. */
    private int line(int at) {
        int end = text.skipToLineEnd(at);
        while (end > at && text.has(end - 1, '\\') && text.skipLineEnd(end) < text.length()) {
            end = text.skipToLineEnd(text.skipLineEnd(end));
        }
        out.write(PythonParser.MAGIC, at, end, 0);
        return end;
    }

    /** Leaves out the lines up to the next cell, as editors and exports mark cells in files. */
    private int otherLanguage(int at, int end) {
        String name = text.text(at, end);
        out.problems().add(at, "what follows is left out: by '" + name + "' it is not Python");
        int line = text.skipLineEnd(text.skipToLineEnd(at));
        while (line < text.length() && !startsCell(line)) {
            line = text.skipLineEnd(text.skipToLineEnd(line));
        }
        int last = line > at && line < text.length() ? text.beforeLineEnd(line) : text.length();
        out.write(PythonParser.MAGIC, at, last, 0);
        return last;
    }

    private boolean startsCell(int line) {
        int mark = text.skipBlanks(line + 1);
        return text.has(line, '#')
                && ((text.has(mark, '%') && text.has(mark + 1, '%'))
                        || startsWith(mark, "In[")
                        || startsWith(mark, "<codecell>"));
    }

    private boolean startsWith(int at, String start) {
        int end = Math.min(at + start.length(), text.length());
        return text.text(at, end).equals(start);
    }

    /** One or two question marks behind a name, at the end of its line; the name is read as if they were not there. */
    private int question(int at) {
        int end = text.has(at + 1, '?') ? at + 2 : at + 1;
        boolean asks = brackets.depth() == 0 && text.isLineEnd(text.skipBlanks(end)) && isName(at);
        return asks ? end : at;
    }

    /** Whether the statement up to an offset is a dotted name. */
    private boolean isName(int end) {
        Tokens tokens = out.tokens();
        int last = tokens.count() - 1;
        for (int i = last; i >= out.statementStart(); i -= 2) {
            if (tokens.kind(i) != PythonParser.NAME
                    || (i > out.statementStart() && tokens.kind(i - 1) != PythonParser.DOT)) {
                return false;
            }
        }
        return tokens.end(last) == end;
    }
}
