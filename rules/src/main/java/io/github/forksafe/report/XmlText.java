package io.github.forksafe.report;

import io.github.forksafe.finding.Printable;
import java.io.IOException;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML as it is written down here: an element a line, indented; what XML cannot hold is written as {@link Printable} does. */
final class XmlText {
    private final XMLStreamWriter xml;
    private int depth;

    private XmlText(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes one whole document, or what is in an element. */
    @FunctionalInterface
    interface Body {
        void write(XmlText xml) throws IOException, XMLStreamException;
    }

    static void write(Appendable out, Body document) throws IOException {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            document.write(new XmlText(xml));
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .append(text.toString())
                .append('\n');
    }

    /** An element with other elements in it, maybe none. */
    void element(String name, Body body) throws IOException, XMLStreamException {
        newLine();
        xml.writeStartElement(name);
        depth++;
        body.write(this);
        depth--;
        newLine();
        xml.writeEndElement();
    }

    /** An element with attributes only. */
    void empty(String name, Body attributes) throws IOException, XMLStreamException {
        newLine();
        xml.writeEmptyElement(name);
        attributes.write(this);
    }

    /** An element with attributes and a text of several lines. */
    void text(String name, Body attributes, Iterable<String> lines) throws IOException, XMLStreamException {
        newLine();
        xml.writeStartElement(name);
        attributes.write(this);
        for (String line : lines) {
            xml.writeCharacters("\n");
            xml.writeCharacters(valid(line));
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, valid(value));
    }

    void attribute(String name, long value) throws XMLStreamException {
        xml.writeAttribute(name, Long.toString(value));
    }

    private void newLine() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** The two characters that are neither controls nor allowed: <a href="https://www.w3.org/TR/xml/#charsets">XML 1.0, 2.2</a>. */
    private static String valid(String text) {
        return Printable.of(text).replace("\uFFFE", "\\ufffe").replace("\uFFFF", "\\uffff");
    }
}
