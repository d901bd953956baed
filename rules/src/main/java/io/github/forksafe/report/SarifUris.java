package io.github.forksafe.report;

import io.github.forksafe.audit.AuditRequest;
import io.github.forksafe.audit.Places;
import io.github.forksafe.source.FileId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/**
 * Where files are in a SARIF log: relative to a named base, one for all if the request says so, else one for each audited
 * directory. After <a
 * href="https://www.rfc-editor.org/rfc/rfc3986">RFC 3986</a> and <a
 * href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html#_Toc34317498">SARIF 2.1.0, 3.14.14</a>.
 */
final class SarifUris {
    /** The characters that a path segment may hold as they are, but for the colon, which a relative reference must not start with. */
    private static final String PLAIN = "-._~!$&'()*+,;=@/";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final AuditRequest request;
    private final Places places;

    /** The directories that locations are relative to. */
    private final List<Path> bases;

    SarifUris(AuditRequest request) {
        this.request = request;
        this.places = new Places(request);
        this.bases = request.base().map(List::of).orElseGet(request::directories);
    }

    /** How many bases there are. */
    int bases() {
        return bases.size();
    }

    /** The name of a base. */
    String baseId(int base) {
        return bases.size() == 1 ? "SRCROOT" : "ROOT" + (base + 1);
    }

    /** The name of the base of a file. */
    String baseId(FileId file) {
        return baseId(request.base().isPresent() ? 0 : file.root());
    }

    /** The base itself, as a URI that ends in a slash. */
    String base(int base) {
        String uri = bases.get(base).toAbsolutePath().normalize().toUri().toString();
        return uri.endsWith("/") ? uri : uri + "/";
    }

    /** A file, relative to its base. */
    String relative(FileId file) {
        String path = request.base().isPresent() ? places.of(file) : file.path();
        return path.isEmpty() || path.equals(".") ? "./" : encoded(path);
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
