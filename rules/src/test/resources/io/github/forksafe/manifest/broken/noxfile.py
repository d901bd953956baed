def tests(session):
    session.install(names(), "a b", "-r")
    session.install(
