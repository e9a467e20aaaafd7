package io.photofinish.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.standalone.command.Run;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three instances in one broker's group are asked while each in turn is stopped and started again,
 * as an upgrade does, and while one is killed. What is counted is printed.
 */
@Tag("slow")
class KillsOfAskedInstancesTest {
  /** Who starts again needs the processor too. */
  private static final Duration PAUSE = Duration.ofMillis(5);

  private static final Duration ASKED_BEFORE = Duration.ofSeconds(4);
  private static final Duration ASKED_AFTER = Duration.ofSeconds(25);

  @TempDir Path folder;

  @Test
  void
      every_instance_answers_every_question_and_neither_an_upgrade_nor_a_death_makes_an_answer_wrong()
          throws Exception {
    try (var cluster = new AskedCluster(folder);
        var first = cluster.start("1", 0);
        var second = cluster.start("2", 0);
        var third = cluster.start("3", 0)) {
      String port = Integer.toString(first.port());
      Run ingest =
          Run.of(
              "ingest",
              cluster.writeNews().toString(),
              "--wait",
              "--timeout",
              "180",
              "--port",
              port);
      assertThat(ingest.exitCode()).as(ingest.err()).isZero();
      List<UpProcess> all = List.of(first, second, third);
      Map<String, String> right = AskedCluster.sameEverywhere(all);
      List<UpProcess> upgraded = restartOneByOne(cluster, all, right);
      try {
        killTheLast(upgraded, right);
      } finally {
        upgraded.forEach(UpProcess::close);
      }
    }
  }

  /** Who asks has the addresses of all, as behind a load balancer. */
  private static List<UpProcess> restartOneByOne(
      AskedCluster cluster, List<UpProcess> instances, Map<String, String> right) throws Exception {
    Integer[] ports = instances.stream().map(UpProcess::port).toArray(Integer[]::new);
    var upgraded = new ArrayList<UpProcess>();
    try (var askers = new Askers(right)) {
      askers.ask(new AskedInstance(PAUSE, ports));
      askers.ask(new AskedInstance(PAUSE, ports));
      for (int i = 0; i < instances.size(); i++) {
        instances.get(i).terminate();
        upgraded.add(cluster.start(Integer.toString(i + 1), ports[i]));
      }
      assertHonest("each of three instances restarted", askers.end());
    }
    assertThat(AskedCluster.sameEverywhere(upgraded)).isEqualTo(right);
    return upgraded;
  }

  private static void killTheLast(List<UpProcess> instances, Map<String, String> right)
      throws Exception {
    UpProcess first = instances.get(0);
    UpProcess second = instances.get(1);
    try (var askers = new Askers(right)) {
      for (UpProcess asked : List.of(first, second, first, second)) {
        askers.ask(new AskedInstance(asked.port()));
      }
      first.runFor(ASKED_BEFORE);
      instances.get(2).kill();
      first.runFor(ASKED_AFTER);
      assertHonest("one of three instances killed", askers.end());
    }
    assertThat(AskedCluster.sameEverywhere(List.of(first, second))).isEqualTo(right);
  }

  private static void assertHonest(String what, AskedInstance.Tally sum) {
    System.out.println(what + ": " + sum);
    assertThat(sum.wrong()).as("wrong answers: %s", sum.examples()).isZero();
    assertThat(sum.falselyAbsent()).as("false 404: %s", sum.examples()).isZero();
    assertThat(sum.broken()).as("other answers: %s", sum.examples()).isZero();
    assertThat(sum.right()).isPositive();
  }
}
