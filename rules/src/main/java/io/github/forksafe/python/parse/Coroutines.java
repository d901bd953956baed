package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;

/**
 * Which lines are inside an {@code async def}. There {@code async} and {@code await} have been keywords from the start (<a
 * href="https://peps.python.org/pep-0492/#transition-plan">PEP 492</a>); elsewhere they are names up to Python 3.6. Statements are
 * told apart by their first token.
 */
final class Coroutines {
    private static final int NOWHERE = -1;

    private int depth;
    private int lastLine = NOWHERE;

    /** The line of the outermost {@code async def} that is open, and how many blocks it stands in. */
    private int header = NOWHERE;

    private int headerDepth;

    /** Whether a statement is inside. */
    boolean encloses(int statement) {
        return header != NOWHERE && (depth > headerDepth || statement == header);
    }

    /** A statement is an {@code async def}. */
    void start(int statement) {
        if (!encloses(statement)) {
            header = statement;
            headerDepth = depth;
        }
    }

    /** A line ends that started with a token. */
    void endLine(int statement) {
        lastLine = statement;
    }

    /** A block starts or ends. */
    void blockChanges(int kind) {
        if (kind == PythonParser.INDENT) {
            if (depth == headerDepth && lastLine != header) {
                header = NOWHERE;
            }
            depth++;
        } else if (kind == PythonParser.DEDENT) {
            depth--;
            if (depth <= headerDepth) {
                header = NOWHERE;
            }
        }
    }
}
