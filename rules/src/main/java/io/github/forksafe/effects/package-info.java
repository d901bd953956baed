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
 * <p>Locks are objects too. While a thread runs, a forked child runs, or something runs beside a thread that forks, each taking of a lock is noted with
 * the way that led there ({@link io.github.forksafe.effects.Take}); elsewhere nobody asks, and it costs nothing. At the end what threads take is
 * joined with what the children of each fork need ({@link io.github.forksafe.effects.Meeting}): a lock that the forking thread held itself
 * nobody else can have held, and one that was made or made good in the child is another lock. On which Pythons a child hangs is not decided
 * here, but by the table of the catalog.
 *
 * <p>Knows the model and the catalog; must not know rules, levels or wording.
 */
@NullMarked
package io.github.forksafe.effects;

import org.jspecify.annotations.NullMarked;
