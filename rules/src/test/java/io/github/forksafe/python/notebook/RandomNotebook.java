package io.github.forksafe.python.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Writes notebooks as different programs write them. */
final class RandomNotebook {
    private static final int[] POINTS = "aé日😀\"\\\n\t/ =".codePoints().toArray();

    private final Random random;
    private final boolean ascii;
    private final boolean minified;

    RandomNotebook(Random random, int style) {
        this.random = random;
        this.ascii = (style & 1) != 0;
        this.minified = (style & 2) != 0;
    }

    String json() {
        String gap = minified ? "" : "\n ";
        List<String> cells = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String type = random.nextInt(3) == 0 ? "markdown" : "code";
            cells.add("{\"cell_type\":\"" + type + "\"," + gap + "\"source\":" + source(gap) + "}");
        }
        return "{\"é😀\":1,\"cells\":[" + gap + String.join("," + gap, cells) + "]}";
    }

    private String source(String gap) {
        if (random.nextBoolean()) {
            return string();
        }
        List<String> lines = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            lines.add(string());
        }
        return lines.stream().collect(Collectors.joining("," + gap, "[" + gap, "]"));
    }

    private String string() {
        StringBuilder json = new StringBuilder("\"");
        for (int i = random.nextInt(8); i > 0; i--) {
            append(POINTS[random.nextInt(POINTS.length)], json);
        }
        return json.append('"').toString();
    }

    private void append(int point, StringBuilder json) {
        switch (point) {
            case '\n' -> json.append("\\n");
            case '\t' -> json.append("\\t");
            case '"', '\\' -> json.append('\\').appendCodePoint(point);
            default -> {
                if (point < 128 || !ascii) {
                    json.appendCodePoint(point);
                } else {
                    Character.toString(point).chars().forEach(unit -> json.append(String.format("\\u%04x", unit)));
                }
            }
        }
    }
}
