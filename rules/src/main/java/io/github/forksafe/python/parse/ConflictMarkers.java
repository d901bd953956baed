package io.github.forksafe.python.parse;

/**
 * Finds the marks that an <a href="https://git-scm.com/docs/git-merge#_how_conflicts_are_presented">unresolved merge</a>
 * leaves at the start of lines: seven times the same character. The first side of each conflict is read as the file's text.
 */
final class ConflictMarkers {
    private static final int WIDTH = 7;

    private final Characters text;
    private final TokenWriter out;
    private boolean open;
    private boolean endless;

    ConflictMarkers(Characters text, TokenWriter out) {
        this.text = text;
        this.out = out;
    }

    /** Behind the marks, and all but the first side, at the start of a line; the offset itself if there is no mark. */
    int skip(int line) {
        int at = line;
        while (isMark(at)) {
            boolean starts = text.has(at, '<');
            if (starts) {
                out.problems().add(at, "unresolved merge conflict, of which only the first side is read");
            } else if (!open) {
                out.problems().add(at, "this line is left over from a merge conflict");
            }
            at = starts || !open ? nextLine(at) : behindConflict(at);
            open = starts;
        }
        return at;
    }

    /** Behind the mark that ends the conflict; if none does, the conflict is this one line. */
    private int behindConflict(int mark) {
        int line = endless ? text.length() : mark;
        while (line < text.length() && !(isMark(line) && text.has(line, '>'))) {
            line = nextLine(line);
        }
        endless = line >= text.length();
        return nextLine(endless ? mark : line);
    }

    private int nextLine(int at) {
        return text.skipLineEnd(text.skipToLineEnd(at));
    }

    private boolean isMark(int line) {
        int c = text.at(line);
        if (c != '<' && c != '=' && c != '>' && c != '|') {
            return false;
        }
        for (int i = line + 1; i < line + WIDTH; i++) {
            if (text.at(i) != c) {
                return false;
            }
        }
        return text.isLineEnd(line + WIDTH) || (text.has(line + WIDTH, ' ') && c != '=');
    }
}
