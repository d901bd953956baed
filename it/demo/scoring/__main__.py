"""Scores rows in processes of their own."""

import multiprocessing

from scoring import metrics, model


def main(rows):
    metrics.start()
    context = multiprocessing.get_context("fork")
    with context.Pool(4) as pool:
        print(pool.map(model.score, rows))


if __name__ == "__main__":
    main(["a", "bb", "ccc"])
