package io.photofinish.registry;

import io.photofinish.schemas.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What topics hold, by Kafka's own clients alone. */
record Records(String bootstrapServers) {

  /** The newest value of each key, as it is on the topic. */
  Map<String, byte[]> bytes(Topic<?, ?> topic) {
    return newest(topic, new ByteArrayDeserializer());
  }

  /** The newest value of each key; committed records only. */
  <V> Map<String, V> newest(Topic<?, ?> topic, Deserializer<V> values) {
    Map<String, Object> settings = settings();
    settings.put("isolation.level", "read_committed");
    try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), values)) {
      var partitions =
          IntStream.range(0, topic.partitions())
              .mapToObj(partition -> new TopicPartition(topic.name(), partition))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      var newest = new LinkedHashMap<String, V>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<String, V> each : consumer.poll(Duration.ofMillis(100))) {
          newest.put(each.key(), each.value());
        }
      }
      return newest;
    }
  }

  <V> void publish(Topic<?, ?> topic, String key, V value, Serializer<V> values) throws Exception {
    try (var producer = new KafkaProducer<>(settings(), new StringSerializer(), values)) {
      producer.send(new ProducerRecord<>(topic.name(), key, value)).get();
    }
  }

  private Map<String, Object> settings() {
    var settings = new HashMap<String, Object>();
    settings.put("bootstrap.servers", bootstrapServers);
    return settings;
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
