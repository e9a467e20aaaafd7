package io.photofinish.standalone.process;

import io.photofinish.schemas.topic.Topic;
import io.photofinish.standalone.cluster.Cluster;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Publishes {@link RandomNews} on a thread of its own until it is told to stop. No two records have
 * the same time.
 */
final class Publisher {
  private static final int LONGEST_PAUSE_MILLIS = 60;

  private final RandomNews news;
  private final SplittableRandom random;
  private final AtomicInteger published = new AtomicInteger();
  private final CompletableFuture<Void> running;
  private volatile boolean stopped;
  private long time = System.currentTimeMillis();

  Publisher(RandomNews news, long seed, Cluster cluster, Topic<?, ?> articles) {
    this.news = news;
    this.random = new SplittableRandom(seed);
    running =
        CompletableFuture.runAsync(() -> publish(cluster.clientProperties(), articles.name()));
  }

  private void publish(Map<String, Object> properties, String topic) {
    var bytes = new ByteArraySerializer();
    try (var producer = new KafkaProducer<>(properties, bytes, bytes)) {
      while (!stopped) {
        for (String article : news.next()) {
          byte[] key = article.getBytes(StandardCharsets.UTF_8);
          byte[] value = news.live().get(article);
          producer.send(new ProducerRecord<>(topic, null, ++time, key, value)).get();
          published.incrementAndGet();
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    }
  }

  /** How many versions the broker has. */
  int published() {
    return published.get();
  }

  /** Returns when the last version is confirmed; throws what stopped it before. */
  void stop() {
    stopped = true;
    running.join();
  }
}
