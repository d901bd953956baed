package io.github.forksafe.model;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a program starts that nothing in the code says, such as what a scheduler or a server calls.
 *
 * @param module the dotted name of the module
 * @param function the dotted name of a function or method in it; empty if the module itself is run
 */
public record EntryPoint(String module, String function) {
    private static final String NAME = "[^\\s:.]+(\\.[^\\s:.]+)*";
    private static final Pattern FORM = Pattern.compile(NAME + "(:" + NAME + ")?");

    /**
     * Reads one, written as the <a href="https://packaging.python.org/en/latest/specifications/entry-points/">entry points of packages</a> are.
     *
     * @param text such as {@code jobs.main:run}, {@code jobs.main:Job.run} or {@code jobs.main}
     * @return the entry point; nothing if the text is of no such form
     */
    public static Optional<EntryPoint> parse(String text) {
        String stripped = text.strip();
        if (!FORM.matcher(stripped).matches()) {
            return Optional.empty();
        }
        String[] parts = stripped.split(":", 2);
        return Optional.of(new EntryPoint(parts[0], parts.length == 1 ? "" : parts[1]));
    }

    /**
     * Whether it is in a module.
     *
     * @param facts the module
     * @return true if the module can be imported by its name
     */
    public boolean isIn(ModuleFacts facts) {
        return facts.names().stream().anyMatch(name -> name.dotted().equals(module));
    }

    @Override
    public String toString() {
        return function.isEmpty() ? module : module + ":" + function;
    }
}
