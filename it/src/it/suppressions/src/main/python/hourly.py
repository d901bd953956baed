import os
import threading

threading.Thread(target=print).start()
os.fork()  # forksafe: ignore[fork-after-thread] the child only counts, see #42

# forksafe: ignore[fork-after-thread, fork-in-thread] the child only counts
os.fork()

os.fork()  # forksafe: ignore[fork-after-thread]
