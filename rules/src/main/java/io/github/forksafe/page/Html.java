package io.github.forksafe.page;

import io.github.forksafe.finding.Printable;

/**
 * Writes HTML that is XML as well, since site tools may take it for either. Tags and attribute names come from this package only; every
 * text and every attribute value is escaped here, and nowhere else.
 */
final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Opens an element; attributes are names and values in turn. */
    Html open(String tag, String... attributes) {
        out.append('<').append(tag);
        writeAttributes(attributes);
        out.append('>');
        return this;
    }

    /** Closes an element. */
    Html close(String tag) {
        out.append("</").append(tag).append('>');
        return this;
    }

    /** An element without content. */
    Html empty(String tag, String... attributes) {
        out.append('<').append(tag);
        writeAttributes(attributes);
        out.append("/>");
        return this;
    }

    /** An element with a text in it. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** A text, line breaks included. */
    Html text(String text) {
        escape(text);
        return this;
    }

    /** Starts a new line in the page's source, for those who read it. */
    Html line() {
        out.append('\n');
        return this;
    }

    private void writeAttributes(String... attributes) {
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    /** What turns text around or is no character of XML is shown in words; line ends and tabs stay. */
    private void escape(String text) {
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? '\n' : text.charAt(i);
            if (c == '\n' || c == '\t') {
                escapeLine(Printable.of(text.substring(from, i)));
                out.append(i == text.length() ? "" : c);
                from = i + 1;
            }
        }
    }

    private void escapeLine(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\uFFFE', '\uFFFF' -> out.append("\\u").append(Integer.toHexString(c));
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
