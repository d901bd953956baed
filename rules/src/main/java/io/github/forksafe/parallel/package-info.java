/** How work is spread over threads. Knows nothing of what is done, so that whoever has much to do may use it. */
@NullMarked
package io.github.forksafe.parallel;

import org.jspecify.annotations.NullMarked;
