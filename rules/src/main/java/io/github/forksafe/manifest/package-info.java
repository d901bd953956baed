/**
 * Files that declare, lock or carry dependencies, a class per format: bytes to {@link io.github.forksafe.manifest.Manifest}, with a
 * place for each declaration and a reason for all that is not understood. Knows what such files say, not what a library does
 * nor which files a project has; never runs anything and never reads a second file. {@code setup.py} and {@code noxfile.py} are
 * programs, which is why this is a package above the parser and not a part of {@code pip}.
 *
 * <p>To add a format, write a class, name it in {@link io.github.forksafe.manifest.ManifestFormats}, and put an input with the expected
 * declarations into the tests' resources.
 */
@NullMarked
package io.github.forksafe.manifest;

import org.jspecify.annotations.NullMarked;
