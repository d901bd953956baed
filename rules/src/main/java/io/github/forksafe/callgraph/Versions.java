package io.github.forksafe.callgraph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which node stands for each variable of a scope at the point that is looked at: an assignment makes a new one, so that a use sees the
 * last assignment only; where ways meet, a node gathers those of all. The same for attributes and items of variables, until
 * anything runs that might change them.
 */
final class Versions {
    private final Flow flow;
    private final Map<String, Integer> current = new HashMap<>();
    private final Map<String, Integer> paths = new LinkedHashMap<>();
    private final Deque<Map<String, Integer>> gathering = new ArrayDeque<>();
    private final List<Change> log = new ArrayList<>();
    private boolean reachable = true;

    /** What a variable was before a change. */
    private record Change(String variable, @Nullable Integer before) {}

    Versions(Flow flow) {
        this.flow = flow;
    }

    @Nullable
    Integer get(String variable) {
        return current.get(variable);
    }

    /** The variables that are bound, with their nodes. */
    Map<String, Integer> all() {
        return current;
    }

    boolean reachable() {
        return reachable;
    }

    boolean hasPaths() {
        return !paths.isEmpty();
    }

    /** Whether what follows can be come to, as told from outside. */
    void resume(boolean comesOn) {
        reachable = comesOn;
    }

    /** Nothing comes after this. */
    void stop() {
        reachable = false;
    }

    void set(String variable, int node) {
        replace(variable, node);
        for (Map<String, Integer> gathered : gathering) {
            Integer all = gathered.get(variable);
            if (all != null) {
                flow.edge(node, all);
            }
        }
        if (!paths.isEmpty()) {
            paths.keySet().removeIf(path -> startsWith(path, variable));
        }
    }

    private static boolean startsWith(String path, String variable) {
        return path.startsWith(variable)
                && path.length() > variable.length()
                && !Character.isJavaIdentifierPart(path.charAt(variable.length()));
    }

    private void replace(String variable, @Nullable Integer node) {
        Integer before = node == null ? current.remove(variable) : current.put(variable, node);
        log.add(new Change(variable, before));
    }

    /** What was last put at an attribute or item path, if that is still certain. */
    @Nullable
    Integer path(String path) {
        return paths.get(path);
    }

    /** Something is put at a path; others that may be the same object under another name are forgotten. */
    void path(String path, int node) {
        String last = path.substring(Math.max(path.lastIndexOf('.'), path.lastIndexOf('[')));
        paths.keySet().removeIf(other -> other.contains(last));
        paths.put(path, node);
    }

    /** Something runs that may change anything but variables. */
    void forgetPaths() {
        paths.clear();
    }

    /** One way from a point on, taken back afterwards. */
    static final class Way {
        private final Map<String, Integer> ends = new HashMap<>();
        private final boolean arrives;

        private Way(boolean arrives) {
            this.arrives = arrives;
        }

        boolean arrives() {
            return arrives;
        }
    }

    /** Follows one way and comes back to where it began. */
    Way follow(Runnable body) {
        boolean before = reachable;
        int mark = log.size();
        body.run();
        Way way = new Way(reachable);
        for (int i = log.size() - 1; i >= mark; i--) {
            Change change = log.get(i);
            Integer end = current.get(change.variable);
            if (end != null) {
                way.ends.putIfAbsent(change.variable, end);
            }
        }
        for (int i = log.size() - 1; i >= mark; i--) {
            Change change = log.get(i);
            if (change.before == null) {
                current.remove(change.variable);
            } else {
                current.put(change.variable, change.before);
            }
        }
        log.subList(mark, log.size()).clear();
        reachable = before;
        forgetPaths();
        return way;
    }

    /** Goes on where several ways that began here meet. */
    void meet(List<Way> ways) {
        List<Way> arriving = ways.stream().filter(way -> way.arrives).toList();
        Set<String> changed = new HashSet<>();
        (arriving.isEmpty() ? ways : arriving).forEach(way -> changed.addAll(way.ends.keySet()));
        for (String variable : changed.size() > 1 ? changed.stream().sorted().toList() : changed) {
            meet(variable, arriving.isEmpty() ? ways : arriving);
        }
        reachable = reachable && !arriving.isEmpty();
        forgetPaths();
    }

    private void meet(String variable, List<Way> ways) {
        Integer before = current.get(variable);
        Integer only = null;
        int joined = Flow.NOTHING;
        for (Way way : ways) {
            Integer end = way.ends.getOrDefault(variable, before);
            if (end == null || Objects.equals(end, only)) {
                continue;
            }
            if (only != null && joined == Flow.NOTHING) {
                joined = flow.node();
                flow.edge(only, joined);
            }
            flow.edge(end, joined);
            only = end;
        }
        if (only != null) {
            replace(variable, joined == Flow.NOTHING ? only : joined);
        }
    }

    /** Runs a body in which variables are assigned again and again; their values from before and from all assignments are gathered. */
    Map<String, Integer> gather(Set<String> variables, Runnable body) {
        return gather(variables, true, body);
    }

    /** The same for a body that runs once, so that a use in it sees the last assignment only. */
    Map<String, Integer> gatherDefinitions(Set<String> variables, Runnable body) {
        return gather(variables, false, body);
    }

    private Map<String, Integer> gather(Set<String> variables, boolean again, Runnable body) {
        Map<String, Integer> gathered = new HashMap<>();
        for (String variable : variables.stream().sorted().toList()) {
            int node = flow.node();
            Integer before = current.get(variable);
            if (before != null) {
                flow.edge(before, node);
            }
            gathered.put(variable, node);
        }
        if (again) {
            take(gathered);
        }
        gathering.push(gathered);
        forgetPaths();
        body.run();
        gathering.pop();
        forgetPaths();
        return gathered;
    }

    /** Each of the variables holds what was gathered for it. */
    void take(Map<String, Integer> gathered) {
        gathered.forEach(this::replace);
    }
}
