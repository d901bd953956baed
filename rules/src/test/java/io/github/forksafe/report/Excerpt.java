package io.github.forksafe.report;

import io.github.forksafe.finding.Location;
import io.github.forksafe.finding.Step;
import io.github.forksafe.source.SourceFile;
import java.nio.charset.StandardCharsets;

/** Finds places in a sample by the code that stands there. */
record Excerpt(SourceFile file) {

    /** The first place of some code after a line that holds other code. */
    Location after(String anchor, String code) {
        String text = file.text(0, file.utf8().length);
        int from = text.indexOf(code, text.indexOf(anchor) + anchor.length());
        return new Location(
                file.id(),
                file.position(bytes(text.substring(0, from))),
                file.position(bytes(text.substring(0, from + code.length()))));
    }

    Location at(String code) {
        return after("", code);
    }

    Step step(String code, String text, int depth) {
        return new Step(at(code), text, depth);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
