package io.github.forksafe.outline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.forksafe.project.ProjectRequest;
import io.github.forksafe.source.FileId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Path folder;

    @BeforeEach
    void useFolder(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void isOneObjectALine() throws IOException {
        write("b.py", "x = 'caf\u00e9' \"\\ud800\\x00\"\n");
        write("a/__init__.py", "def f(:\n");
        assertThat(outline(1)).isEqualTo("""
                {"file":"a/__init__.py","kind":"file","name":"rejected","line":1,"column":0}
                {"file":"a/__init__.py","kind":"problem","name":"'(' is never closed","line":1,"column":5}
                {"file":"b.py","kind":"file","name":"accepted","line":1,"column":0}
                {"file":"b.py","kind":"string","name":"caf\\u00E9\\uD800\\u0000","line":1,"column":4}
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a.b.c(1) | call a.b.c 1:0",
                "f().g(x[0](), (a + b)()) | call f().g 1:0, call f 1:0, call x[] 1:6, call ? 1:14",
                "'a'.join('b' b) | problem expected ',' or ')' before 'b' 1:13",
                "'a'.join(b'\\xff') | call ?.join 1:0, string a 1:0, bytes \u00ff 1:9",
                "import a.b as c, d | import a.b 1:0, import d 1:0",
                "from ..a import b as c, d; from . import * | from ..a:b 1:0, from ..a:d 1:0, from .:* 1:27",
                "@d()/async def f(a: b() = 'c') -> 'e': pass | call d 1:1, def f 2:0, call b 2:15, string c 2:21, string e 2:29",
                "@d/class C(D(), m=E()): 'doc' | class C 2:0, call D 2:8, call E 2:15, string doc 2:21",
                "with a() as b[c()], d: pass | with 2 1:0, call a 1:5, call c 1:14",
                "try:/ f()/except* g(): pass | try try* 1:0, call f 2:1, call g 3:8",
                "try:/ f()/finally: g() | try try 1:0, call f 2:1, call g 3:9",
                "f'a{b(f\"{c()}\"):{d()}}e' 'g' | call b 1:4, call c 1:9, call d 1:17",
                "\u00e9\ud83d\ude00 = 1/f() | problem unexpected character '\ud83d\ude00' 1:1, call f 2:0",
                "'\ud83d\ude00'; f() | string \ud83d\ude00 1:0, call f 1:5",
                "match f():/ case {'a': C(b'c')} if g(): h() | call f 1:6, string a 2:7, bytes c 2:14, call g 2:24, call h 2:29",
                "def f[T: g() = h()](): pass | def f 1:0, call g 1:9, call h 1:15",
            })
    void holdsTheItemsByPosition(String source, String items) throws IOException {
        write("a.py", source.replace('/', '\n'));
        String found = outline(1).lines().skip(1).map(OutlineTest::brief).collect(Collectors.joining(", "));
        assertThat(found).isEqualTo(items);
    }

    @Test
    void countsInTheCellsOfANotebook() throws IOException {
        write("a.ipynb", """
                {"nbformat": 4, "cells": [
                  {"cell_type": "markdown", "source": "f()"},
                  {"cell_type": "code", "source": ["x = 1\\n", "é = f()"]}]}
                """);
        assertThat(outline(1)).isEqualTo("""
                {"file":"a.ipynb","kind":"file","name":"accepted","line":1,"column":0}
                {"file":"a.ipynb","cell":2,"kind":"call","name":"f","line":2,"column":4}
                """);
    }

    @Test
    void dependsOnTheFilesAlone() throws IOException {
        for (int i = 0; i < 30; i++) {
            write("m" + i + ".py", "import a" + i + "\n" + "f(1)\n".repeat(i * 7));
        }
        assertThat(outline(4)).isEqualTo(outline(1)).contains("\"file\":\"m9.py\"");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private String outline(int threads) throws IOException {
        StringBuilder text = new StringBuilder();
        Outline.write(new ProjectRequest(List.of(folder), List.of(), List.of(), threads), FileId::path, text);
        return text.toString();
    }

    /** Kind, name and place of a line. */
    private static String brief(String line) {
        try {
            JsonNode item = JSON.readTree(line);
            return "%s %s %s:%s"
                    .formatted(
                            item.get("kind").textValue(),
                            item.get("name").textValue(),
                            item.get("line"),
                            item.get("column"));
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }
}
