# -*- coding: latin-1 -*-
import os
import threading

gruß = "äöü"
threading.Thread(target=print, args=(gruß,)).start()
os.fork()
