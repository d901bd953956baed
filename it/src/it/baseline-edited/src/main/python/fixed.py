import os
import threading

os.fork()
threading.Thread(target=print).start()
