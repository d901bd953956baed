package io.github.forksafe.model;

/**
 * A case for each kind of term.
 *
 * @param <R> the result
 */
public interface TermVisitor<R> {
    /**
     * Visits a Name.
     *
     * @param term the term
     * @return the visitor's result
     */
    R visitName(Term.Name term);

    /**
     * Visits an Attribute.
     *
     * @param term the term
     * @return the visitor's result
     */
    R visitAttribute(Term.Attribute term);

    /**
     * Visits a Call.
     *
     * @param term the term
     * @return the visitor's result
     */
    R visitCall(Term.Call term);

    /**
     * Visits a Literal.
     *
     * @param term the term
     * @return the visitor's result
     */
    R visitLiteral(Term.Literal term);

    /**
     * Visits a Display.
     *
     * @param term the term
     * @return the visitor's result
     */
    R visitDisplay(Term.Display term);

    /**
     * Visits a Mapping.
     *
     * @param term the term
     * @return the visitor's result
     */
    R visitMapping(Term.Mapping term);

    /**
     * Visits a Item.
     *
     * @param term the term
     * @return the visitor's result
     */
    R visitItem(Term.Item term);

    /**
     * Visits a Choice.
     *
     * @param term the term
     * @return the visitor's result
     */
    R visitChoice(Term.Choice term);

    /**
     * Visits a Compare.
     *
     * @param term the term
     * @return the visitor's result
     */
    R visitCompare(Term.Compare term);

    /**
     * Visits a Not.
     *
     * @param term the term
     * @return the visitor's result
     */
    R visitNot(Term.Not term);

    /**
     * Visits a Function.
     *
     * @param term the term
     * @return the visitor's result
     */
    R visitFunction(Term.Function term);

    /**
     * Visits a Comprehension.
     *
     * @param term the term
     * @return the visitor's result
     */
    R visitComprehension(Term.Comprehension term);

    /**
     * Visits an Assigned.
     *
     * @param term the term
     * @return the visitor's result
     */
    R visitAssigned(Term.Assigned term);

    /**
     * Visits an Await.
     *
     * @param term the term
     * @return the visitor's result
     */
    R visitAwait(Term.Await term);

    /**
     * Visits a Yield.
     *
     * @param term the term
     * @return the visitor's result
     */
    R visitYield(Term.Yield term);

    /**
     * Visits a YieldFrom.
     *
     * @param term the term
     * @return the visitor's result
     */
    R visitYieldFrom(Term.YieldFrom term);

    /**
     * Visits a Starred.
     *
     * @param term the term
     * @return the visitor's result
     */
    R visitStarred(Term.Starred term);

    /**
     * Visits an Opaque.
     *
     * @param term the term
     * @return the visitor's result
     */
    R visitOpaque(Term.Opaque term);
}
