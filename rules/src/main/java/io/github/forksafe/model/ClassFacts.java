package io.github.forksafe.model;

import java.util.List;

/**
 * A class statement.
 *
 * @param body its body as a scope that runs at definition
 * @param bases its bases in order
 * @param keywords keyword arguments, such as {@code metaclass}
 * @param decorators in source order
 * @param fields the variables of its body that have an annotation, in source order
 */
public record ClassFacts(
        FunctionFacts body,
        List<Term> bases,
        List<Term.Argument> keywords,
        List<Term> decorators,
        List<String> fields) {

    /**
     * The class's name.
     *
     * @return the simple name
     */
    public String name() {
        return body.name();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return body.hashCode() + 1;
    }
}
