package io.photofinish.standalone.process;

import io.photofinish.standalone.cluster.Cluster;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** {@link RandomNews} that is published at all times, at a pace that a slow machine keeps too. */
final class Load implements AutoCloseable {
  private static final int MILLIS_BETWEEN = 250;

  private final Publisher publisher;
  private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();

  Load(long seed, Cluster cluster) {
    publisher = new Publisher(new RandomNews(seed), seed, cluster);
    var unused =
        pace.scheduleAtFixedRate(() -> publisher.goOn(1), 0, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
  }

  /** How many versions the broker has. */
  int published() {
    return publisher.published();
  }

  /** Returns when the broker has all that was begun; throws what kept it from having it. */
  @Override
  public void close() {
    pace.shutdownNow();
    publisher.stop();
  }
}
