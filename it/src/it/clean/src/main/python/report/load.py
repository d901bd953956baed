import csv


def rows(path):
    with open(path, newline="") as source:
        yield from csv.DictReader(source)
