package io.github.forksafe.project;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Paths as text, with {@code /} between their names. A backslash is part of a name where the platform says so. Names are read
 * as UTF-8 whatever the locale is, since in the locale of a container Java reads all letters but the English ones alike.
 */
final class PathText {
    private static final char UNREADABLE = '\uFFFD';

    private PathText() {}

    /**
     * Names a file.
     *
     * @param top a directory
     * @param path the directory or what is below it
     * @return the path from the one to the other; empty if they are the same
     */
    static String below(Path top, Path path) {
        Path relative = top.relativize(path);
        StringBuilder joined = new StringBuilder();
        for (Path name : relative) {
            joined.append(joined.length() == 0 ? "" : "/").append(name);
        }
        String text = joined.toString();
        return text.indexOf(UNREADABLE) < 0 ? text : lastNames(path, relative.getNameCount());
    }

    /** A path's URI holds the bytes of its names, which its text has lost. */
    private static String lastNames(Path path, int count) {
        String uri = path.toUri().getRawPath();
        String[] all = (uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri).split("/", -1);
        List<String> names = new ArrayList<>();
        for (int i = all.length - count; i < all.length; i++) {
            names.add(unescape(all[i]));
        }
        return String.join("/", names);
    }

    private static String unescape(String escaped) {
        ByteBuffer bytes = ByteBuffer.allocate(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.charAt(i) == '%') {
                bytes.put((byte) Integer.parseInt(escaped, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.put((byte) escaped.charAt(i));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            // No text at all: its bytes still tell it from its neighbours.
            return escaped;
        }
    }
}
