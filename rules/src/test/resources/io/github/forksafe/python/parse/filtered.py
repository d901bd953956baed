#!/usr/bin/env python3
"""Settings of ${project.artifactId} ${project.version}, filled in by the build."""
import logging
import multiprocessing
from ${python.package}.jobs import run as run_@job.name@, @job.helper@
import @python.package@.settings as settings

VERSION = "${project.version}"
BUILD = @build.number@
PORT = ${service.port}
RATIO = 0.${ratio.percent}
DEBUG = ${debug} and not @production@
TABLES = {
    "${db.schema}.jobs": ${db.jobs},
    @db.other@: [1, ${db.limit}, 3],
}
${extra.settings}


@@retry.decorator@
def start_${job.name}(workers: @worker.type@ = ${workers}, *, timeout=1.${timeout}) -> ${result.type}:
    log = logging.getLogger(f"{@logger@}.{${worker}!r:>{@width@}}")
    @before.start@
    pool = multiprocessing.Pool(${workers}, initializer=@initializer@)
    try:
        return pool.map(run_@job.name@, TABLES[${db.key}])
    except (@retryable@, OSError) as failure:
        log.info("%s on ${host}", failure)
        raise
    finally:
        pool.close()


class Job${job.suffix}(settings.@job.base@, metaclass=${meta}):
    name_@lang@ = "@not.replaced@"

    def weights(self, a, b, c):
        return a @ b @ c


if __name__ == "__main__":
    start_${job.name}(workers=${workers})
