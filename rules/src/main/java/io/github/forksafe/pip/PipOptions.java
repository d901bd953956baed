package io.github.forksafe.pip;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The options of one line, as pip's option parser understands them: long ones may be cut short as long as they are unambiguous,
 * values may follow after {@code =} or as the next word. Names are those of the long options, without hyphens.
 */
final class PipOptions {
    private static final Map<Character, String> SHORT = Map.of(
            'i',
            "index-url",
            'f',
            "find-links",
            'e',
            "editable",
            'c',
            "constraint",
            'r',
            "requirement",
            'C',
            "config-settings");

    private static final List<String> WITH_VALUE = List.of(
            "all-releases",
            "config-setting",
            "config-settings",
            "constraint",
            "editable",
            "extra-index-url",
            "find-links",
            "hash",
            "index-url",
            "no-binary",
            "only-binary",
            "only-final",
            "pypi-url",
            "requirement",
            "trusted-host",
            "use-feature");

    private static final List<String> FLAGS =
            List.of("no-index", "no-require-hashes", "pre", "prefer-binary", "require-hashes");

    /** Options of older versions, which today's pip refuses; a requirement beside them is still one. */
    private static final List<String> REMOVED_WITH_VALUE =
            List.of("allow-external", "allow-unverified", "global-option", "install-option");

    private static final List<String> REMOVED_FLAGS =
            List.of("allow-all-external", "always-unzip", "process-dependency-links", "use-wheel", "no-use-wheel");

    /**
     * An option.
     *
     * @param name its long name
     * @param value its value, empty for a flag
     */
    record Option(String name, String value) {
        @Override
        public String toString() {
            return value.isEmpty() ? name : name + "=" + value;
        }
    }

    private final Cursor in;
    private final List<String> words;
    private final List<Option> options = new ArrayList<>();
    private int next;

    private PipOptions(Cursor in) {
        this.in = in;
        this.words = ShellWords.split(in);
    }

    /** Reads options; words that are none are ignored, as pip does. */
    static List<Option> read(Cursor in) {
        PipOptions reader = new PipOptions(in);
        while (reader.next < reader.words.size()
                && !reader.words.get(reader.next).equals("--")) {
            reader.readWord(reader.words.get(reader.next++));
        }
        return reader.options;
    }

    static boolean isRemoved(Option option) {
        return REMOVED_WITH_VALUE.contains(option.name()) || REMOVED_FLAGS.contains(option.name());
    }

    private void readWord(String word) {
        if (word.startsWith("--")) {
            readLong(word.substring(2));
        } else if (word.startsWith("-") && word.length() > 1) {
            String name = SHORT.get(word.charAt(1));
            if (name == null) {
                throw in.fault("pip has no option " + word.substring(0, 2));
            }
            options.add(new Option(name, word.length() > 2 ? word.substring(2) : value("-" + word.charAt(1))));
        }
    }

    private void readLong(String word) {
        int equals = word.indexOf('=');
        String written = equals < 0 ? word : word.substring(0, equals);
        String name = complete(written);
        boolean flag = FLAGS.contains(name) || REMOVED_FLAGS.contains(name);
        if (flag && equals >= 0) {
            throw in.fault("the option --" + name + " takes no value");
        }
        String value = flag ? "" : equals >= 0 ? word.substring(equals + 1) : value("--" + name);
        options.add(new Option(canonical(name), value));
    }

    private static String canonical(String name) {
        return switch (name) {
            case "config-setting" -> "config-settings";
            case "pypi-url" -> "index-url";
            default -> name;
        };
    }

    private String value(String option) {
        if (next == words.size()) {
            throw in.fault("the option " + option + " needs a value");
        }
        return words.get(next++);
    }

    private String complete(String written) {
        for (List<String> table : List.of(WITH_VALUE, FLAGS, REMOVED_WITH_VALUE, REMOVED_FLAGS)) {
            if (table.contains(written)) {
                return written;
            }
        }
        List<String> candidates = new ArrayList<>();
        WITH_VALUE.stream().filter(name -> name.startsWith(written)).forEach(candidates::add);
        FLAGS.stream().filter(name -> name.startsWith(written)).forEach(candidates::add);
        if (candidates.isEmpty() || written.isEmpty()) {
            throw in.fault("pip has no option --" + written);
        }
        if (candidates.size() > 1) {
            throw in.fault("the option --" + written + " may mean any of " + candidates);
        }
        return candidates.get(0);
    }
}
