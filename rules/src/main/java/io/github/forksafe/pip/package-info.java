/**
 * What pip knows: versions, specifiers, names, markers, requirements and the files that hold them, read as Python's packaging
 * standards define them and as pip really reads them. Nothing here knows Python code, the catalog or findings, or opens a file:
 * text comes in, values and positions come out. It is our own code because the version libraries on Maven's registries order
 * Python versions wrongly, and a wrong order picks the wrong facts about a library. Bad input is a value ({@link
 * io.github.forksafe.pip.Reading.Unreadable}), never an exception.
 */
@NullMarked
package io.github.forksafe.pip;

import org.jspecify.annotations.NullMarked;
