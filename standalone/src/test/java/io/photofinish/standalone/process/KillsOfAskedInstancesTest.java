package io.photofinish.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.standalone.command.Run;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three instances in one broker's group are asked while each in turn is stopped and started again,
 * as an upgrade does, with articles published, edited and retracted all the time, and while one is
 * killed. What is counted is printed. {@code -Dphotofinish.seed=N} publishes the same again.
 */
@Tag("slow")
class KillsOfAskedInstancesTest {
  /** Who starts again needs the processor too. */
  private static final Duration PAUSE = Duration.ofMillis(5);

  private static final Duration ASKED_BEFORE = Duration.ofSeconds(4);
  private static final Duration ASKED_AFTER = Duration.ofSeconds(25);

  @TempDir Path folder;
  private final long seed = Long.getLong("photofinish.seed", System.nanoTime());
  private final List<UpProcess> running = new ArrayList<>();

  @Test
  void
      every_instance_answers_every_question_and_neither_an_upgrade_nor_a_death_makes_an_answer_wrong()
          throws Exception {
    try (var cluster = new AskedCluster(folder)) {
      for (int i = 0; i < 3; i++) {
        running.add(cluster.start(Integer.toString(i), 0));
      }
      publishNews(cluster);
      AskedCluster.sameEverywhere(running, AskedCluster.FOUND);
      restartOneByOne(cluster);
      assertNothingIsMissing(cluster);
      killTheLast();
    } catch (Exception | AssertionError e) {
      throw new AssertionError("seed %d; again: -Dphotofinish.seed=%1$d".formatted(seed), e);
    } finally {
      running.forEach(UpProcess::close);
    }
  }

  private void publishNews(AskedCluster cluster) throws Exception {
    String news = cluster.writeNews().toString();
    String port = Integer.toString(running.get(0).port());
    Run ingest = Run.of("ingest", news, "--wait", "--timeout", "180", "--port", port);
    assertThat(ingest.exitCode()).as(ingest.err()).isZero();
  }

  /** Who asks has the addresses of all, as behind a load balancer. */
  private void restartOneByOne(AskedCluster cluster) throws Exception {
    Map<String, String> right = AskedCluster.sameEverywhere(running, AskedCluster.SETTLED);
    Integer[] ports = running.stream().map(UpProcess::port).toArray(Integer[]::new);
    try (var load = new Load(seed, cluster.cluster())) {
      for (int i = 0; i < running.size(); i++) {
        int before = load.published();
        try (var askers = new Askers(right)) {
          askers.ask(new AskedInstance(PAUSE, ports));
          askers.ask(new AskedInstance(PAUSE, ports));
          running.get(i).terminate();
          running.set(i, cluster.start(Integer.toString(i), ports[i]));
          assertThat(AskedCluster.sameEverywhere(running, AskedCluster.SETTLED)).isEqualTo(right);
          int published = load.published() - before;
          assertHonest(
              "%d of three instances restarted, %d articles meanwhile".formatted(i + 1, published),
              askers.end());
          assertThat(published).isPositive();
        }
      }
    }
  }

  private static void assertNothingIsMissing(AskedCluster cluster) {
    var expected = cluster.undisturbed();
    Awaitility.await()
        .atMost(AskedCluster.PATIENCE)
        .pollInterval(Duration.ofSeconds(2))
        .untilAsserted(
            () ->
                expected.forEach(
                    (topic, table) ->
                        assertThat(Told.on(cluster.cluster(), topic).table())
                            .as(topic)
                            .isEqualTo(table)));
    for (String topic : expected.keySet()) {
      assertThat(Told.on(cluster.cluster(), topic).repeated())
          .as("keys of %s told the same twice", topic)
          .isEmpty();
    }
  }

  private void killTheLast() throws Exception {
    Map<String, String> right = AskedCluster.sameEverywhere(running, AskedCluster.FOUND);
    UpProcess first = running.get(0);
    UpProcess second = running.get(1);
    try (var askers = new Askers(right)) {
      for (UpProcess asked : List.of(first, second, first, second)) {
        askers.ask(new AskedInstance(asked.port()));
      }
      first.runFor(ASKED_BEFORE);
      running.get(2).kill();
      first.runFor(ASKED_AFTER);
      assertHonest("one of three instances killed", askers.end());
    }
    assertThat(AskedCluster.sameEverywhere(List.of(first, second), AskedCluster.FOUND))
        .isEqualTo(right);
  }

  private static void assertHonest(String what, AskedInstance.Tally sum) {
    System.out.println(what + ": " + sum);
    assertThat(sum.wrong()).as("wrong answers: %s", sum.examples()).isZero();
    assertThat(sum.falselyAbsent()).as("false 404: %s", sum.examples()).isZero();
    assertThat(sum.broken()).as("other answers: %s", sum.examples()).isZero();
    assertThat(sum.right()).isPositive();
  }
}
