/**
 * Which threads may be alive where a process forks. An abstract interpreter runs the facts of a program from each of its entry points:
 * it follows imports, calls, constructors, closures, generators and context managers in Python's order, over a heap of abstract objects
 * (an allocation site in the context of one receiver or call site), and keeps which threads are started and not proven to have ended. A
 * branch joins both ways, a loop runs to a fixpoint, a thread's target runs beside its starter and a child's target in a state of its
 * own.
 *
 * <p>Running programs rather than composing summaries over the call graph was chosen because order, object identity and processes are then
 * Python's own and each feature of the language is one case; what makes it affordable is that only entries are run from which both a thread and
 * a fork can be reached, that states share structure, and that each entry has a budget which the coverage reports when it is hit.
 *
 * <p>Knows the model and the catalog; must not know rules, levels or wording.
 */
@NullMarked
package io.github.forksafe.effects;

import org.jspecify.annotations.NullMarked;
