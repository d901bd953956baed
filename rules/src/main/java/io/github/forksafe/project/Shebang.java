package io.github.forksafe.project;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Tells by the first line of a script whether Python runs it. */
final class Shebang {
    /** As much of a file as Linux looks at. */
    static final int LENGTH = 256;

    private static final List<String> INTERPRETERS =
            List.of("python", "pythonw", "pypy", "graalpy", "jython", "ipython", "micropython");

    private Shebang() {}

    static boolean namesPython(byte[] start, int length) {
        if (length < 2 || start[0] != '#' || start[1] != '!') {
            return false;
        }
        String text = new String(start, 2, length - 2, StandardCharsets.ISO_8859_1);
        String line = text.lines().findFirst().orElse("");
        List<String> words = Arrays.stream(line.split("[ \t]+", -1))
                .filter(w -> !w.isEmpty())
                .toList();
        return !words.isEmpty() && runsPython(words);
    }

    private static boolean runsPython(List<String> words) {
        String program = baseName(words.get(0));
        if (!program.equals("env")) {
            return isInterpreter(program);
        }
        for (String word : words.subList(1, words.size())) {
            boolean option = word.startsWith("-") || word.contains("=");
            if (!option) {
                String command = baseName(word);
                return isInterpreter(command) || (command.equals("uv") && words.contains("--script"));
            }
        }
        return false;
    }

    private static boolean isInterpreter(String program) {
        int end = program.length();
        while (end > 0 && "0123456789.".indexOf(program.charAt(end - 1)) >= 0) {
            end--;
        }
        return INTERPRETERS.contains(program.substring(0, end));
    }

    private static String baseName(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
