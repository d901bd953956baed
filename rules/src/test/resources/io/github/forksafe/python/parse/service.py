#!/usr/bin/env python3
"""Reads orders from a queue, prices them in worker processes, stores what comes out.

Usage:
    service.py --workers 4
"""
import argparse
import logging
import multiprocessing as mp
import os
import queue
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Iterable, Optional

log = logging.getLogger(__name__)

DEFAULTS = {
    "workers": 4,
    "timeout": 2.5,
    "names": ["a", "b", 'c"d', r"\d+"],
    "nested": {"deep": [(1, 2), (3, 4)], "empty": {}},
}
COLUMNS = (
    "id",
    "customer",  # who ordered
    "amount",
)
SQL = """
select id, customer, amount
from orders
where amount > %s
"""


class PricingError(Exception):
    """An order that has no price."""


@dataclass(frozen=True)
class Order:
    id: int
    customer: str
    lines: list[tuple[str, int]] = field(default_factory=list)
    note: Optional[str] = None

    @property
    def total(self) -> int:
        return sum(count for _, count in self.lines if count > 0)

    def __str__(self):
        return f"order {self.id!r} of {self.customer:>{10}} ({self.total:,})"


class Feeder(threading.Thread):
    """Moves orders from the outside to the workers."""

    def __init__(self, source: Iterable[Order], sink: "queue.Queue[Order]", *, daemon=True, **options):
        super().__init__(name="feeder", daemon=daemon)
        self.source, self.sink = source, sink
        self.options = {**DEFAULTS, **options}
        self._stop = threading.Event()

    def run(self):
        for number, order in enumerate(self.source, start=1):
            if self._stop.is_set():
                break
            elif not order.lines:
                log.warning("order %d is empty", number)
                continue
            try:
                self.sink.put(order, timeout=self.options["timeout"])
            except queue.Full as full:
                log.error("no room for %s: %s", order, full)
                raise PricingError(order.id) from full
            else:
                log.debug("sent %s", order)
            finally:
                del order

    def stop(self):
        self._stop.set()
        while self.is_alive():
            self.join(1)


@contextmanager
def pool(workers):
    context = mp.get_context("fork")
    with context.Pool(processes=workers or os.cpu_count(), initializer=lambda: None) as made:
        yield made


def price(order: Order, /, factor=1.0, *rest, rounding: int = 2, **more) -> dict:
    match order.lines:
        case []:
            raise PricingError(order.id)
        case [(name, 1)] if name.startswith("x"):
            base = 0
        case [first, *_]:
            base = first[1] * factor
        case _:
            base = -1
    result = {"id": order.id, "price": round(base, rounding)}
    result |= {key: value for key, value in more.items() if value is not None}
    return result


async def watch(address, *, retries=3):
    async with connect(address) as stream:
        async for event in stream:
            if (kind := event.get("kind")) in ("stop", "pause"):
                await stream.close()
                return kind
    assert retries >= 0, "gave up"


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--workers", type=int, default=DEFAULTS["workers"])
    options = parser.parse_args(arguments)
    orders = queue.Queue(maxsize=100)
    feeder = Feeder([Order(1, "me", [("x", 1)])], orders)
    feeder.start()
    global log
    with pool(options.workers) as workers, open("out.txt", "w") as out:
        priced = workers.imap_unordered(price, iter(orders.get, None), chunksize=10)
        for item in priced:
            print(item["id"], item["price"] if item else "-", sep="\t", file=out)
    feeder.stop()
    return 0 if not orders.qsize() else \
        1


if __name__ == "__main__":
    raise SystemExit(main())
