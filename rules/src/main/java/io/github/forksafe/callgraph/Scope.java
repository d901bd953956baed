package io.github.forksafe.callgraph;

import io.github.forksafe.model.FunctionFacts;
import io.github.forksafe.model.ModuleFacts;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A scope in the graph: the nodes of what goes in and out of it, and of its variables as others see them. */
final class Scope {
    private final int number;
    private final FunctionFacts facts;
    private final ModuleFacts module;
    private final @Nullable Scope outer;
    private final String name;
    private final Map<String, Integer> variables = new HashMap<>();
    private final Set<String> starred = new LinkedHashSet<>();
    private final BitSet handedBack = new BitSet();
    private final int[] parameters;
    private final int[] defaults;
    private final int result;
    private final int yields;
    private final Set<String> writtenInside;
    private int lambdas;
    private @Nullable ClassInfo type;

    /**
     * What is around a scope.
     *
     * @param module its module
     * @param outer the scope that it is defined in; absent for a module
     */
    record Around(ModuleFacts module, @Nullable Scope outer) {}

    Scope(Flow flow, int number, FunctionFacts facts, Around around) {
        this.number = number;
        this.facts = facts;
        this.module = around.module;
        this.outer = around.outer;
        this.name = outer == null ? module.name() : outer.name + "." + outer.nameOf(facts);
        this.parameters = new int[facts.parameters().size()];
        this.defaults = new int[parameters.length];
        boolean runs = outer != null && facts.kind() != FunctionFacts.Kind.CLASS_BODY;
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = flow.node();
        }
        this.result = runs ? flow.node() : Flow.NOTHING;
        this.yields = facts.generator() ? flow.node() : Flow.NOTHING;
        this.writtenInside = writtenInside(facts);
    }

    /** Variables that functions inside assign to by {@code global} or {@code nonlocal}. */
    private static Set<String> writtenInside(FunctionFacts facts) {
        Set<String> written = Set.of();
        for (FunctionFacts nested : facts.nested()) {
            for (Set<String> names : List.of(nested.foreign(), writtenInside(nested))) {
                if (!names.isEmpty()) {
                    Set<String> all = new HashSet<>(written);
                    all.addAll(names);
                    written = all;
                }
            }
        }
        return written;
    }

    private String nameOf(FunctionFacts inner) {
        return inner.kind() == FunctionFacts.Kind.LAMBDA ? "<lambda" + ++lambdas + ">" : inner.name();
    }

    int number() {
        return number;
    }

    FunctionFacts facts() {
        return facts;
    }

    ModuleFacts module() {
        return module;
    }

    @Nullable
    Scope outer() {
        return outer;
    }

    /** The dotted name, the module's first. */
    String name() {
        return name;
    }

    boolean isClass() {
        return facts.kind() == FunctionFacts.Kind.CLASS_BODY;
    }

    /** Whether other scopes can look up its variables while its own code runs step by step. */
    boolean isNamespace() {
        return outer == null || isClass();
    }

    /** The scope whose code runs it: a class body is run by what is around it. */
    Scope caller() {
        Scope scope = this;
        while (scope.isClass() && scope.outer != null) {
            scope = scope.outer;
        }
        return scope;
    }

    /** The class of a class body. */
    @Nullable
    ClassInfo type() {
        return type;
    }

    void type(ClassInfo made) {
        type = made;
    }

    /** The class that a method is written in. */
    @Nullable
    ClassInfo methodOf() {
        return outer == null || facts.kind() == FunctionFacts.Kind.CLASS_BODY ? null : outer.type;
    }

    int parameter(int index) {
        return parameters[index];
    }

    int parameters() {
        return parameters.length;
    }

    FunctionFacts.Parameter parameterFacts(int index) {
        return facts.parameters().get(index);
    }

    int defaultOf(int index) {
        return defaults[index];
    }

    void defaultOf(int index, int node) {
        defaults[index] = node;
    }

    int result() {
        return result;
    }

    int yields() {
        return yields;
    }

    /** Notes that a parameter comes back as it is; each call gets its own argument then. */
    void handsBack(int parameter) {
        handedBack.set(parameter);
    }

    BitSet handedBack() {
        return handedBack;
    }

    /** Names that a star import binds here. */
    Set<String> starred() {
        return starred;
    }

    boolean declares(String variable) {
        return facts.locals().contains(variable) || starred.contains(variable);
    }

    /** Whether the last assignment before a use, in this scope, need not be the one that the use sees. */
    boolean isWrittenInside(String variable) {
        return writtenInside.contains(variable);
    }

    /** The node of a variable as other scopes see it. */
    int variable(Flow flow, String variable) {
        Integer known = variables.get(variable);
        if (known != null) {
            return known;
        }
        int node = flow.node();
        variables.put(variable, node);
        return node;
    }

    /** The nodes of the variables that anything asked for or bound as others see them. */
    Map<String, Integer> variables() {
        return variables;
    }

    /** Whether anything asked for or bound a variable as others see it. */
    boolean hasVariable(String variable) {
        return variables.containsKey(variable);
    }

    /** The scope that holds a variable that this scope mentions; the module's if none does. */
    Scope holding(String variable) {
        Scope scope = this;
        while (scope.outer != null && ((scope != this && scope.isClass()) || !scope.declares(variable))) {
            scope = scope.outer;
        }
        return scope;
    }
}
