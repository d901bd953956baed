from threading import Timer


def announce():
    timer = Timer(60, print, args=["still going"])
    timer.start()


def publish():
    print("published")
