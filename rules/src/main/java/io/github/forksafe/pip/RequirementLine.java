package io.github.forksafe.pip;

import io.github.forksafe.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what {@code pip install} takes for an argument: a requirement, a URL or a path. */
final class RequirementLine {
    private static final Set<String> PLAIN_SCHEMES = Set.of("http", "https", "file", "ftp");
    private static final Set<String> VCS = Set.of("git", "hg", "svn", "bzr");
    private static final Set<String> VCS_SCHEMES = Set.of("ssh", "git", "hg", "bzr", "sftp", "svn");
    private static final List<String> ARCHIVES = List.of(
            ".zip",
            ".whl",
            ".tar.gz",
            ".tgz",
            ".tar",
            ".tar.bz2",
            ".tbz",
            ".tar.xz",
            ".txz",
            ".tlz",
            ".tar.lz",
            ".tar.lzma");

    private final Position at;
    private final String line;
    private final List<String> hashes;

    /** Knows where the argument stands: its place, its line and the hashes beside it. */
    RequirementLine(Position at, String line, List<String> hashes) {
        this.at = at;
        this.line = line;
        this.hashes = hashes;
    }

    RequirementEntry read(String argument) {
        boolean url = isUrl(argument);
        int separator = argument.indexOf(url ? "; " : ";");
        String place = PythonText.strip(separator < 0 ? argument : argument.substring(0, separator));
        String condition = separator < 0 ? "" : PythonText.strip(argument.substring(separator + 1));
        Reading<Optional<Marker>> marker = condition.isEmpty()
                ? new Reading.Read<>(Optional.empty())
                : Marker.parse(condition).map(Optional::of);
        return marker.fold(
                when -> url || isPath(place) ? located(place, when, false) : named(place, when),
                bad -> invalid("the marker '" + condition + "' is wrong: " + bad.message()));
    }

    RequirementEntry readEditable(String argument) {
        int separator = argument.indexOf("; ");
        Optional<Requirement> byName = argument.contains("@") && !isUrl(argument) && !argument.startsWith(".")
                ? Requirement.parse(argument)
                        .toOptional()
                        .filter(requirement -> requirement.url().isPresent())
                : Optional.empty();
        if (byName.isPresent()) {
            Requirement requirement = byName.get();
            return new RequirementEntry.Located(
                    at, line, requirement.url().orElse(""), byName, requirement.marker(), true, "");
        }
        String place = PythonText.strip(separator < 0 ? argument : argument.substring(0, separator));
        Optional<Marker> marker = separator < 0
                ? Optional.empty()
                : Marker.parse(argument.substring(separator + 1)).toOptional();
        return located(place, marker, true);
    }

    private RequirementEntry named(String text, Optional<Marker> marker) {
        return Requirement.parse(text)
                .fold(
                        requirement -> new RequirementEntry.Named(at, line, withMarker(requirement, marker), hashes),
                        bad -> invalid(message(text, bad.message())));
    }

    private static String message(String text, String message) {
        boolean singleEquals = text.contains("=")
                && List.of("==", "!=", "~=", "<=", ">=").stream().noneMatch(text::contains);
        return singleEquals ? "'=' is not an operator, did you mean '=='" : message;
    }

    private static Requirement withMarker(Requirement requirement, Optional<Marker> marker) {
        return new Requirement(
                requirement.name(), requirement.extras(), requirement.specifier(), requirement.url(), marker);
    }

    private RequirementEntry located(String text, Optional<Marker> marker, boolean editable) {
        int bracket = text.endsWith("]") && !isUrl(text) ? text.lastIndexOf('[') : -1;
        String place = PythonText.strip(bracket < 0 ? text : text.substring(0, bracket));
        String suffix = bracket < 0 ? "" : text.substring(bracket);
        if (place.contains("://") && !isUrl(place)) {
            return invalid("pip knows no address such as '" + place + "'");
        }
        String file = fileName(place);
        if (file.endsWith(".whl")) {
            Optional<Requirement> wheel = wheel(file, suffix, marker);
            return wheel.isEmpty()
                    ? invalid("'" + file + "' is not the name of a wheel")
                    : new RequirementEntry.Located(at, line, place, wheel, marker, editable, "");
        }
        String egg = fragment(place, "egg");
        Optional<Requirement> requirement =
                Requirement.parse(egg + suffix).toOptional().map(found -> withMarker(found, marker));
        String note = note(place, egg);
        return new RequirementEntry.Located(at, line, place, requirement, marker, editable, note);
    }

