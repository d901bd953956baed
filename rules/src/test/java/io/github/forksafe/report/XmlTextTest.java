package io.github.forksafe.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** What the XML formats write is XML, whatever the names and texts are. */
class XmlTextTest {

    @ParameterizedTest
    @MethodSource("io.github.forksafe.report.ReportsTest#samples")
    void isWellFormed(String sample) throws Exception {
        assertThat(parsed(ReportsTest.text(new CheckstyleReport(), ReportsTest.sample(sample)))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("checkstyle");
        assertThat(parsed(ReportsTest.text(new JunitReport(), ReportsTest.sample(sample)))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("testsuite");
    }

    @Test
    void writesWhatXmlCannotHoldInWords() throws IOException {
        StringBuilder out = new StringBuilder();
        XmlText.write(out, xml -> xml.empty("a", a -> a.attribute("b", "<&\">\u0000\u001b\uffff" + '\ud800')));

        assertThat(out).contains("\\u0000\\u001b\\uffff\\ud800").contains("&lt;&amp;&quot;");
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
