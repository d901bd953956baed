/**
 * An audit's result as text: for a terminal, for programs, for code scanning. Knows the result and nothing of how it came
 * about; no Maven, no clock, no file of its own, so that the same result is the same bytes wherever it is written. A
 * format is one class and one line in {@link io.github.forksafe.report.Reports}.
 */
@NullMarked
package io.github.forksafe.report;

import org.jspecify.annotations.NullMarked;
