import multiprocessing
import threading

from report import load


def total(path):
    return sum(float(row["amount"]) for row in load.rows(path))


def main(paths):
    with multiprocessing.get_context("fork").Pool(4) as pool:
        print(sum(pool.map(total, paths)))
    done = threading.Thread(target=print, args=("done",))
    done.start()
    done.join()


if __name__ == "__main__":
    main(["a.csv", "b.csv"])
