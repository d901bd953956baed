package io.github.forksafe.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DecodingTest {
    private static final String BOM = "\u00ef\u00bb\u00bf";

    /** Bytes (one char each) and the text that they make. */
    static Stream<Arguments> files() {
        return Stream.of(
                file("x = 1\n", "x = 1\n"),
                file("", ""),
                file("\u00c3\u00a9", "é"),
                file(BOM + "x", "x"),
                file("# coding: latin-1\n\u00e9", "# coding: latin-1\né"),
                file("#!/bin/sh\n# -*- coding:iso-8859-15 -*-\n\u00a4", "#!/bin/sh\n# -*- coding:iso-8859-15 -*-\n€"),
                file("\f# vim: set fileencoding=CP1252 :\r\n\u0080", "\f# vim: set fileencoding=CP1252 :\r\n€"),
                file("\n# coding: koi8-r\n\u00c1", "\n# coding: koi8-r\nа"),
                file("# coding: utf-8-unix\n\u00c3\u00a9", "# coding: utf-8-unix\né"),
                file("# coding: iso8859-_15-\n\u00a4", "# coding: iso8859-_15-\n€"),
                file("# coding: CP_gr\n\u00e1", "# coding: CP_gr\nη"),
                file("# coding: 1252\n\u0080", "# coding: 1252\n€"),
                file("# coding: u8\n\u00c3\u00a9", "# coding: u8\né"),
                file("# coding: mac-roman\n\u008e", "# coding: mac-roman\né"),
                file("x\n# coding: latin-1\n\u00c3\u00a9", "x\n# coding: latin-1\né"),
                file("\n\n# coding: latin-1\n\u00c3\u00a9", "\n\n# coding: latin-1\né"),
                file("x = '# coding: latin-1'\u00c3\u00a9", "x = '# coding: latin-1'é"),
                file(BOM + "# coding: UTF_8-unix\n\u00c3\u00a9", "# coding: UTF_8-unix\né"));
    }

    /** Bytes that Python does not take, the text that they make, and what is said about it. */
    static Stream<Arguments> brokenFiles() {
        return Stream.of(
                file("# coding: HZ-gb\nx", "# coding: HZ-gb\nx", "1:10 unsupported encoding 'HZ-gb'"),
                file("# coding: latin-1.\nx", "# coding: latin-1.\nx", "1:10 unknown encoding 'latin-1.'"),
                file("# coding: klingon\nx", "# coding: klingon\nx", "1:10 unknown encoding 'klingon'"),
                file(
                        "# coding: utf-16\n\u00c3\u00a9",
                        "# coding: utf-16\né",
                        "1:10 a file in the encoding 'utf-16' cannot declare it like this"),
                file(
                        "# coding: ascii\nx = '\u00e9'",
                        "# coding: ascii\nx = '\ufffd'",
                        "2:5 byte 0xE9 is not valid US-ASCII here"),
                file(
                        "# coding: cp1252\n\u0080\u0081",
                        "# coding: cp1252\n€\ufffd",
                        "2:1 byte 0x81 is not valid windows-1252 here"),
                file(
                        BOM + "# coding: latin-1\n\u00c3\u00a9",
                        "# coding: latin-1\né",
                        "1:10 the encoding 'latin-1' contradicts the byte order mark of UTF-8"),
                file(
                        BOM + "# coding: utf8\n\u00c3\u00a9",
                        "# coding: utf8\né",
                        "1:10 the encoding 'utf8' contradicts the byte order mark of UTF-8"),
                file("x\n\u00c3\u00a9y\u00e9 = 1", "x\néy\ufffd = 1", "2:2 byte 0xE9 is not valid UTF-8 here"),
                file("\u00c0\u0080", "\ufffd\ufffd", "1:0 byte 0xC0 is not valid UTF-8 here"),
                file("a\u0000b", "a b", "1:1 the file holds a NUL byte, which Python does not read"),
                file("\u00ff\u00fex\u0000", "x", "1:0 the file is UTF-16, which Python does not read"));
    }

    private static Arguments file(String bytes, String text, String... problems) {
        return Arguments.of(bytes, text, List.of(problems));
    }

    @ParameterizedTest
    @MethodSource({"files", "brokenFiles"})
    void makesTextOfAnyBytes(String bytes, String text, List<String> problems) {
        Decoded decoded = Decoding.decode(new FileId(0, "a.py"), bytes.getBytes(StandardCharsets.ISO_8859_1));
        byte[] utf8 = decoded.file().utf8();
        assertThat(new String(utf8, StandardCharsets.UTF_8)).isEqualTo(text);
        assertThat(decoded.problems().stream().map(DecodingTest::said).toList()).isEqualTo(problems);
    }

    private static String said(Problem problem) {
        return problem.at().line() + ":" + problem.at().column() + " " + problem.message();
    }
}
