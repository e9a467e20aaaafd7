package io.photofinish.bench.latency;

import io.photofinish.bench.kafka.Clients;
import io.photofinish.bench.kafka.Feed;
import io.photofinish.schemas.topic.Topics;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Articles published at a steady rate until it is closed. */
final class Traffic implements AutoCloseable {
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final Future<Integer> sending;
  private volatile boolean stopped;

  /**
   * @param name of this traffic, unlike any other: its articles' ids begin so
   * @param texts come again and again
   */
  Traffic(Clients clients, Topics topics, String name, List<Feed> texts, double perSecond) {
    sending =
        thread.submit(
            () -> {
              var pace = new Pace(perSecond);
              int sent = 0;
              while (!stopped) {
                pace.next();
                Feed article = new Feed(name + "-" + sent, texts.get(sent % texts.size()).text());
                clients.send(topics.articles().name(), article.id(), article.bytes());
                sent++;
              }
              return sent;
            });
  }

  /** Stops it; returns how many were sent. */
  int stop() throws Exception {
    stopped = true;
    return sending.get();
  }

  @Override
  public void close() {
    stopped = true;
    thread.shutdownNow();
  }
}
