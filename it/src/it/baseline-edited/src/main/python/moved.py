import threading
from multiprocessing import get_context


def first():
    return None


def run():
    threading.Thread(target=print).start()
    get_context('fork').Process(
        target=print,
        args=('a', 'b'),  # formatted
    ).start()


run()
