package io.photofinish.bench.query;

import io.photofinish.bench.kafka.Clients;
import io.photofinish.bench.kafka.Feed;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Publishes articles at an even rate, over and over, until it is closed. */
final class Publishing implements AutoCloseable {
  private static final long NANOS = 1_000_000_000L;

  private final Thread thread;
  private final AtomicLong published = new AtomicLong();
  private final long start = System.nanoTime();
  private volatile boolean over;

  Publishing(Clients clients, String topic, List<Feed> articles, double perSecond) {
    thread = new Thread(() -> publish(clients, topic, articles, perSecond), "publishing | bench");
    thread.start();
  }

  private void publish(Clients clients, String topic, List<Feed> articles, double perSecond) {
    while (!over) {
      long due = (long) ((System.nanoTime() - start) * perSecond / NANOS);
      while (published.get() < due) {
        Feed article = articles.get((int) (published.getAndIncrement() % articles.size()));
        clients.send(topic, article.id(), article.bytes());
      }
      try {
        Thread.sleep(1); // the rate is kept by the count, not by this
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  double rate() {
    return published.get() / ((System.nanoTime() - start) / (double) NANOS);
  }

  @Override
  public void close() {
    over = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
