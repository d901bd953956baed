"""The scheduler calls run(), which nothing here does."""

import os
import threading

threading.Thread(target=input, args=("café",)).start()


def run():
    os.fork()
