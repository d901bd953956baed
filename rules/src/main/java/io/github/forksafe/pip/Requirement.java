package io.github.forksafe.pip;

import java.util.List;
import java.util.Optional;

/**
 * A dependency specifier, as in <a
 * href="https://packaging.python.org/en/latest/specifications/dependency-specifiers/">PEP 508</a>.
 *
 * @param name the distribution as written
 * @param extras the extras as written, in order of writing
 * @param specifier the versions; any for a requirement with a URL
 * @param url where to get it, instead of versions
 * @param marker when it applies; always without one
 */
public record Requirement(
        String name, List<String> extras, SpecifierSet specifier, Optional<String> url, Optional<Marker> marker) {

    /** Copies the list. */
    public Requirement {
        extras = List.copyOf(extras);
    }

    /**
     * Reads a requirement.
     *
     * @param text the requirement
     * @return the requirement, or what is wrong with it
     */
    public static Reading<Requirement> parse(String text) {
        return SyntaxFault.guard(text, RequirementParser::whole);
    }

    /**
     * The name in the spelling that all spellings share.
     *
     * @return the normalised name
     */
    public String normalName() {
        return PackageName.normalise(name);
    }

    /**
     * Whether it applies.
     *
     * @param environment what is known of the environment
     * @return the truth of its marker
     */
    public Truth appliesIn(MarkerEnvironment environment) {
        return marker.map(m -> m.evaluate(environment)).orElse(Truth.TRUE);
    }

    /**
     * Whether it applies on one of several interpreters.
     *
     * @param pythons the interpreters
     * @return true unless its marker is false on all of them
     */
    public boolean mayApplyOn(PythonVersions pythons) {
        return pythons.versions().stream()
                .anyMatch(python -> appliesIn(MarkerEnvironment.of(python, pythons.system()))
                        .isPossible());
    }

    /** The normal form, the name as written. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name);
        if (!extras.isEmpty()) {
            text.append('[')
                    .append(String.join(",", extras.stream().distinct().sorted().toList()))
                    .append(']');
        }
        text.append(specifier);
        url.ifPresent(where -> text.append(" @ ").append(where));
        marker.ifPresent(when -> text.append(url.isPresent() ? " ; " : "; ").append(when));
        return text.toString();
    }
}