    /** What pip has against a place that can be understood all the same. */
    private static String note(String place, String egg) {
        if (!egg.isEmpty() && !PackageName.isValid(egg)) {
            return "pip refuses 'egg=" + egg + "', which must be a bare name";
        }
        int colon = place.indexOf("://");
        if (colon < 0 && isVersionControl(place)) {
            return "pip wants '://' after '" + place.substring(0, place.indexOf('+')) + "+' and a transport";
        }
        String scheme = colon < 0 ? "" : place.substring(0, colon).toLowerCase(Locale.ROOT);
        return VCS.contains(scheme) ? "pip wants '" + scheme + "+" + scheme + "://' or another transport" : "";
    }

    /** A wheel's name tells name and version; see the binary distribution format, "file name convention". */
    private static Optional<Requirement> wheel(String file, String extras, Optional<Marker> marker) {
        String[] parts = file.substring(0, file.length() - ".whl".length()).split("-", -1);
        if (parts.length != 5 && parts.length != 6) {
            return Optional.empty();
        }
        String version = parts[1].replace('_', '-');
        return Requirement.parse(parts[0] + extras + "==" + version)
                .toOptional()
                .map(requirement -> withMarker(requirement, marker));
    }

    private static String fileName(String place) {
        String path = place;
        for (char end : new char[] {'#', '?'}) {
            int cut = path.indexOf(end);
            path = cut < 0 ? path : path.substring(0, cut);
        }
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The value of a part of a URL's fragment, such as {@code egg}; empty if there is none. */
    private static String fragment(String url, String key) {
        int hash = url.indexOf('#');
        if (hash < 0) {
            return "";
        }
        List<String> parts = new ArrayList<>(List.of(url.substring(hash + 1).split("&", -1)));
        return parts.stream()
                .filter(part -> part.startsWith(key + "="))
                .map(part -> part.substring(key.length() + 1))
                .findFirst()
                .orElse("");
    }

    private static boolean isUrl(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0) {
            return false;
        }
        String scheme = text.substring(0, colon).toLowerCase(Locale.ROOT);
        int plus = scheme.indexOf('+');
        return PLAIN_SCHEMES.contains(scheme)
                || VCS_SCHEMES.contains(scheme)
                || (plus > 0 && VCS.contains(scheme.substring(0, plus)));
    }

    /** Whether a text starts as addresses of version control do, such as {@code git+}. */
    private static boolean isVersionControl(String text) {
        int plus = text.indexOf('+');
        return plus > 0 && VCS.contains(text.substring(0, plus).toLowerCase(Locale.ROOT));
    }

    /** Whether pip takes a text for a path or, by its suffix, for a file. Whether it exists is not asked. */
    private static boolean isPath(String text) {
        int bracket = text.endsWith("]") ? text.lastIndexOf('[') : -1;
        String place = PythonText.strip(bracket < 0 ? text : text.substring(0, bracket));
        String lower = place.toLowerCase(Locale.ROOT);
        int at = place.indexOf('@');
        boolean byUrl = at >= 0 && !looksLikePath(place.substring(0, at));
        boolean oneWord = place.chars().noneMatch(c -> PythonText.isSpace((char) c));
        return !byUrl && oneWord && (looksLikePath(place) || ARCHIVES.stream().anyMatch(lower::endsWith));
    }

    private static boolean looksLikePath(String text) {
        return text.startsWith(".") || text.contains("/");
    }

    private RequirementEntry invalid(String message) {
        return new RequirementEntry.Invalid(at, line, message);
    }
}
