import os
import sys

import release

if __name__ == "__main__":
    release.announce()
    if os.fork() == 0:
        release.publish()
        sys.exit(0)
    os.wait()
