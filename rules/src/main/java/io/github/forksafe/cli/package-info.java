/**
 * The runnable jar's command: options in, a report and an exit status out. The only package that knows the process that it runs
 * in, its streams and picocli; it holds no step of the audit, so that it and the Maven plugin cannot disagree.
 */
@NullMarked
package io.github.forksafe.cli;

import org.jspecify.annotations.NullMarked;
