import os
import threading


def rotate():
    threading.Thread(target=print).start()
    if os.fork() == 0:
        os._exit(0)


if __name__ == "__main__":
    rotate()
