import nox

TOOLS = ("ruff", "mypy>=1")


@nox.session(python=["3.11", "3.12"])
def tests(session):
    session.install("pytest", "-r", "requirements.txt", "--upgrade", "-e", ".")
    session.install(*TOOLS, "--constraint=pins.txt")
    session.run("pytest", *session.posargs)
