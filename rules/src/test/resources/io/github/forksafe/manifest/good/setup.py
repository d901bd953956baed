import os
from setuptools import find_packages, setup

VERSION = "1.2"
COMMON = ["requests>=2", "tqdm"]


def read(name):
    with open(os.path.join(os.path.dirname(__file__), name)) as lines:
        return lines.read().splitlines()


install_requires = COMMON + [
    "pymongo>=%s" % "4.0",
    f"acme-core=={VERSION}",
    'dataclasses; python_version < "3.7"',
]
if os.name == "posix":
    install_requires.append("uvloop")

extras = {"metrics": ["prometheus-client"], ":sys_platform == 'linux'": ["watchdog"]}
extras["all"] = sorted(read("requirements/all.txt"))

if __name__ == "__main__":
    setup(
        name="acme",
        version=VERSION,
        packages=find_packages(),
        install_requires=install_requires,
        setup_requires=("setuptools_scm",),
        tests_require=read("test-requirements.txt"),
        extras_require=extras,
    )
