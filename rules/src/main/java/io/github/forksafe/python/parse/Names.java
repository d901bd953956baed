package io.github.forksafe.python.parse;

import io.github.forksafe.python.grammar.PythonParser;
import io.github.forksafe.python.syntax.ConstantValue;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * The names that a parser has met, each with a number and one {@code String}; the words of the language have the first
 * numbers. Names are looked up by their bytes, so that a name that was seen before costs no object.
 */
final class Names {
    private static final String[] WORDS = {
        "False", "None", "True", "and", "as", "assert", "break", "class", "continue", "def", "del", "elif", "else",
        "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or",
        "pass", "raise", "return", "try", "while", "with", "yield", "async", "await", "case", "exec", "match", "print",
        "type"
    };
    private static final int[] KINDS = {
        PythonParser.FALSE, PythonParser.NONE, PythonParser.TRUE, PythonParser.AND, PythonParser.AS,
        PythonParser.ASSERT, PythonParser.BREAK, PythonParser.CLASS, PythonParser.CONTINUE, PythonParser.DEF,
        PythonParser.DEL, PythonParser.ELIF, PythonParser.ELSE, PythonParser.EXCEPT, PythonParser.FINALLY,
        PythonParser.FOR, PythonParser.FROM, PythonParser.GLOBAL, PythonParser.IF, PythonParser.IMPORT,
        PythonParser.IN, PythonParser.IS, PythonParser.LAMBDA, PythonParser.NONLOCAL, PythonParser.NOT,
        PythonParser.OR, PythonParser.PASS, PythonParser.RAISE, PythonParser.RETURN, PythonParser.TRY,
        PythonParser.WHILE, PythonParser.WITH, PythonParser.YIELD, PythonParser.ASYNC, PythonParser.AWAIT,
        PythonParser.CASE, PythonParser.EXEC, PythonParser.MATCH, PythonParser.PRINT, PythonParser.TYPE
    };

    /** The first word that is a name in most places. */
    private static final int FIRST_SOFT = 33;

    /** A parser that has met more names than this starts afresh at the next file. */
    private static final int MOST = 1 << 18;

    /** Longer literals are hardly ever met again. */
    private static final int LONGEST_SHARED = 20;

    private String[] names = new String[1 << 10];
    private int[] hashes = new int[1 << 10];
    private int[] from = new int[(1 << 10) + 1];
    private byte[] pool = new byte[1 << 14];
    private int[] slots = new int[1 << 12];
    private int count;

    Names() {
        enterWords();
    }

    /** Forgets the names if there are too many. */
    void startFile() {
        if (count > MOST) {
            Arrays.fill(slots, 0);
            count = 0;
            enterWords();
        }
    }

    private void enterWords() {
        for (String word : WORDS) {
            byte[] bytes = word.getBytes(StandardCharsets.US_ASCII);
            number(bytes, 0, bytes.length);
        }
    }

    /** Whether a number is that of a word of the language. */
    static boolean isWord(int number) {
        return number < KINDS.length;
    }

    /** Whether a number is that of {@code False}, {@code None} or {@code True}. */
    static boolean isConstant(int number) {
        return number < 3;
    }

    static ConstantValue constant(int number) {
        return switch (number) {
            case 0 -> ConstantValue.FALSE;
            case 1 -> ConstantValue.NONE;
            default -> ConstantValue.TRUE;
        };
    }

    static boolean isKeyword(int number) {
        return number < FIRST_SOFT;
    }

    static boolean isSoft(int number) {
        return number >= FIRST_SOFT && number < KINDS.length;
    }

    /** The token type of a word of the language. */
    static int kind(int word) {
        return KINDS[word];
    }

    String name(int number) {
        return names[number];
    }

    /** The number of the name in some bytes. */
    int number(byte[] text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text[i];
        }
        return number(text, start, end, hash);
    }

    /** The number of the name in some bytes, whose hash is known. */
    int number(byte[] text, int start, int end, int hash) {
        int mask = slots.length - 1;
        int slot = (hash ^ hash >>> 15) & mask;
        while (slots[slot] != 0) {
            int number = slots[slot] - 1;
            if (hashes[number] == hash && Arrays.equals(pool, from[number], from[number + 1], text, start, end)) {
                return number;
            }
            slot = slot + 1 & mask;
        }
        slots[slot] = count + 1;
        return enter(text, start, end, hash);
    }

    /**
     * The text in some bytes: one {@code String} for all times that it is met, if it is short and in ASCII, as most literals are
     * that programs repeat.
     */
    String shared(byte[] text, int start, int end) {
        if (end - start > LONGEST_SHARED) {
            return new String(text, start, end - start, StandardCharsets.UTF_8);
        }
        int hash = 0;
        for (int i = start; i < end; i++) {
            if (text[i] < 0) {
                return new String(text, start, end - start, StandardCharsets.UTF_8);
            }
            hash = hash * 31 + text[i];
        }
        int number = number(text, start, end, hash);
        return names[number];
    }

    private int enter(byte[] text, int start, int end, int hash) {
        int number = count++;
        if (count == names.length) {
            names = Arrays.copyOf(names, count * 2);
            hashes = Arrays.copyOf(hashes, count * 2);
            from = Arrays.copyOf(from, count * 2 + 1);
        }
        int poolEnd = from[number] + end - start;
        if (poolEnd > pool.length) {
            pool = Arrays.copyOf(pool, Math.max(pool.length * 2, poolEnd));
        }
        System.arraycopy(text, start, pool, from[number], end - start);
        from[number + 1] = poolEnd;
        hashes[number] = hash;
        names[number] = text(text, start, end);
        if (count * 3 > slots.length) {
            rehash();
        }
        return number;
    }

    /** Names are alike if their normal forms are; that of ASCII, which nearly all names are, is itself. */
    private static String text(byte[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text[i] < 0) {
                String written = new String(text, start, end - start, StandardCharsets.UTF_8);
                return Normalizer.normalize(written, Normalizer.Form.NFKC);
            }
        }
        return new String(text, start, end - start, StandardCharsets.ISO_8859_1);
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int number = 0; number < count; number++) {
            int slot = (hashes[number] ^ hashes[number] >>> 15) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = number + 1;
        }
    }
}
