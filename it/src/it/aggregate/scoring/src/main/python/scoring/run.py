import multiprocessing

from scoring import store


def score(name):
    return len(name)


if __name__ == "__main__":
    models = store.names()
    with multiprocessing.get_context("fork").Pool() as pool:
        print(pool.map(score, models))
