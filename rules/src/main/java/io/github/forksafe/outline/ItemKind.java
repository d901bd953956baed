package io.github.forksafe.outline;

import java.util.Locale;

/** What an item of the outline is. */
enum ItemKind {
    /** A file, once, before its items; at its start; its name is {@code accepted}, or {@code rejected} if it has problems. */
    FILE,
    /** Something that could not be read, or that Python would not take; its name is the message. */
    PROBLEM,
    /** A function; at its {@code def} or {@code async}, not at its decorators. */
    DEF,
    /** A class; at its {@code class}, not at its decorators. */
    CLASS,
    /** A call; its name is the {@link CalleeName}. */
    CALL,
    /** One name of an {@code import}, at the statement: the dotted module. */
    IMPORT,
    /** One name of a {@code from … import}, at the statement: {@code ..module:name}. */
    FROM,
    /** A {@code with}; its name is how many items it has. */
    WITH,
    /** A {@code try}; its name is {@code try}, or {@code try*} if its handlers are {@code except*}. */
    TRY,
    /** A text literal, or several side by side; its name is the text. Not the text in an f-string or a t-string. */
    STRING,
    /** A bytes literal, or several side by side; its name has one character below 256 per byte. */
    BYTES;

    /** The word for it in the outline. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
