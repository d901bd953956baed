package io.github.forksafe.python.notebook;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What runs the cells of a notebook, by its
 * <a href="https://nbformat.readthedocs.io/en/latest/format_description.html#top-level-structure">metadata</a>.
 */
final class Kernel {
    /** The names of Python; PySpark's kernel runs Python beside a cluster, and the empty name says nothing. */
    private static final Set<String> PYTHON = Set.of("", "python", "ipython", "pyspark");

    private final List<String> languages = new ArrayList<>();

    static boolean isPython(String language) {
        int end = language.length();
        while (end > 0 && (Character.isDigit(language.charAt(end - 1)) || language.charAt(end - 1) == '.')) {
            end--;
        }
        return PYTHON.contains(language.substring(0, end).toLowerCase(Locale.ROOT));
    }

    /** Reads the metadata of a notebook. */
    void read(JsonParser json) throws IOException {
        languages.clear();
        Members.each(json, name -> {
            switch (name) {
                case "kernelspec" -> readLanguage(json, "language");
                case "language_info" -> readLanguage(json, "name");
                default -> json.skipChildren();
            }
        });
    }

    private void readLanguage(JsonParser json, String member) throws IOException {
        Members.each(json, name -> {
            if (name.equals(member) && json.currentToken() == JsonToken.VALUE_STRING) {
                languages.add(json.getText());
            } else {
                json.skipChildren();
            }
        });
    }

    /** Whether no other language is named. */
    boolean isPython() {
        return languages.stream().allMatch(Kernel::isPython);
    }

    /** The other language. */
    String language() {
        return languages.stream().filter(name -> !isPython(name)).findFirst().orElse("");
    }
}
