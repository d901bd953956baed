from setuptools import setup
import versions

print "Python 2"
names = names + ["tqdm"]
setup(
    install_requires=["pymongo==" + versions.MONGO, versions.NAME, "a b", *versions.MORE] + names,
    extras_require=versions.extras(),
    **versions.ARGUMENTS
)
