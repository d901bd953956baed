package io.github.forksafe.source;

import java.util.List;

/**
 * What came out of a file's bytes.
 *
 * @param file the text; what could not be decoded is U+FFFD in it
 * @param problems why the text is not quite the file's, in the order of their positions; mostly empty
 * @param declaresEncoding whether the file itself says what its encoding is, by a comment or by a byte order mark
 */
public record Decoded(SourceFile file, List<Problem> problems, boolean declaresEncoding) {}
