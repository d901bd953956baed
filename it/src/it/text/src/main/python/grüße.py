import os
import threading

threading.Thread(target=print, args=("𝔭",)).start(); os.fork()
