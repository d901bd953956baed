package io.github.forksafe.pip;

import io.github.forksafe.source.Position;
import io.github.forksafe.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A requirements or constraints file as pip reads it, line by line. Nothing is dropped: what is neither a requirement nor an
 * include nor an option is {@link RequirementEntry.Invalid}. Environment variables such as {@code ${TOKEN}} stay as written,
 * since what they hold on the machine of the audit says nothing. See <a
 * href="https://pip.pypa.io/en/stable/reference/requirements-file-format/">the file format</a>.
 *
 * @param file the file
 * @param entries its lines in order
 */
public record RequirementsFile(SourceFile file, List<RequirementEntry> entries) {

    /** Copies the list. */
    public RequirementsFile {
        entries = List.copyOf(entries);
    }

    /**
     * Reads a file.
     *
     * @param file the file, decoded by {@link RequirementsText}
     * @return its entries; never fails
     */
    public static RequirementsFile read(SourceFile file) {
        String text = new String(file.utf8(), StandardCharsets.UTF_8);
        List<RequirementEntry> entries = new ArrayList<>();
        int read = 0;
        int bytes = 0;
        for (LogicalLine line : LogicalLine.of(text)) {
            bytes += text.substring(read, line.offset()).getBytes(StandardCharsets.UTF_8).length;
            read = line.offset();
            entries.add(entry(file.position(bytes), line.text()));
        }
        return new RequirementsFile(file, entries);
    }

    /**
     * Reads one line, such as an argument of {@code pip install}.
     *
     * @param at where it stands
     * @param line the line, without comments
     * @return what it says; never fails
     */
    public static RequirementEntry entry(Position at, String line) {
        int options = startOfOptions(line);
        String argument = PythonText.strip(line.substring(0, options));
        Reading<List<PipOptions.Option>> reading = SyntaxFault.guard(line.substring(options), PipOptions::read);
        if (reading instanceof Reading.Unreadable<List<PipOptions.Option>> bad) {
            return new RequirementEntry.Invalid(at, line, bad.message());
        }
        List<PipOptions.Option> read = reading.toOptional().orElse(List.of());
        Optional<String> badHash =
                values(read, "hash").stream().filter(hash -> !isHash(hash)).findFirst();
        if (badHash.isPresent()) {
            return new RequirementEntry.Invalid(at, line, "'" + badHash.get() + "' is not a hash such as sha256:0123…");
        }
        RequirementLine target = new RequirementLine(at, line, values(read, "hash"));
        List<String> editables = values(read, "editable");
        if (!argument.isEmpty()) {
            return target.read(argument);
        }
        return editables.isEmpty() ? optionLine(at, line, read) : target.readEditable(editables.get(0));
    }

    /** Only the first include of a line counts, and one by {@code -r} before one by {@code -c}. */
    private static RequirementEntry optionLine(Position at, String line, List<PipOptions.Option> options) {
        List<String> requirements = values(options, "requirement");
        List<String> constraints = values(options, "constraint");
        if (!requirements.isEmpty()) {
            return new RequirementEntry.Include(at, line, requirements.get(0), false);
        }
        if (!constraints.isEmpty()) {
            return new RequirementEntry.Include(at, line, constraints.get(0), true);
        }
        return new RequirementEntry.Options(
                at, line, options.stream().map(PipOptions.Option::toString).toList());
    }

    /** Options start at the first word, set off by single blanks, that starts with a hyphen. */
    static int startOfOptions(String line) {
        if (line.startsWith("-")) {
            return 0;
        }
        int found = line.indexOf(" -");
        return found < 0 ? line.length() : found + 1;
    }

    private static List<String> values(List<PipOptions.Option> options, String name) {
        return options.stream()
                .filter(option -> option.name().equals(name))
                .map(PipOptions.Option::value)
                .toList();
    }

    private static boolean isHash(String value) {
        int colon = value.indexOf(':');
        return colon > 0 && List.of("sha256", "sha384", "sha512").contains(value.substring(0, colon));
    }
}
