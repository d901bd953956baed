from pymongo import MongoClient

client = MongoClient()


def names():
    return client.jobs.models.distinct("name")
