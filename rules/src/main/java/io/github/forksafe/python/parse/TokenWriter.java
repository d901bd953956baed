package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.grammar.Tokens;

/**
 * Where the tokenizer puts its tokens. Words that are keywords only in some places become so here, once the token behind
 * them is known (<a href="https://docs.python.org/3/reference/lexical_analysis.html#soft-keywords">soft keywords</a>).
 */
final class TokenWriter {
    /** A statement with more tokens than this is not read; the largest tables seen in real code have a tenth. */
    static final int LONGEST_STATEMENT = 1_000_000;

    /** A file with more tokens than this is not read to its end; it stands for some hundred megabytes of syntax. */
    private static final int LONGEST_FILE = 4_000_000;

    private static final int NOTHING = -1;

    private final Buffers buffers;
    private final Tokens tokens;
    private final Comments.Builder comments;
    private final Problems problems;
    private final Language language;
    private final Coroutines coroutines = new Coroutines();
    private int statementStart;
    private int simpleStart;
    private int soft = NOTHING;
    private boolean failed;
    private boolean muted;
    private boolean matched;

    TokenWriter(Buffers buffers, Comments.Builder comments, Problems problems, Language language) {
        this.buffers = buffers;
        this.tokens = buffers.tokens();
        this.comments = comments;
        this.problems = problems;
        this.language = language;
    }

    /** Forgets all tokens, and the comments from an offset on. */
    void startOver(int offset) {
        comments.dropFrom(offset);
        buffers.clear();
        startStatement();
        simpleStart = 0;
        soft = NOTHING;
        muted = false;
        matched = false;
    }

    boolean isPython2() {
        return language.isPython2();
    }

    Language language() {
        return language;
    }

    Names names() {
        return buffers.names();
    }

    Problems problems() {
        return problems;
    }

    /** Notes a comment and returns its end. */
    int comment(int start, int end) {
        comments.add(start, end);
        return end;
    }

    /** Whether no token of the logical line was written yet. */
    boolean atStatementStart() {
        return tokens.count() == statementStart;
    }

    /** Whether the rest of the file is to be left out. */
    boolean isFull() {
        return tokens.count() >= LONGEST_FILE;
    }

    int lastKind() {
        return tokens.count() == 0 ? PythonParser.NEWLINE : tokens.kind(tokens.count() - 1);
    }

    void write(int kind, int start, int end, int note) {
        if (soft != NOTHING) {
            settle(kind);
        }
        if (tokens.count() - statementStart >= LONGEST_STATEMENT) {
            mute(start, end);
        } else {
            tokens.add(kind, start, end, note);
        }
    }

    /** Writes a name that the token behind it may turn into a keyword. */
    void writeSoft(int start, int end, int word) {
        write(PythonParser.NAME, start, end, word);
        soft = tokens.count() - 1;
    }

    /** Writes a name with a placeholder in it, as one token with the name or number that it touches. */
    void writePlaceholder(int start, int end, Characters text) {
        int last = tokens.count() - 1;
        boolean touches = !atStatementStart()
                && tokens.end(last) == start
                && (lastKind() == PythonParser.NAME || lastKind() == PythonParser.NUMBER);
        int from = touches ? tokens.start(last) : start;
        if (touches) {
            tokens.truncate(last);
            soft = NOTHING;
        }
        write(PythonParser.NAME, from, end, names().number(text.bytes(), from, end));
    }

    /** Turns the token that was written last into one that ends further on. */
    void extendLast(int kind, int end) {
        tokens.extendLast(kind, end);
    }

    /** Writes a token that no grammar takes; only the first such fault of a statement is kept. */
    void fail(int start, int end, String message) {
        write(PythonParser.ERROR, start, end, fault(start, message));
    }

    /** Writes an empty such token at one place, for a fault that is at another. */
    void failAt(int fault, int place, String message) {
        write(PythonParser.ERROR, place, place, fault(fault, message));
    }

    private int fault(int offset, String message) {
        if (failed) {
            return Faults.NONE;
        }
        failed = true;
        return buffers.faults().add(offset, message);
    }

    /** Takes back the tokens of the logical line from an offset on. */
    void dropFrom(int offset) {
        int count = tokens.count();
        while (count > statementStart && tokens.start(count - 1) >= offset) {
            count--;
        }
        tokens.truncate(count);
        simpleStart = Math.min(simpleStart, count);
        soft = NOTHING;
        muted = false;
        failed = buffers.faults().first(tokens, statementStart, count) != null;
    }

    /** The first token of the logical line. */
    int statementStart() {
        return statementStart;
    }

