package io.github.forksafe.effects;

/** What a call of something outside the project does, and what it returns. */
@FunctionalInterface
interface Behaviour {
    /**
     * Makes the call.
     *
     * @param in the call
     * @return its result
     */
    Values call(Invocation in);
}
