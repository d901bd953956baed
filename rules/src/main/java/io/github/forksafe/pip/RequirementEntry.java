package io.github.forksafe.pip;

import io.github.forksafe.source.Position;
import java.util.List;
import java.util.Optional;

/** What one logical line of a requirements file says. */
public sealed interface RequirementEntry {

    /**
     * Where the line starts.
     *
     * @return the place of its first character
     */
    Position at();

    /**
     * The line itself.
     *
     * @return continuations joined, comments removed, credentials in URLs not masked
     */
    String text();

    /**
     * A requirement by name, with versions or a URL.
     *
     * @param at where the line starts
     * @param text the line
     * @param requirement what it says
     * @param hashes the values of {@code --hash}
     */
    record Named(Position at, String text, Requirement requirement, List<String> hashes) implements RequirementEntry {
        /** Copies the list. */
        public Named {
            hashes = List.copyOf(hashes);
        }
    }

    /**
     * A requirement by place: a URL, a file or a directory.
     *
     * @param at where the line starts
     * @param text the line
     * @param location the URL or path as written
     * @param requirement the name and what else the place tells of it, such as the version in a wheel's name; absent if the
     *     place does not name the distribution
     * @param marker when it applies
     * @param editable whether it is installed in place
     * @param note what pip would complain about although the line can be understood; mostly empty
     */
    record Located(
            Position at,
            String text,
            String location,
            Optional<Requirement> requirement,
            Optional<Marker> marker,
            boolean editable,
            String note)
            implements RequirementEntry {}

    /**
     * Another file whose lines count too.
     *
     * @param at where the line starts
     * @param text the line
     * @param path the path or URL as written, relative to this file
     * @param constraints whether the lines only narrow versions
     */
    record Include(Position at, String text, String path, boolean constraints) implements RequirementEntry {}

    /**
     * Options that declare nothing.
     *
     * @param at where the line starts
     * @param text the line
     * @param options the options in order of writing, long names without hyphens and values joined by {@code =}
     */
    record Options(Position at, String text, List<String> options) implements RequirementEntry {
        /** Copies the list. */
        public Options {
            options = List.copyOf(options);
        }
    }

    /**
     * A line that pip refuses and that cannot be understood.
     *
     * @param at where the line starts
     * @param text the line
     * @param message what is wrong, one plain sentence without a full stop
     */
    record Invalid(Position at, String text, String message) implements RequirementEntry {}

    /**
     * What the line requires.
     *
     * @return the requirement of a line that names a distribution
     */
    default Optional<Requirement> declared() {
        if (this instanceof Named named) {
            return Optional.of(named.requirement());
        }
        return this instanceof Located located ? located.requirement() : Optional.empty();
    }
}
