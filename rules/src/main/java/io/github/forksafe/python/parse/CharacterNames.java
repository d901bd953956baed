package io.github.forksafe.python.parse;

import io.github.forksafe.source.BundledText;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Characters by their Unicode names. Java knows the names that are listed one by one, of its own version of Unicode; those that
 * follow a rule (<a href="https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-4/#G2082">Unicode, 4.8</a>) are
 * made here.
 */
final class CharacterNames {
    private static final String IDEOGRAPH = "CJK UNIFIED IDEOGRAPH-";
    private static final String SYLLABLE = "HANGUL SYLLABLE ";
    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final List<String> LEADING = parts("G GG N D DD R M B BB S SS - J JJ C K T P H");
    private static final List<String> VOWELS = parts("A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I");
    private static final List<String> TRAILING =
            parts("- G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H");

    private CharacterNames() {}

    /** The short names of letters, a dash for none. */
    private static List<String> parts(String names) {
        return List.of(names.replace("-", "").split(" ", -1));
    }

    /** Whether a byte can stand in a name. */
    static boolean isPart(int c) {
        return Characters.isNamePart(c) ? c != '_' : c == ' ' || c == '-';
    }

    /**
     * A character.
     *
     * @param name its name, in letters of any case
     * @return the code point; empty if no character of that name is known here
     */
    static OptionalInt codePoint(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (upper.startsWith(IDEOGRAPH)) {
            return ideograph(upper.substring(IDEOGRAPH.length()));
        }
        if (upper.startsWith(SYLLABLE)) {
            return syllable(upper.substring(SYLLABLE.length()));
        }
        Integer alias = Aliases.CODE_POINTS.get(upper);
        if (alias != null) {
            return OptionalInt.of(alias);
        }
        try {
            return OptionalInt.of(Character.codePointOf(upper));
        } catch (IllegalArgumentException unknown) {
            return OptionalInt.empty();
        }
    }

    /** The <a href="https://www.unicode.org/Public/UCD/latest/ucd/NameAliases.txt">aliases</a>, which Java does not know. */
    private static final class Aliases {
        static final Map<String, Integer> CODE_POINTS = read();

        private static Map<String, Integer> read() {
            Map<String, Integer> codePoints = new HashMap<>();
            BundledText.of(CharacterNames.class, "character-aliases.txt")
                    .lines()
                    .forEach(line -> {
                        int blank = line.indexOf(' ');
                        codePoints.put(line.substring(blank + 1), Integer.parseInt(line.substring(0, blank), 16));
                    });
            return Map.copyOf(codePoints);
        }
    }

    private static OptionalInt ideograph(String digits) {
        if (digits.length() < 4 || digits.length() > 5) {
            return OptionalInt.empty();
        }
        int codePoint = 0;
        for (int i = 0; i < digits.length(); i++) {
            codePoint = codePoint << 4 | Math.max(0, Character.digit(digits.charAt(i), 16));
        }
        boolean exact = Integer.toHexString(codePoint).equalsIgnoreCase(digits);
        return exact && Character.isIdeographic(codePoint) ? OptionalInt.of(codePoint) : OptionalInt.empty();
    }

    private static OptionalInt syllable(String sounds) {
        for (int leading = 0; leading < LEADING.size(); leading++) {
            for (int vowel = 0; vowel < VOWELS.size(); vowel++) {
                String start = LEADING.get(leading) + VOWELS.get(vowel);
                int trailing = sounds.startsWith(start) ? TRAILING.indexOf(sounds.substring(start.length())) : -1;
                if (trailing >= 0) {
                    int rank = (leading * VOWELS.size() + vowel) * TRAILING.size() + trailing;
                    return OptionalInt.of(FIRST_SYLLABLE + rank);
                }
            }
        }
        return OptionalInt.empty();
    }
}
