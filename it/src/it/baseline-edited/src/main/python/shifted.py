"""Shifted by a sentence, with another fork after the first."""

import os
import threading

threading.Thread(target=print).start()
os.fork()  # a comment
print(os.fork())
