package io.github.forksafe.report;

import io.github.forksafe.audit.AuditRequest;
import io.github.forksafe.source.FileId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * Where files are in a SARIF log: relative to a named base, one for each audited directory. After <a
 * href="https://www.rfc-editor.org/rfc/rfc3986">RFC 3986</a> and <a
 * href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html#_Toc34317498">SARIF 2.1.0, 3.14.14</a>.
 */
final class SarifUris {
    /** The characters that a path segment may hold as they are, but for the colon, which a relative reference must not start with. */
    private static final String PLAIN = "-._~!$&'()*+,;=@/";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final AuditRequest request;

    SarifUris(AuditRequest request) {
        this.request = request;
    }

    /** The name of the base of a directory. */
    String baseId(int root) {
        return request.roots().size() == 1 ? "SRCROOT" : "ROOT" + (root + 1);
    }

    /** The directory itself, as a URI that ends in a slash. */
    String base(int root) {
        Path directory = request.roots().get(root).toAbsolutePath().normalize();
        String uri = directory.toUri().toString();
        return uri.endsWith("/") ? uri : uri + "/";
    }

    /** A file, relative to its base. */
    String relative(FileId file) {
        return file.path().isEmpty() ? "./" : encoded(file.path());
    }

    private static String encoded(String path) {
        StringBuilder uri = new StringBuilder(path.length());
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0) {
                uri.append(c);
            } else {
                uri.append('%');
                HEX.toHexDigits(uri, octet);
            }
        }
        return uri.toString();
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
