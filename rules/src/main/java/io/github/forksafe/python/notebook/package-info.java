/**
 * From the bytes of a notebook to the program that its code cells make. Knows the
 * <a href="https://nbformat.readthedocs.io/en/latest/format_description.html">notebook format</a> and which cells hold Python;
 * it must not know what Python says: the parser reads the text like that of any file.
 */
@NullMarked
package io.github.forksafe.python.notebook;

import org.jspecify.annotations.NullMarked;
