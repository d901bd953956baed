package io.github.forksafe.source;

/**
 * Something that kept a file, or a part of one, from being read. A value, not an exception: the audit goes on and reports it.
 *
 * @param file the file that it concerns
 * @param at where in the file; {@link Position#START} where the file as a whole is meant
 * @param message one plain sentence without a full stop, for people
 */
public record Problem(FileId file, Position at, String message) {}
