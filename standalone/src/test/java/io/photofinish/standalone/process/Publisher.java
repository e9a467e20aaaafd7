package io.photofinish.standalone.process;

import io.photofinish.standalone.cluster.Cluster;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Publishes {@link RandomNews} on a thread of its own, as much as it is told to: a slow machine has
 * no more to read than a fast one. No two records have the same time.
 */
final class Publisher {
  private static final int LONGEST_PAUSE_MILLIS = 60;

  private final RandomNews news;
  private final SplittableRandom random;
  private final AtomicInteger published = new AtomicInteger();
  private final CompletableFuture<Void> running;
  private final Semaphore wanted = new Semaphore(0);
  private volatile boolean stopped;
  private long time = System.currentTimeMillis();

  Publisher(RandomNews news, long seed, Cluster cluster) {
    this.news = news;
    this.random = new SplittableRandom(seed);
    running = CompletableFuture.runAsync(() -> publish(cluster.clientProperties()));
  }

  private void publish(Map<String, Object> properties) {
    var bytes = new ByteArraySerializer();
    try (var producer = new KafkaProducer<>(properties, bytes, bytes)) {
      for (wanted.acquire(); goesOn(); wanted.acquire()) {
        for (RandomNews.Sent sent : news.next()) {
          String topic = sent.topic().name();
          byte[] key = sent.key().getBytes(StandardCharsets.UTF_8);
          producer.send(new ProducerRecord<>(topic, null, ++time, key, news.newest(sent))).get();
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

  private boolean goesOn() {
    return !stopped || wanted.availablePermits() > 0;
  }

  /** So many more of what the office does, one of which may be many records. */
  void goOn(int times) {
    wanted.release(times);
  }

  /** How many versions the broker has. */
  int published() {
    return published.get();
  }

  /** Returns when the last version that was wanted is confirmed; throws what stopped it before. */
  void stop() {
    stopped = true;
    wanted.release();
    running.join();
  }
}
