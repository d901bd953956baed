/**
 * How fast Python is read: {@code FrontEnd} measures its stages in a warm process, {@code ReadTree} is the whole process that
 * {@code compare.py} runs beside other tools. It may know everything; nothing knows it.
 */
@NullMarked
package io.github.forksafe.benchmarks;

import org.jspecify.annotations.NullMarked;
