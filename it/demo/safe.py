"""The same work in the safe order: processes first, and the thread has ended before more of them are forked."""

import multiprocessing
import threading

from scoring import model


def main(rows):
    with multiprocessing.get_context("fork").Pool(4) as pool:
        print(pool.map(model.score, rows))
    report = threading.Thread(target=print, args=("done",))
    report.start()
    report.join()


if __name__ == "__main__":
    main(["a", "bb", "ccc"])
