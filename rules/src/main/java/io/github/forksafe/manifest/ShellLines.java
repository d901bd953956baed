package io.github.forksafe.manifest;

import io.github.forksafe.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Splits scripts into simple commands and their words, as a POSIX shell does: quotes, backslashes, continued lines, comments, and the
 * operators that end a command. What a here document holds is left out, but for the script of a Dockerfile's RUN.
 */
final class ShellLines {
    private final SourceFile file;
    private final boolean docker;
    private final List<List<Token>> commands = new ArrayList<>();
    private List<Token> command = new ArrayList<>();
    private StringBuilder word = new StringBuilder();
    private boolean inWord;
    private char quote;
    private int line;
    private int column;
    private int wordLine;
    private int wordColumn;
    private String delimiter = "";
    private boolean hidden;

    /** A word and where it stands. */
    record Token(String text, Range range) {}

    private ShellLines(SourceFile file, boolean docker) {
        this.file = file;
        this.docker = docker;
    }

    static ShellLines of(SourceFile file, boolean docker) {
        ShellLines lines = new ShellLines(file, docker);
        lines.read();
        return lines;
    }

    List<List<Token>> commands() {
        return commands;
    }

    /** Where a quote opens that is never closed; nothing if there is none, or if it hides no call of pip. */
    Optional<Range> openQuote() {
        boolean installs = word.indexOf("pip") >= 0
                || command.stream().anyMatch(token -> Paths.name(token.text()).startsWith("pip"));
        return quote != 0 && installs ? Optional.of(Range.restOfLine(file, wordLine, wordColumn)) : Optional.empty();
    }

    private void read() {
        int count = file.lines().lineCount();
        for (line = 1; line <= count; line++) {
            String text = file.line(line);
            if (!delimiter.isEmpty() && text.strip().equals(delimiter)) {
                delimiter = "";
            } else if (delimiter.isEmpty() || !hidden) {
                boolean continued = readLine(text);
                if (!continued && quote == 0) {
                    endCommand();
                } else if (quote != 0) {
                    word.append('\n');
                }
            }
        }
        if (quote == 0) {
            endCommand();
        }
    }

    /** A here document is what a program reads; of a Dockerfile's RUN without a program it is the script. */
    private void hereDocument(String sign) {
        String name = sign.substring(sign.indexOf("<<") + 2);
        String plain = name.startsWith("-") ? name.substring(1) : name;
        if (!plain.isEmpty() && !plain.startsWith("<")) {
            delimiter = plain;
            hidden = !docker || !command.isEmpty();
        }
    }

    /** Whether the line goes on in the next one. */
    private boolean readLine(String text) {
        boolean comment = docker && text.stripLeading().startsWith("#");
        if (comment) {
            return !command.isEmpty() || inWord;
        }
        String shown = docker && command.isEmpty() && !inWord && delimiter.isEmpty() ? withoutInstruction(text) : text;
        for (int i = 0; i < shown.length(); i++) {
            column = i;
            char c = shown.charAt(i);
            if (quote != 0) {
                i += quoted(shown, i);
            } else if (c == '\\') {
                if (i + 1 == shown.stripTrailing().length()) {
                    endWord(i);
                    return true;
                }
                add(i + 1 < shown.length() ? shown.charAt(++i) : c);
            } else if (c == '#' && !inWord) {
                return false;
            } else {
                plain(c);
            }
        }
        if (quote == 0) {
            endWord(shown.length());
        }
        return false;
    }

    /** The instruction's name becomes blanks, so that columns stay; {@code ["pip", "install"]} reads like words. */
    private static String withoutInstruction(String text) {
        String stripped = text.stripLeading();
        int start = text.length() - stripped.length();
        int end = start;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        String name = text.substring(start, end).toUpperCase(Locale.ROOT);
        boolean runs = name.equals("RUN") || name.equals("CMD") || name.equals("ENTRYPOINT");
        boolean other = end > start && end < text.length() && name.equals(text.substring(start, end));
        if (!runs) {
            return other ? "" : text;
        }
        String rest = text.substring(end);
        return " ".repeat(end) + (rest.stripLeading().startsWith("[") ? words(rest) : rest);
    }

    /** A list of quoted words without its brackets and commas. */
    private static String words(String list) {
        int close = list.lastIndexOf(']');
        String open = list.replaceFirst("\\[", " ");
        String inner = close < 0 ? open : open.substring(0, close) + " ";
        return inner.replace("\",", "\" ");
    }

    private int quoted(String text, int at) {
        char c = text.charAt(at);
        if (c == quote) {
            quote = 0;
            return 0;
        }
        boolean escape =
                c == '\\' && quote == '"' && at + 1 < text.length() && "\"\\$`".indexOf(text.charAt(at + 1)) >= 0;
        word.append(escape ? text.charAt(at + 1) : c);
        return escape ? 1 : 0;
    }

    private void plain(char c) {
        switch (c) {
            case '\'', '"' -> {
                begin();
                quote = c;
            }
            case ' ', '\t', '\r' -> endWord(column);
            case ';', '&', '|', '(', ')' -> {
                endWord(column);
                endCommand();
            }
            default -> add(c);
        }
    }

    private void begin() {
        if (!inWord) {
            inWord = true;
            wordLine = line;
            wordColumn = column;
        }
    }

    private void add(char c) {
        begin();
        word.append(c);
    }

    private void endWord(int end) {
        if (inWord) {
            String first = file.line(wordLine);
            int length = wordLine == line ? end - wordColumn : first.length() - wordColumn;
            Range range =
                    Range.of(file, wordLine, first.codePointCount(0, Math.min(wordColumn, first.length())), length);
            String text = word.toString();
            word = new StringBuilder();
            inWord = false;
            if (text.contains("<<") && delimiter.isEmpty()) {
                hereDocument(text);
            } else {
                command.add(new Token(text, range));
            }
        }
    }

    private void endCommand() {
        if (!command.isEmpty()) {
            commands.add(command);
            command = new ArrayList<>();
        }
    }
}
