package io.github.forksafe.discovery;

import io.github.forksafe.callgraph.CallDetails;
import java.util.List;
import java.util.Set;

/** What is kept of the code of a library, for {@link Discovery}. */
public final class LibraryCode {
    private final String distribution;
    private final Set<String> modules;
    private final List<Sketch> sketches;
    private final CallDetails details;

    LibraryCode(String distribution, Set<String> modules, List<Sketch> sketches, CallDetails details) {
        this.distribution = distribution;
        this.modules = Set.copyOf(modules);
        this.sketches = List.copyOf(sketches);
        this.details = details;
    }

    String distribution() {
        return distribution;
    }

    Set<String> modules() {
        return modules;
    }

    List<Sketch> sketches() {
        return sketches;
    }

    CallDetails details() {
        return details;
    }
}
