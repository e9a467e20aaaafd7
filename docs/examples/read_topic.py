"""Prints the newest value of each live key of a topic as JSON lines, then ends.

    pip install confluent-kafka avro
    python3 docs/examples/read_topic.py localhost:9092 photofinish.results [REGISTRY]

The schemas are read from this repository; only for values in the format of a schema registry is that asked, at its
Confluent-compatible interface, such as http://localhost:8081/apis/ccompat/v7.
"""

import io
import json
import os
import sys
import urllib.request

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


class Decoder:
    """Values in either format: the first byte tells which."""

    def __init__(self, registry):
        self.registry = registry
        self.by_fingerprint = schemas()
        self.by_id = {}

    def decode(self, value):
        """C3 01, the fingerprint in eight bytes, lowest first, the body; or 00, the id in four, highest first, the body."""
        if value[:2] == b"\xc3\x01":
            schema = self.by_fingerprint["%016x" % int.from_bytes(value[2:10], "little")]
            body = value[10:]
        elif value[:1] == b"\x00":
            schema = self.registered(int.from_bytes(value[1:5], "big"))
            body = value[5:]
        else:
            raise ValueError("neither Avro single-object encoding nor a schema registry's format")
        return avro.io.DatumReader(schema).read(avro.io.BinaryDecoder(io.BytesIO(body)))

    def registered(self, number):
        if number not in self.by_id:
            if self.registry is None:
                raise SystemExit("values are in the format of a schema registry: give its address as the third argument")
            with urllib.request.urlopen(f"{self.registry.rstrip('/')}/schemas/ids/{number}", timeout=10) as answer:
                self.by_id[number] = avro.schema.parse(json.load(answer)["schema"])
        return self.by_id[number]


def main(brokers, topic, registry=None):
    decoder = Decoder(registry)
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
            live[message.key()] = decoder.decode(message.value())
    consumer.close()
    for key in sorted(live):
        print(json.dumps({"key": key.decode(), "value": live[key]}, default=str))


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
