package io.photofinish.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.photofinish.containers.Pipeline.Run;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;

/** The pipeline from articles to questions, on brokers as people run them. */
class ContainersTest {
  private static final String HOCKER_WON =
      "Cole Hocker of the United States won gold in the men's 1500m in 3:27.65 at the 2024 Paris"
          + " Olympics.";
  private static final String KERR_SECOND =
      "Josh Kerr of Great Britain took silver in the men's 1500m in 3:27.79 at the 2024 Paris"
          + " Olympics.";
  private static final String HOCKER_THIRD =
      "Cole Hocker took bronze in the men's 1500m at the 2024 Paris Olympics.";

  @TempDir Path folder;

  /** One class, so that a machine without an engine is told so once; never skipped in silence. */
  @BeforeAll
  static void an_engine_answers() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      throw new IllegalStateException(
          "The profile containers needs a Docker engine and none answers here; start one"
              + " (systemctl start docker), or run ./mvnw verify without -Pcontainers.");
    }
  }

  @Test
  void articles_become_answers_and_corrections_and_retractions_undo_them() throws Exception {
    try (var broker = new Broker()) {
      broker.start();
      try (var pipeline = new Pipeline(broker.getBootstrapServers(), folder)) {
        pipeline.publish("kerr.txt", KERR_SECOND);
        List<String> before = pipeline.table("results");
        assertThat(before).singleElement().asString().contains("josh-kerr/1500m/og-2024");

        pipeline.publish("hocker.txt", HOCKER_WON);
        assertThat(pipeline.athlete("Cole Hocker")).contains("1500m  3:27.65", "Wins: 1");

        pipeline.publish("hocker.txt", HOCKER_THIRD);
        assertThat(pipeline.athlete("Cole Hocker")).doesNotContain("3:27.65", "Wins: 1");

        pipeline.retract("hocker.txt");
        assertThat(pipeline.table("results")).isEqualTo(before);
        assertThat(pipeline.run("query", "athlete", "Cole Hocker").exitCode()).isEqualTo(1);
      }
    }
  }

  @Test
  void a_broker_that_is_killed_and_comes_back_has_lost_nothing() throws Exception {
    try (var broker = new Broker()) {
      broker.start();
      try (var pipeline = new Pipeline(broker.getBootstrapServers(), folder)) {
        pipeline.publish("hocker.txt", HOCKER_WON);

        broker.kill();
        assertThat(pipeline.athlete("Cole Hocker")).as("from the stores").contains("3:27.65");
        broker.startAgain();
        await()
            .atMost(Duration.ofMinutes(2))
            .untilAsserted(() -> assertThat(pipeline.run("topics", "plan").exitCode()).isZero());

        pipeline.publish("kerr.txt", KERR_SECOND);
        assertThat(pipeline.table("results")).hasSize(2);
        pipeline.retract("hocker.txt");
        assertThat(pipeline.table("results")).hasSize(1);
        assertThat(pipeline.athlete("Josh Kerr")).contains("3:27.79");
      }
    }
  }

  @Test
  void three_brokers_keep_everything_three_times_and_go_on_without_one_of_them() throws Exception {
    try (var cluster = new Cluster()) {
      List<String> wishes =
          List.of(
              "--bootstrap-servers",
              cluster.bootstrapServers(),
              "--replication",
              "3",
              "--min-insync-replicas",
              "2");
      assertThat(topics("apply", wishes).exitCode()).isZero();
      try (var pipeline = new Pipeline(cluster.bootstrapServers(), folder)) {
        Run plan = topics("plan", wishes);
        assertThat(plan.exitCode()).as(plan.out()).isZero();
        pipeline.publish("hocker.txt", HOCKER_WON);

        cluster.killOne();

        pipeline.publish("kerr.txt", KERR_SECOND);
        pipeline.publish("hocker.txt", HOCKER_THIRD);
        assertThat(pipeline.athlete("Josh Kerr")).contains("3:27.79");
        assertThat(pipeline.athlete("Cole Hocker")).doesNotContain("3:27.65");
        assertThat(pipeline.table("articles")).hasSize(2);
        assertThat(pipeline.table("results")).hasSize(2);
      }
    }
  }

  private static Run topics(String command, List<String> wishes) {
    var all = new ArrayList<>(List.of("topics", command));
    all.addAll(wishes);
    return Run.of(all);
  }
}
