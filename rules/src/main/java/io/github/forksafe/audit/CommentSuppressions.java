package io.github.forksafe.audit;

import io.github.forksafe.finding.Location;
import io.github.forksafe.finding.Suggestion;
import io.github.forksafe.finding.Suppression;
import io.github.forksafe.python.parse.Comments;
import io.github.forksafe.source.SourceFile;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads suppressions from comments: {@code # forksafe: ignore[fork-after-thread] reason, until 2027-01-31}. The reason and the
 * date may be left out. Several comments may share a line, each behind a {@code #} of its own that a blank follows, as tools
 * that are told things in comments have it.
 */
final class CommentSuppressions {
    private static final String MARK = "forksafe:";
    private static final String WORD = "ignore";
    private static final String UNTIL = "until";

    private final SourceFile file;
    private final List<CommentSuppression> found = new ArrayList<>();

    /** From this line on there is no code before the line {@link #codeAt}. */
    private int commentsFrom;

    private int codeAt = -1;

    private CommentSuppressions(SourceFile file) {
        this.file = file;
    }

    /** The suppressions in a file, in source order. */
    static List<CommentSuppression> of(SourceFile file, Comments comments) {
        CommentSuppressions suppressions = new CommentSuppressions(file);
        for (int i = 0; i < comments.count(); i++) {
            String text = comments.text(i);
            if (text.contains(MARK)) {
                suppressions.readAll(text, comments.start(i), comments.end(i));
            }
        }
        return List.copyOf(suppressions.found);
    }

    private void readAll(String text, int start, int end) {
        int from = 1;
        while (from <= text.length()) {
            int next = text.indexOf('#', from);
            while (next >= 0 && next + 1 < text.length() && !Character.isWhitespace(text.charAt(next + 1))) {
                next = text.indexOf('#', next + 1);
            }
            int to = next < 0 ? text.length() : next;
            String part = text.substring(from, to).strip();
            if (part.startsWith(MARK)) {
                read(part.substring(MARK.length()).strip(), start, end);
            }
            from = to + 1;
        }
    }

    private void read(String directive, int start, int end) {
        int word = 0;
        while (word < directive.length() && Character.isLetter(directive.charAt(word))) {
            word++;
        }
        String verb = directive.substring(0, word);
        String rest = directive.substring(word).strip();
        if (!verb.equals(WORD)) {
            // Prose that happens to start with our name is no directive.
            if (rest.startsWith("[") || Suggestion.closest(verb, List.of(WORD)).isPresent()) {
                add(start, end, faulty(start, end), "expected 'ignore' behind 'forksafe:', not '" + verb + "'");
            }
        } else if (!rest.startsWith("[") || rest.indexOf(']') < 0) {
            add(start, end, faulty(start, end), "expected the names of rules in brackets behind 'ignore'");
        } else {
            readRules(rest, start, end);
        }
    }

    private void readRules(String rest, int start, int end) {
        int close = rest.indexOf(']');
        List<String> rules = new ArrayList<>();
        for (String name : rest.substring(1, close).split(",", -1)) {
            if (!name.isBlank()) {
                rules.add(name.strip());
            }
        }
        Words words = Words.of(rest.substring(close + 1));
        Suppression suppression =
                new Suppression(Suppression.Kind.COMMENT, at(start, end), rules, "", "", words.reason, words.until, "");
        add(start, end, suppression, rules.isEmpty() ? "the brackets name no rule" : words.fault);
    }

    private void add(int start, int end, Suppression suppression, String fault) {
        found.add(new CommentSuppression(suppression, fault, lineOfCode(start, end)));
    }

    private Suppression faulty(int start, int end) {
        return new Suppression(Suppression.Kind.COMMENT, at(start, end), List.of(), "", "", "", Optional.empty(), "");
    }

    private Location at(int start, int end) {
        return new Location(file.id(), file.position(start), file.position(end));
    }

    /** The line that a comment speaks of: its own, or if there is nothing else on it, the next one with code. */
    private int lineOfCode(int start, int end) {
        int line = file.lineOf(start);
        if (!file.text(file.lines().startOf(line), start).isBlank()) {
            return line;
        }
        int behind = file.lineOf(end) + 1;
        if (behind < commentsFrom || behind > codeAt) {
            commentsFrom = behind;
            codeAt = behind;
            while (codeAt <= file.lines().lineCount()
                    && holdsNoCode(file.line(codeAt).strip())) {
                codeAt++;
            }
        }
        return codeAt;
    }

    private static boolean holdsNoCode(String line) {
        return line.isEmpty() || line.charAt(0) == '#';
    }

    /** What stands behind the brackets. */
    private record Words(String reason, Optional<LocalDate> until, String fault) {

        static Words of(String text) {
            String trimmed = trimmed(text);
            int until = lastUntil(trimmed);
            if (until < 0) {
                return new Words(trimmed, Optional.empty(), "");
            }
            String date = trimmed(trimmed.substring(until + UNTIL.length()));
            String reason = trimmed(trimmed.substring(0, until));
            try {
                return new Words(reason, Optional.of(LocalDate.parse(date)), "");
            } catch (DateTimeParseException e) {
                return new Words(reason, Optional.empty(), "'" + date + "' is no date such as 2027-01-31");
            }
        }

        /** Where the last word is a date that {@code until} stands before; a number is enough to tell it from prose. */
        private static int lastUntil(String text) {
            int at = text.lastIndexOf(UNTIL);
            if (at < 0 || (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)))) {
                return -1;
            }
            String behind = text.substring(at + UNTIL.length()).strip();
            boolean isOneWord = behind.chars().noneMatch(Character::isWhitespace);
            return isOneWord && !behind.isEmpty() && Character.isDigit(behind.charAt(0)) ? at : -1;
        }

        /** Without the blanks and the punctuation that keep the parts of a comment apart. */
        private static String trimmed(String text) {
            int from = 0;
            int to = text.length();
            while (from < to && isBetween(text.charAt(from))) {
                from++;
            }
            while (to > from && (isBetween(text.charAt(to - 1)) || text.charAt(to - 1) == '.')) {
                to--;
            }
            return text.substring(from, to);
        }

        private static boolean isBetween(char c) {
            return Character.isWhitespace(c) || c == ',' || c == ';' || c == ':' || c == '-' || c == '–' || c == '—';
        }
    }
}
