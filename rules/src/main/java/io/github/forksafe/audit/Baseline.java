package io.github.forksafe.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.forksafe.finding.Fingerprint;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Findings that were accepted once and for all. Written as <a href="https://jsonlines.org">JSON Lines</a>: a line that names the recipe of the
 * fingerprints, then a line for each finding, sorted, so that two branches that accept different findings merge without a conflict and a
 * reviewer reads what is accepted. No line numbers: an edit elsewhere changes no line.
 *
 * @param entries sorted, each fingerprint once
 */
public record Baseline(List<Entry> entries) {
    private static final String RECIPE = "baseline";
    private static final JsonFactory JSON = new JsonFactory();

    /**
     * An accepted finding. Only the fingerprint tells it from others; the rest is for people, and as it was when it was accepted.
     *
     * @param path its file, as reports name it
     * @param symbol dotted name of the enclosing function or class, empty at module level
     * @param rule the rule's name
     * @param code the code that it is about, shortened
     * @param fingerprint see {@link Fingerprint}
     */
    public record Entry(String path, String symbol, String rule, String code, String fingerprint)
            implements Comparable<Entry> {
        private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::path)
                .thenComparing(Entry::symbol)
                .thenComparing(Entry::code)
                .thenComparing(Entry::fingerprint)
                .thenComparing(Entry::rule);

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }
    }

    /** Sorts the entries; of those with one fingerprint the first is kept, since a merge may have left the same finding twice. */
    public Baseline {
        Map<String, Entry> byFingerprint = new LinkedHashMap<>();
        new TreeSet<>(entries).forEach(entry -> byFingerprint.putIfAbsent(entry.fingerprint(), entry));
        entries = List.copyOf(byFingerprint.values());
    }

    /**
     * What came of reading such a file.
     *
     * @param baseline what could be read
     * @param errors what is wrong, each with its place; empty if all is well
     */
    public record Read(Baseline baseline, List<String> errors) {

        /** Copies the list. */
        public Read {
            errors = List.copyOf(errors);
        }
    }

    /**
     * Nothing is accepted.
     *
     * @return a baseline without entries
     */
    public static Baseline empty() {
        return new Baseline(List.of());
    }

    /**
     * Reads a file.
     *
     * @param file where it is
     * @return its entries and what is wrong
     */
    public static Read read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (NoSuchFileException e) {
            return new Read(empty(), List.of("there is no file " + file));
        } catch (MalformedInputException e) {
            return new Read(empty(), List.of(file + " is not in UTF-8"));
        } catch (IOException e) {
            return new Read(empty(), List.of(file + " cannot be read: " + e.getMessage()));
        }
    }

    static Read parse(String name, String text) {
        List<Entry> entries = new ArrayList<>();
        List<String> errors = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            try {
                if (!line.isBlank()) {
                    addLine(fields(line), entries);
                }
            } catch (IOException e) {
                String what = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
                errors.add(name + ":" + number + ": " + what);
            }
        }
        return new Read(new Baseline(entries), errors);
    }

    private static void addLine(Map<String, String> fields, List<Entry> entries) throws IOException {
        if (fields.containsKey(RECIPE)) {
            if (!Fingerprint.NAME.equals(fields.get(RECIPE))) {
                throw new IOException("this version reads a baseline of " + Fingerprint.NAME + ", not of "
                        + fields.get(RECIPE) + "; write it anew");
            }
            return;
        }
        for (String name : List.of("path", "symbol", "rule", "code", "fingerprint")) {
            if (!fields.containsKey(name)) {
                throw new IOException("'" + name + "' is missing");
            }
        }
        entries.add(new Entry(
                fields.getOrDefault("path", ""),
                fields.getOrDefault("symbol", ""),
                fields.getOrDefault("rule", ""),
                fields.getOrDefault("code", ""),
                fields.getOrDefault("fingerprint", "")));
    }

    private static Map<String, String> fields(String line) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser json = JSON.createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("expected a JSON object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (json.nextToken() != JsonToken.VALUE_STRING) {
                    throw new IOException("'" + name + "' must be a text");
                }
                fields.put(name, json.getText());
            }
            if (json.nextToken() != null) {
                throw new IOException("expected nothing behind the JSON object");
            }
        }
        return fields;
    }

    /**
     * The file's text.
     *
     * @return lines that end in line feeds, to be encoded as UTF-8
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(line(Map.of(RECIPE, Fingerprint.NAME))).append('\n');
        for (Entry entry : entries) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("path", entry.path());
            fields.put("symbol", entry.symbol());
            fields.put("rule", entry.rule());
            fields.put("code", entry.code());
            fields.put("fingerprint", entry.fingerprint());
            text.append(line(fields)).append('\n');
        }
        return text.toString();
    }

    /**
     * Writes the file at once, so that no other build reads half of it.
     *
     * @param file where to; its directory is made if it is not there
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        Path directory = Objects.requireNonNull(whole.getParent(), "a file is in a directory");
        Files.createDirectories(directory);
        Path written = Files.createTempFile(directory, ".forksafe", ".tmp");
        try {
            Files.writeString(written, text());
            Files.move(written, whole, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /**
     * Sums up a change.
     *
     * @param before the baseline so far
     * @return such as {@code 12 findings in the baseline, 3 added, 1 dropped}
     */
    public String changesSince(Baseline before) {
        Set<String> was = fingerprints(before);
        Set<String> is = fingerprints(this);
        long added = is.stream().filter(one -> !was.contains(one)).count();
        long dropped = was.stream().filter(one -> !is.contains(one)).count();
        return is.size() + (is.size() == 1 ? " finding" : " findings") + " in the baseline, " + added + " added, "
                + dropped + " dropped";
    }

    private static Set<String> fingerprints(Baseline baseline) {
        return baseline.entries.stream().map(Entry::fingerprint).collect(Collectors.toSet());
    }

    private static String line(Map<String, String> fields) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(line)) {
            json.writeStartObject();
            for (Map.Entry<String, String> field : fields.entrySet()) {
                json.writeStringField(field.getKey(), field.getValue());
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory was not written", e);
        }
        return line.toString();
    }
}
