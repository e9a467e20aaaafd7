package io.photofinish.standalone.feed;

import io.photofinish.schemas.topic.Topics;
import io.photofinish.standalone.broker.EmbeddedBroker;
import io.photofinish.standalone.cluster.Cluster;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes share feeds that never rest, and again and again one of them is killed as kill -9
 * does, at a random moment. Takes a minute or two: {@code ./mvnw verify -Pslow}; {@code
 * -Dphotofinish.seed=N} draws the same moments again.
 */
@Tag("slow")
class KillsFeedsTest {
  private static final int KILLS = 20;
  private static final int LONGEST_START_MILLIS = 1_500;
  private static final int LONGEST_RUN_MILLIS = 120;

  @TempDir Path folder;
  private final long seed = Long.getLong("photofinish.seed", System.nanoTime());

  @Test
  void whichever_process_is_killed_no_version_is_missing_or_there_twice() throws Exception {
    var random = new SplittableRandom(seed);
    var running = new ArrayList<Process>();
    try (var broker = EmbeddedBroker.open(folder.resolve("broker"))) {
      var cluster = new Cluster(broker.bootstrapServers(), Topics.standard(), Map.of());
      try (var feeds = new Restless(cluster)) {
        running.addAll(List.of(start(cluster, 0), start(cluster, 1)));
        for (int kill = 0; kill < KILLS; kill++) {
          // Every third time it is killed while it starts; otherwise in the middle of its work.
          if (kill % 3 == 0) {
            feeds.readFor(Duration.ofMillis(random.nextInt(LONGEST_START_MILLIS)));
          } else {
            feeds.awaitMore(1);
            feeds.readFor(Duration.ofNanos(random.nextInt(LONGEST_RUN_MILLIS * 1_000_000)));
          }
          int victim = random.nextInt(running.size());
          running.get(victim).destroyForcibly().waitFor();
          running.set(victim, start(cluster, victim));
        }
        feeds.assertExactlyOnce();
      }
    } catch (Exception | AssertionError e) {
      throw new AssertionError("seed %d; again: -Dphotofinish.seed=%1$d".formatted(seed), e);
    } finally {
      running.forEach(Process::destroyForcibly);
    }
  }

  private Process start(Cluster cluster, int number) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            Poller.class.getName(),
            cluster.bootstrapServers(),
            cluster.topics().prefix(),
            "poller-" + number)
        .redirectErrorStream(true)
        .redirectOutput(
            ProcessBuilder.Redirect.appendTo(folder.resolve("poller-" + number + ".log").toFile()))
        .start();
  }
}
