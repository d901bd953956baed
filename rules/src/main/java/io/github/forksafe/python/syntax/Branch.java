package io.github.forksafe.python.syntax;

import java.util.List;

/**
 * The {@code if} or an {@code elif} of an {@code if} statement.
 *
 * @param start where its keyword starts
 * @param end where its body ends
 * @param test its condition
 * @param body what runs if the condition holds and no branch before it was taken
 */
public record Branch(int start, int end, Expression test, List<Statement> body) implements Node {}
