import threading
import time


def beat():
    while True:
        time.sleep(1)


def start():
    threading.Thread(target=beat, daemon=True).start()
