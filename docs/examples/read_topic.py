"""Prints the newest value of each live key of a topic as JSON lines, then ends.

    pip install confluent-kafka avro
    python3 docs/examples/read_topic.py localhost:9092 photofinish.results

The schemas are read from this repository; no registry is asked.
"""

import io
import json
import os
import sys

import avro.io
import avro.schema
from confluent_kafka import Consumer, TopicPartition

VERSIONS = os.path.join(
    os.path.dirname(__file__), "../../schemas/src/main/resources/io/photofinish/schemas/versions"
)


def schemas():
    """Every version of every schema by its CRC-64-AVRO fingerprint, 16 hex digits."""
    known = {}
    with open(os.path.join(VERSIONS, "fingerprints.tsv"), encoding="utf-8") as lines:
        for line in lines:
            name, fingerprint = line.split()
            with open(os.path.join(VERSIONS, name + ".avsc"), encoding="utf-8") as file:
                known[fingerprint] = avro.schema.parse(file.read())
    return known


def decode(value, known):
    """Avro single-object encoding: C3 01, the fingerprint in eight bytes, lowest first, the body."""
    if value[:2] != b"\xc3\x01":
        raise ValueError("not Avro single-object encoding")
    schema = known["%016x" % int.from_bytes(value[2:10], "little")]
    return avro.io.DatumReader(schema).read(avro.io.BinaryDecoder(io.BytesIO(value[10:])))


def main(brokers, topic):
    known = schemas()
    consumer = Consumer(
        {
            "bootstrap.servers": brokers,
            "group.id": "read-topic-example",
            "enable.auto.commit": False,
            "isolation.level": "read_committed",
            "enable.partition.eof": True,
        }
    )
    partitions = consumer.list_topics(topic, 10).topics[topic].partitions
    consumer.assign([TopicPartition(topic, number, 0) for number in partitions])
    live = {}
    unfinished = set(partitions)
    while unfinished:
        message = consumer.poll(1.0)
        if message is None:
            continue
        if message.error():
            if message.error().name() != "_PARTITION_EOF":
                raise SystemExit(message.error().str())
            unfinished.discard(message.partition())
        elif message.value() is None:
            live.pop(message.key(), None)  # a tombstone: what the key told is taken back
        else:
            live[message.key()] = decode(message.value(), known)
    consumer.close()
    for key in sorted(live):
        print(json.dumps({"key": key.decode(), "value": live[key]}, default=str))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
