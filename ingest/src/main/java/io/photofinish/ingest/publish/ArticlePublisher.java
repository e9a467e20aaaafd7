package io.photofinish.ingest.publish;

import io.photofinish.ingest.text.Utf8;
import io.photofinish.schemas.Article;
import io.photofinish.schemas.topic.Topic;
import io.photofinish.schemas.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Writes articles and tombstones to the articles topic. Sends are idempotent and stay in order; a
 * slow broker slows the caller down, once the producer's buffer is full. Every record ends up
 * confirmed or listed as undelivered. Once a fault concerns more than one record (the broker is
 * gone, access is denied) nothing more is sent, and {@link #isStopped} says so.
 *
 * <p>For one thread; the broker's answers come on the producer's.
 */
public final class ArticlePublisher implements AutoCloseable {
  private static final int MAX_EXAMPLES = 100;

  private final Producer<String, Article> producer;
  private final String topic;
  private final Duration closeTimeout;

  // Guarded by this object: the producer's thread writes them.
  private final List<Undelivered> examples = new ArrayList<>();
  private Optional<String> stopped = Optional.empty();
  private long published;
  private long bytes;
  private long retracted;
  private long undelivered;
  private long handedOver;

  ArticlePublisher(Producer<String, Article> producer, String topic, Duration closeTimeout) {
    this.producer = producer;
    this.topic = topic;
    this.closeTimeout = closeTimeout;
  }

  /**
   * Asks the cluster for the topic first, and the schema registry, if there is one, for the schema,
   * so that a wrong address or a missing topic shows at once.
   *
   * @param clientProperties of a Kafka client, {@code bootstrap.servers} among them; they override
   *     {@link PublisherConfig}'s
   * @throws BrokerUnavailableException after at most {@link PublisherConfig#ANSWER_TIMEOUT} (or the
   *     {@code max.block.ms} given)
   * @throws io.photofinish.schemas.registry.RegistryException where the registry does not answer,
   *     or has not the schema
   */
  public static ArticlePublisher connect(Map<String, Object> clientProperties, Topics topics) {
    Topic<String, Article> articles = topics.articles();
    PublisherConfig.checkTopic(clientProperties, articles.name());
    articles.requireSchema();
    Map<String, Object> config = PublisherConfig.producer(clientProperties);
    return new ArticlePublisher(
        new KafkaProducer<>(config, articles.key().serializer(), articles.value().serializer()),
        articles.name(),
        PublisherConfig.deliveryTimeout(config));
  }

  /** Returns before the broker answers. Counts as undelivered where nothing is sent any more. */
  public void publish(String id, Article article) {
    send(id, article, Utf8.length(article.getText()));
  }

  /** As {@link #publish}, with a tombstone. */
  public void retract(String id) {
    send(id, null, 0);
  }

  private void send(String id, Article value, long textBytes) {
    Optional<String> reason = begin();
    if (reason.isPresent()) {
      lost(id, "not sent: " + reason.get(), false);
      return;
    }
    try {
      var unused =
          producer.send(
              new ProducerRecord<>(topic, id, value),
              (metadata, fault) -> answered(id, value == null, textBytes, fault));
    } catch (KafkaException | IllegalStateException e) {
      lost(id, cause(e), !concernsOneRecord(e));
    }
  }

  private synchronized Optional<String> begin() {
    handedOver++;
    return stopped;
  }

  private synchronized void answered(
      String id, boolean tombstone, long textBytes, Exception fault) {
    if (fault != null) {
      lost(id, cause(fault), !concernsOneRecord(fault));
    } else if (tombstone) {
      retracted++;
    } else {
      published++;
      bytes += textBytes;
    }
  }

  private synchronized void lost(String id, String cause, boolean stop) {
    undelivered++;
    if (examples.size() < MAX_EXAMPLES) {
      examples.add(new Undelivered(id, cause));
    }
    if (stop) {
      stop(cause);
    }
  }

  static boolean concernsOneRecord(Exception fault) {
    return fault instanceof RecordTooLargeException
        || fault instanceof RecordBatchTooLargeException
        || fault instanceof InvalidRecordException
        || fault instanceof SerializationException;
  }

  static String cause(Exception fault) {
    String message =
        fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
    return fault instanceof TimeoutException ? "the broker does not answer: " + message : message;
  }

  public synchronized boolean isStopped() {
    return stopped.isPresent();
  }

  /** Since this was opened, as far as the broker has answered. */
  public synchronized Deliveries deliveries() {
    long pending = handedOver - published - retracted - undelivered;
    return new Deliveries(published, bytes, retracted, undelivered, examples, pending, stopped);
  }

  /**
   * Waits until each record is confirmed or given up, at most the delivery time-out. An interrupt
   * ends the wait, stops the publisher and stays set.
   */
  public Deliveries flush() {
    try {
      producer.flush();
    } catch (InterruptException e) {
      stop("interrupted");
    }
    return deliveries();
  }

  private synchronized void stop(String cause) {
    if (stopped.isEmpty()) {
      stopped = Optional.of(cause);
    }
  }

  /** Waits as {@link #flush} does; what is not confirmed by then is given up. */
  @Override
  public void close() {
    producer.close(closeTimeout);
  }
}
