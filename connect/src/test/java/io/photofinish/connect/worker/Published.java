package io.photofinish.connect.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.schemas.Article;
import io.photofinish.schemas.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** What is on the articles topic, committed. Read by one thread, asked by any. */
final class Published implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final KafkaConsumer<String, Article> consumer;

  /** Article id to its texts, in the order in which they were committed. */
  private final Map<String, List<String>> texts = new ConcurrentHashMap<>();

  Published(String brokers) {
    var topic = Topics.standard().articles();
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", brokers, "isolation.level", "read_committed"),
            topic.key().deserializer(),
            topic.value().deserializer());
    consumer.assign(
        IntStream.range(0, topic.partitions())
            .mapToObj(n -> new TopicPartition(topic.name(), n))
            .toList());
    consumer.seekToBeginning(consumer.assignment());
  }

  void readUntil(BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime() - start)
          .as("published so far: %s", texts)
          .isLessThan(PATIENCE.toNanos());
      for (ConsumerRecord<String, Article> each : consumer.poll(Duration.ofMillis(20))) {
        texts.merge(
            each.key(),
            List.of(each.value().getText()),
            (all, one) -> {
              var more = new ArrayList<>(all);
              more.addAll(one);
              return List.copyOf(more);
            });
      }
    }
  }

  void readFor(Duration time) {
    long start = System.nanoTime();
    readUntil(() -> System.nanoTime() - start > time.toNanos());
  }

  /** Of articles of one feed, by id. */
  Map<String, List<String>> of(String feed) {
    var own = new TreeMap<String, List<String>>();
    texts.forEach(
        (id, all) -> {
          if (id.startsWith(feed + "#")) {
            own.put(id, all);
          }
        });
    return own;
  }

  int count(String feed) {
    return of(feed).values().stream().mapToInt(List::size).sum();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
