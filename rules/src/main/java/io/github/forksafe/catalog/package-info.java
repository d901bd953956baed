/**
 * What is known about libraries: which of their callables start threads or fork, when, in which versions, what they do about
 * forks themselves, and how we know. Knows distribution names and versions (pip), nothing of the audited project, so that a
 * fact never depends on who asks. The facts are data, one small TOML file per library in this package's resources, listed in
 * {@code index.txt} with its modules, so that only the files are read that an audit asks for; a new library touches no Java.
 *
 * <p>On which Pythons a forked child hangs on which lock is one table, {@link io.github.forksafe.catalog.LockFacts}.
 *
 * <p>The format of a library:
 *
 * <pre>{@code
 * distribution = "pymongo"                     # normalised name; "python" for the standard library
 * also-as = ["pymongo-fork"]                   # other distributions with the same modules
 * modules = ["pymongo"]                        # import names, sorted
 *
 * [ruled-out]                                  # if its own documentation rules forks out
 * versions = "*"
 * remedy = "start processes by spawn"
 * because = "why it is so"
 * evidence = ["https://…"]
 *
 * [[effect]]                                   # sorted by first callable
 * callables = ["pymongo.MongoClient"]          # dotted names, canonical and aliases, sorted; modules for when = "import"
 * when = "construct"                           # import | construct | call
 * does = ["starts-thread"]                     # starts-thread, starts-native-thread, keeps-safe-threads, keeps-native-pool,
 *                                              # uses-threads, forks, forks-and-execs, spawns, ends-threads, holds-lock,
 *                                              # registers-at-fork, opens-connection
 * versions = ">=4.3"                           # PEP 440 range of the library, or "*"; not for "python"
 * python = ">=3.2"                             # PEP 440 range of Python, or "*"; needed for "python" only
 * started-by = ["start"]                       # methods that make it happen, if making the object does not
 * stopped-by = ["stop"]                        # methods that tell the threads to end, but do not wait
 * ended-by = ["join"]                          # methods after which the threads have ended for certain
 * ended-after = ["asyncio.run"]                # callables after whose return they have ended for certain
 * unless = ["connect=False"]                   # keyword arguments under which it does not happen
 * only-if = ["workers", "enqueue=True"]        # keyword arguments without which it does not happen
 * threads = "a monitor thread"                 # what is started, in plain words
 * at-fork = "register-at-fork"                 # none | register-at-fork | pid-check | documented-only | unknown
 * hazard = "deadlock"                          # deadlock | lost-thread | crash | corrupt-state | shared-connection | none
 * remedy = "make the client in the child"      # optional
 * because = "why it is so"
 * evidence = ["https://…", "measured: …"]      # https://, "measured: ", "source: ", "documentation: ", "changelog: "
 * possible = true                              # it happens under a condition that nobody can tell: advice only
 *
 * [[factory]]                                  # what callables return, where its methods matter
 * callables = ["asyncio.get_event_loop"]
 * returns = "asyncio.AbstractEventLoop"
 * }</pre>
 */
@NullMarked
package io.github.forksafe.catalog;

import org.jspecify.annotations.NullMarked;
