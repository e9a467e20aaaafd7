package io.photofinish.ingest.publish;

import io.photofinish.schemas.Article;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;

/**
 * Writes articles and tombstones to the articles topic for many callers at a time, and tells each
 * what became of its own. What waits for the broker is bounded by the producer's buffer: where it
 * is full the caller is held up, and after {@link #PATIENCE} told that it was. Safe for threads.
 */
public final class SharedPublisher implements AutoCloseable {
  /** How long a caller is held up at most before its record is given up. */
  public static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Producer<String, Article> producer;
  private final String topic;

  SharedPublisher(Producer<String, Article> producer, String topic) {
    this.producer = producer;
    this.topic = topic;
  }

  /**
   * Asks the cluster nothing yet.
   *
   * @param clientProperties of a Kafka client, {@code bootstrap.servers} among them
   */
  public static SharedPublisher open(Map<String, Object> clientProperties, Topics topics) {
    Topic<String, Article> articles = topics.articles();
    var given = new HashMap<String, Object>();
    given.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
    given.put(ProducerConfig.CLIENT_ID_CONFIG, "photofinish-http");
    given.putAll(clientProperties);
    return new SharedPublisher(
        new KafkaProducer<>(
            PublisherConfig.producer(given),
            articles.key().serializer(),
            articles.value().serializer()),
        articles.name());
  }

  /**
   * @param article null for a tombstone
   * @param answer called once, on any thread, and quick
   */
  public void send(String id, Article article, Consumer<Delivery> answer) {
    try {
      var unused =
          producer.send(
              new ProducerRecord<>(topic, id, article),
              (metadata, fault) -> answer.accept(delivery(fault)));
    } catch (KafkaException | IllegalStateException e) {
      answer.accept(delivery(e));
    }
  }

  private static Delivery delivery(Exception fault) {
    if (fault == null) {
      return new Delivery.Confirmed();
    }
    if (fault instanceof BufferExhaustedException) {
      return new Delivery.Busy();
    }
    String cause = ArticlePublisher.cause(fault);
    return ArticlePublisher.concernsOneRecord(fault)
        ? new Delivery.Refused(cause)
        : new Delivery.Unavailable(cause);
  }

  /** Waits for what was sent, at most the producer's delivery time-out. */
  @Override
  public void close() {
    producer.close(PublisherConfig.DELIVERY_TIMEOUT);
  }
}
