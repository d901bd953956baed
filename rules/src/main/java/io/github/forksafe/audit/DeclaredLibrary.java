package io.github.forksafe.audit;

import io.github.forksafe.finding.Location;
import java.util.List;

/**
 * A declared dependency that the catalog knows.
 *
 * @param name the normalised distribution name
 * @param specifier the declared versions as written, empty for any
 * @param declaredAt where it is declared
 * @param starts what it starts and when, one sentence each
 * @param evidence links or notes that back it
 */
public record DeclaredLibrary(
        String name, String specifier, Location declaredAt, List<String> starts, List<String> evidence) {

    /** Copies the lists. */
    public DeclaredLibrary {
        starts = List.copyOf(starts);
        evidence = List.copyOf(evidence);
    }
}
