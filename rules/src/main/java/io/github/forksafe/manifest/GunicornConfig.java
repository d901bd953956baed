package io.github.forksafe.manifest;

import io.github.forksafe.python.parse.PythonParser;
import io.github.forksafe.python.syntax.ConstantValue;
import io.github.forksafe.python.syntax.Expression;
import io.github.forksafe.python.syntax.Statement;
import java.util.Optional;

/**
 * A configuration file of gunicorn: a Python file whose variables are <a
 * href="https://docs.gunicorn.org/en/stable/settings.html">settings</a>; it is never run.
 */
final class GunicornConfig implements ManifestFormat {
    @Override
    public String name() {
        return "gunicorn.conf.py";
    }

    @Override
    public boolean matches(String path) {
        String name = Paths.name(path);
        return name.endsWith(".py")
                && (name.startsWith("gunicorn.") || name.startsWith("gunicorn_"))
                && !name.equals("gunicorn.py");
    }

    @Override
    public boolean isOfServers() {
        return true;
    }

    @Override
    public boolean isMostlyOther() {
        return true;
    }

    @Override
    public void read(ManifestInput input, Gathered out) {
        Optional<Expression> preload = Optional.empty();
        Optional<String> application = Optional.empty();
        for (Statement statement :
                new PythonParser().parse(input.file()).module().body()) {
            if (statement instanceof Statement.Assign assign
                    && assign.targets().size() == 1
                    && assign.targets().get(0) instanceof Expression.Name name) {
                if (name.id().equals("preload_app")) {
                    preload = Optional.of(assign.value());
                } else if (name.id().equals("wsgi_app") && assign.value() instanceof Expression.StringLiteral text) {
                    application = Optional.of(text.value());
                }
            }
        }
        Optional<String> loaded = application;
        preload.filter(GunicornConfig::isTrue)
                .ifPresent(value -> out.launch(
                        new Launch("gunicorn", loaded, true, Optional.empty(), PythonCalls.range(out, value))));
    }

    private static boolean isTrue(Expression value) {
        return value instanceof Expression.Constant constant && constant.value() == ConstantValue.TRUE;
    }
}
