package io.github.forksafe.discovery;

import io.github.forksafe.model.ModuleFacts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether a library can do anything that matters, by what it imports: others need no closer look. */
final class Relevance {
    /** Modules that everybody imports, with what of them must be used. */
    private static final Map<String, List<String>> COMMON = Map.of(
            "os",
            List.of("fork", "forkpty", "register_at_fork"),
            "logging",
            List.of("QueueListener", "listen"),
            "http",
            List.of("ThreadingHTTPServer", "CGIHTTPRequestHandler"));

    private final Outer outer;
    private final Set<String> names;

    /** {@code names} are the first names of the modules of all libraries that are read. */
    Relevance(Outer outer, Set<String> names) {
        this.outer = outer;
        this.names = names;
    }

    boolean isRelevant(List<ModuleFacts> modules) {
        Set<String> own = new HashSet<>();
        modules.forEach(module -> own.add(SketchMaker.first(module.name())));
        for (ModuleFacts module : modules) {
            for (ModuleFacts.Imported imported : module.imports()) {
                String top = SketchMaker.first(imported.module());
                boolean other = names.contains(top) && !own.contains(top);
                if (imported.level() == 0 && (other || matters(top, module))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean matters(String top, ModuleFacts module) {
        if (!outer.mayMatter(top)) {
            return false;
        }
        List<String> uses = COMMON.get(top);
        return uses == null || uses.stream().anyMatch(module.body().mentions()::contains);
    }
}