    Tokens tokens() {
        return tokens;
    }

    /** Ends one of the simple statements of a line. */
    void writeSemicolon(int at) {
        readFuture();
        write(PythonParser.SEMICOLON, at, at + 1, 0);
        simpleStart = tokens.count();
    }

    private void readFuture() {
        language.read(buffers, Math.max(simpleStart, statementStart));
    }

    /** Ends a logical line. */
    void endLine(int start, int end) {
        readFuture();
        if (soft != NOTHING) {
            settle(PythonParser.NEWLINE);
        }
        muted = false;
        matched = !isPython2() && isMatchHeader();
        if (matched) {
            tokens.become(statementStart, PythonParser.MATCH);
        }
        tokens.add(PythonParser.NEWLINE, start, end, 0);
        coroutines.endLine(statementStart);
        startStatement();
    }

    /** Writes what stands between two logical lines. */
    void writeBetween(int kind, int at) {
        tokens.add(kind, at, at, 0);
        coroutines.blockChanges(kind);
        startStatement();
    }

    /** Whether the line that was ended last was the header of a match statement. */
    boolean afterMatchHeader() {
        return matched;
    }

    private void startStatement() {
        statementStart = tokens.count();
        failed = false;
    }

    private void mute(int start, int end) {
        if (muted) {
            tokens.extendLast(PythonParser.ERROR, end);
        } else {
            muted = true;
            tokens.add(PythonParser.ERROR, start, end, fault(start, "this statement is too long to be read"));
        }
    }

    private boolean isMatchHeader() {
        int count = tokens.count();
        return count - statementStart > 2
                && tokens.kind(statementStart) == PythonParser.NAME
                && isWord(statementStart, PythonParser.MATCH)
                && tokens.kind(count - 1) == PythonParser.COLON;
    }

    private boolean isWord(int token, int kind) {
        int number = tokens.note(token);
        return Names.isSoft(number) && Names.kind(number) == kind;
    }

    private void settle(int next) {
        int kind = Names.kind(tokens.note(soft));
        int before = soft == 0 ? PythonParser.NEWLINE : tokens.kind(soft - 1);
        boolean becomes = switch (kind) {
            case PythonParser.ASYNC -> coroutines.encloses(statementStart) || startsAsync(next);
            case PythonParser.AWAIT ->
                coroutines.encloses(statementStart)
                        || (!namesSomething(before) && (startsOperand(next) || opensBracket(next)));
            case PythonParser.TYPE -> next == PythonParser.NAME && startsStatement(before);
            case PythonParser.PRINT, PythonParser.EXEC -> startsOperand(next) && startsStatement(before);
            default -> false;
        };
        if (becomes) {
            tokens.become(soft, kind);
            reportPython2(kind);
        }
        if (kind == PythonParser.ASYNC && next == PythonParser.DEF) {
            coroutines.start(statementStart);
        }
        soft = NOTHING;
    }

    private void reportPython2(int kind) {
        if (kind == PythonParser.PRINT) {
            problems.addOnce(tokens.start(soft), "Python 2 print statement");
        } else if (kind == PythonParser.EXEC) {
            problems.addOnce(tokens.start(soft), "Python 2 exec statement");
        }
    }

    private static boolean startsAsync(int next) {
        return next == PythonParser.DEF || next == PythonParser.WITH || next == PythonParser.FOR;
    }

    private static boolean namesSomething(int before) {
        return switch (before) {
            case PythonParser.DOT, PythonParser.DEF, PythonParser.CLASS, PythonParser.IMPORT, PythonParser.AS -> true;
            default -> false;
        };
    }

    private static boolean startsStatement(int before) {
        return switch (before) {
            case PythonParser.NEWLINE,
                    PythonParser.INDENT,
                    PythonParser.DEDENT,
                    PythonParser.SEMICOLON,
                    PythonParser.COLON -> true;
            default -> false;
        };
    }

    private static boolean opensBracket(int kind) {
        return kind == PythonParser.LEFT_PAREN || kind == PythonParser.LEFT_BRACKET || kind == PythonParser.LEFT_BRACE;
    }

    private static boolean startsOperand(int kind) {
        return switch (kind) {
            case PythonParser.NAME,
                    PythonParser.NUMBER,
                    PythonParser.STRING,
                    PythonParser.FORMATTED_START,
                    PythonParser.TRUE,
                    PythonParser.FALSE,
                    PythonParser.NONE,
                    PythonParser.ELLIPSIS,
                    PythonParser.OPEN_BACKQUOTE,
                    PythonParser.MAGIC -> true;
            default -> false;
        };
    }
}
