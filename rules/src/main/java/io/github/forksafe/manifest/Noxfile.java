package io.github.forksafe.manifest;

import io.github.forksafe.python.parse.PythonParser;
import io.github.forksafe.python.syntax.Expression;
import java.util.ArrayList;
import java.util.List;

/** {@code noxfile.py}: what sessions install, as far as it is written in the file; it is never run. */
final class Noxfile implements ManifestFormat {
    @Override
    public String name() {
        return "noxfile.py";
    }

    @Override
    public boolean matches(String path) {
        return Paths.name(path).equals("noxfile.py");
    }

    @Override
    public void read(ManifestInput input, Gathered out) {
        Folder folder = new Folder(new PythonParser().parse(input.file()).module());
        for (Expression.Call call : folder.calls()) {
            if (call.function() instanceof Expression.Attribute
                    && (PythonCalls.isNamed(call, "install") || PythonCalls.isNamed(call, "conda_install"))) {
                install(folder, call, out);
            }
        }
    }

    private static void install(Folder folder, Expression.Call call, Gathered out) {
        List<Folder.Piece> pieces = folder.list(new Expression.ListDisplay(call.start(), call.end(), call.arguments()));
        List<InstallWords.Word> words = new ArrayList<>();
        for (Folder.Piece piece : pieces) {
            Range range = PythonCalls.range(out, piece.from());
            if (piece.text().isPresent()) {
                words.add(new InstallWords.Word(piece.text().get(), range));
            } else {
                out.unresolved(range, "what is installed here is computed");
            }
        }
        InstallWords.read(words, Scope.test("nox"), out);
    }
}
