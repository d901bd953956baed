/**
 * Finds in the sources of installed libraries which of their public callables start threads, fork, or register hooks for forks, so that a library
 * that no catalog lists is known nevertheless. It goes by a call graph of each library, not by running functions: from public names along calls
 * down to what Python itself, or a library that is known already, does. A call on an object dispatches on the class of that object. What has
 * ended before the function returns does not count: a start that is followed by a join on the same variable, attribute or container in
 * every case, or that happens in a {@code with} block whose exit ends it. Precision comes first: a call with many callees is followed into
 * none, and a method that waits for the threads of its object ends them even if it gives up after some time.
 *
 * <p>Knows the call graph and the catalog; must not know the audited project.
 */
@NullMarked
package io.github.forksafe.discovery;

import org.jspecify.annotations.NullMarked;
