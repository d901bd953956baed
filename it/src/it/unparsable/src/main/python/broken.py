import os
import threading

def worker(:
    pass

threading.Thread(target=print).start()
os.fork()
