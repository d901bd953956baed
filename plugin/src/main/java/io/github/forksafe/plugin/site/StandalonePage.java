package io.github.forksafe.plugin.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.doxia.module.xhtml5.Xhtml5SinkFactory;
import org.apache.maven.doxia.sink.Sink;

/**
 * The page as one HTML file with its own style, for builds without a site. The site's skin is not used: it would have to be
 * downloaded.
 */
public final class StandalonePage {
    private static final String HEAD = """
            <meta name='viewport' content='width=device-width, initial-scale=1'/>
            <style>
            :root { color-scheme: light dark; }
            body { font-family: sans-serif; line-height: 1.4; max-width: 70em; margin: 2em auto; padding: 0 1em; }
            table { border-collapse: collapse; margin: 1em 0; }
            th, td { border: 1px solid #999; padding: 0.3em 0.6em; text-align: left; vertical-align: top; }
            pre { border-left: 4px solid #999; padding: 0.5em 1em; overflow-x: auto; }
            .alert { border: 2px solid; padding: 0 1em; }
            .alert-error { border-color: #b00020; }
            .alert-warning { border-color: #b36b00; }
            .alert-success { border-color: #1b7f3b; }
            code { overflow-wrap: anywhere; }
            </style>
            """;

    private StandalonePage() {}

    /**
     * Writes the file.
     *
     * @param page what it shows
     * @param file where to; its directory is made if it is not there
     * @throws IOException if it cannot be written
     */
    public static void write(AuditPage page, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ByteArrayOutputStream html = new ByteArrayOutputStream();
        Sink sink = new Xhtml5SinkFactory().createSink(html, StandardCharsets.UTF_8.name());
        page.writeTo(sink);
        sink.close();
        Files.writeString(file, styled(html.toString(StandardCharsets.UTF_8)));
    }

    /** Doxia's sink lets nothing but a title into the head, so the style is put there afterwards. */
    private static String styled(String html) {
        String end = "</head>";
        int head = html.indexOf(end);
        if (head < 0) {
            throw new IllegalStateException("the page has no head");
        }
        return html.substring(0, head) + HEAD + html.substring(head);
    }
}
