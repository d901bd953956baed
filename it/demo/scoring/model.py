"""Scores one row; stands for a model that takes its time."""

import logging

log = logging.getLogger(__name__)


def score(row):
    log.info("scoring %s", row)
    return len(row)
