package io.github.forksafe.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What makes a finding the same one after edits elsewhere in its file, moves of its line and reformatting: no line number, no
 * message, and for a fork not even the rule, because a better engine or another Python may name a stronger rule for the same
 * fork.
 */
public final class Fingerprint {
    /** The name under which reports publish the fingerprint; a change of the recipe needs another number. */
    public static final String NAME = "forksafe/v1";

    /** The family of all rules whose place is a fork. */
    public static final String FORK = "fork";

    /** 128 bits, in hexadecimal: short enough for a baseline's line, long enough never to collide. */
    private static final int LENGTH = 32;

    private Fingerprint() {}

    /**
     * What two findings have in common when only their order tells them apart.
     *
     * @param family the rule's name, or {@link #FORK} for any of the rules whose place is a fork
     * @param path the file's path, as reports name it
     * @param symbol dotted name of the enclosing function or class, empty at module level
     * @param code the source code of the place, without comments
     */
    public record Key(String family, String path, String symbol, String code) {

        /** Normalises the code, so that keys are equal if only white space differs. */
        public Key {
            code = normalised(code);
        }
    }

    /**
     * The fingerprint of one finding.
     *
     * @param key what it shares with its likes
     * @param ordinal its place among the findings with an equal key, from 0, in the order of the audit
     * @return 32 hexadecimal digits
     */
    public static String of(Key key, int ordinal) {
        MessageDigest digest = sha256();
        for (String part : List.of(key.family(), key.path(), key.symbol(), key.code(), Integer.toString(ordinal))) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    /**
     * Gives each finding of an audit its fingerprint, counting those with an equal key.
     *
     * @param findings all findings in the order of the audit; the fingerprints that they hold are not looked at
     * @param keys the key of a finding
     * @return the same findings with fingerprints, all of them different
     */
    public static List<Finding> assign(List<Finding> findings, Function<Finding, Key> keys) {
        Map<Key, Integer> seen = new HashMap<>();
        List<Finding> marked = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            Key key = keys.apply(finding);
            int count = seen.merge(key, 1, Integer::sum);
            marked.add(finding.withFingerprint(of(key, count - 1)));
        }
        return marked;
    }

    /**
     * Drops white space but where it keeps two words apart, and a comma before a closing bracket, which formatters add when
     * they break a call over lines; makes all quotes alike, which formatters do too.
     */
    private static String normalised(String code) {
        StringBuilder kept = new StringBuilder(code.length());
        boolean gap = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (Character.isWhitespace(c)) {
                gap = true;
                continue;
            }
            int last = kept.length() - 1;
            if (gap && last >= 0 && isWord(kept.charAt(last)) && isWord(c)) {
                kept.append(' ');
            } else if (last >= 0 && kept.charAt(last) == ',' && (c == ')' || c == ']' || c == '}')) {
                kept.setLength(last);
            }
            kept.append(c == '\'' ? '"' : c);
            gap = false;
        }
        return kept.toString();
    }

    private static boolean isWord(char c) {
        return Character.isUnicodeIdentifierPart(c) || Character.isSurrogate(c);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
