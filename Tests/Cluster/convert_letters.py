"""Converts a stock of letters on a cluster with Apache Spark and griffie.

    spark-submit convert_letters.py GRIFFIE STOCK TARGET [PARTITIONS]

STOCK is a folder of letters (.txt, .md), TARGET the folder of the answers: files of JSON Lines, a line for
each letter, with the path of the letter as its `id`. Every worker needs the program GRIFFIE at the same path,
or on its PATH; nothing else has to be there.
"""
import base64, json, sys
from urllib.parse import unquote, urlparse

from pyspark.sql import SparkSession

griffie, stock, target = sys.argv[1:4]
below = "spark.hadoop.mapreduce.input.fileinputformat.input.dir.recursive"
spark = SparkSession.builder.appName("griffie").config(below, "true").getOrCreate()
context = spark.sparkContext
# One partition is one process of griffie at a time: a few for each processor, so that none waits long
# for the last.
partitions = int(sys.argv[4]) if len(sys.argv) > 4 else 4 * context.defaultParallelism


def record(letter):
    """A letter as a record for griffie pipe: its bytes as they are, whatever its encoding."""
    path, content = letter
    return json.dumps({"id": unquote(urlparse(path).path),
                       "base64": base64.b64encode(content).decode("ascii")})


letters = (context.binaryFiles(stock, minPartitions=partitions)
           .filter(lambda letter: letter[0].endswith((".txt", ".md")))
           .repartition(partitions))
answers = letters.map(record).pipe(f"{griffie} pipe", checkCode=True).cache()
answers.saveAsTextFile(target)
outcomes = answers.map(lambda line: json.loads(line)["outcome"]).countByValue()
print(*(f"{count} {outcome}" for outcome, count in sorted(outcomes.items())), sep=", ")
spark.stop()
