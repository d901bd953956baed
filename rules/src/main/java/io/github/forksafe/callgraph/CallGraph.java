package io.github.forksafe.callgraph;

import io.github.forksafe.model.ProjectModel;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Who calls whom in a project, by dotted names. Immutable once made; depends on the model alone. */
public final class CallGraph {
    /** Statements are walked to their depth, which a file decides. */
    private static final long STACK_BYTES = 256L << 20;

    private final Builder builder;
    private final Edges edges;

    private CallGraph(Builder builder, Edges edges) {
        this.builder = builder;
        this.edges = edges;
    }

    /**
     * Makes the call graph of all modules of a project.
     *
     * @param model the linked project
     * @return its call graph
     */
    public static CallGraph of(ProjectModel model) {
        return of(new Builder(model, false), model);
    }

    /**
     * Makes the call graph of all modules of a project, and tells of each call what it may reach.
     *
     * @param model the linked project
     * @return the details of its call graph
     */
    public static CallDetails details(ProjectModel model) {
        return new DetailsWriter(of(new Builder(model, true), model).builder).details();
    }

    private static CallGraph of(Builder builder, ProjectModel model) {
        FutureTask<Edges> task = new FutureTask<>(() -> builder.build(model.modules()));
        Thread thread = new Thread(null, task, "forksafe-callgraph", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return new CallGraph(builder, task.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the making of the call graph was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the making of the call graph failed", e.getCause());
        }
    }

    /**
     * The calls by name: a module is called like itself, what it defines has the names of what is around it before its own, the n-th
     * lambda of a scope is {@code <lambdaN>}, Python's own functions are {@code <builtin>.name}, methods of literals
     * {@code <**PyStr**>.name} and the like; other names from outside are dotted. A function or module that calls nothing is there too.
     *
     * @return callers with their callees, sorted
     */
    public SortedMap<String, SortedSet<String>> byName() {
        SortedMap<String, SortedSet<String>> all = new TreeMap<>();
        for (Scope scope : builder.scopes()) {
            if (!scope.isClass()) {
                SortedSet<String> callees = all.computeIfAbsent(scope.name(), name -> new TreeSet<>());
                IntSet called = edges.callsOf(scope);
                for (int i = 0; i < called.size(); i++) {
                    callees.add(builder.nameOf(called.get(i)));
                }
            }
        }
        return all;
    }

    /**
     * How many calls have no known callee.
     *
     * @return the number of calls
     */
    public int unresolvedCalls() {
        return (int) builder.sites().stream().filter(site -> !site.isResolved()).count();
    }
}
