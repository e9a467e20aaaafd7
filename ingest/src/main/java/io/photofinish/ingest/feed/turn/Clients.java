package io.photofinish.ingest.feed.turn;

import io.photofinish.schemas.HostTurn;
import io.photofinish.schemas.topic.Topic;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The Kafka clients that turns are taken with, and why they are set so. */
final class Clients {
  private static final int REQUEST_MILLIS = 3_000;

  private Clients() {}

  /** In no group; a claim counts once it has its place in the log, so there are no transactions. */
  static KafkaConsumer<String, byte[]> reader(Map<String, Object> client) {
    Map<String, Object> config = new HashMap<>();
    config.put(ConsumerConfig.CLIENT_ID_CONFIG, "photofinish-turns-reader");
    config.putAll(client);
    config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** Sends at once, and gives up when nobody waits for the claim any more. */
  static KafkaProducer<String, HostTurn> writer(
      Map<String, Object> client, Topic<String, HostTurn> topic) {
    int within = (int) HostTurns.CLAIMED_WITHIN.toMillis();
    Map<String, Object> config = new HashMap<>();
    config.put(ProducerConfig.CLIENT_ID_CONFIG, "photofinish-turns");
    config.putAll(client);
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, within);
    config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
    config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, within);
    return new KafkaProducer<>(config, topic.key().serializer(), topic.value().serializer());
  }
}
