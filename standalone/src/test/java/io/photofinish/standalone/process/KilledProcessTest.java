package io.photofinish.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.ingest.source.Candidate;
import io.photofinish.ingest.source.ReadOptions;
import io.photofinish.ingest.source.Source;
import io.photofinish.ingest.source.Sources;
import io.photofinish.standalone.cluster.Cluster;
import io.photofinish.standalone.cluster.RunningInstance;
import io.photofinish.standalone.command.Run;
import io.photofinish.standalone.exit.ExitCode;
import io.photofinish.standalone.instance.Instance;
import io.photofinish.standalone.instance.InstanceSettings;
import io.photofinish.standalone.publish.Publishing;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a process that is ended: everything is there again, and a second one is told who holds it. */
@Tag("slow")
class KilledProcessTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> TABLES =
      List.of(
          "claims",
          "results",
          "personal-bests",
          "season-bests",
          "win-counts",
          "rankings",
          "records",
          "head-to-heads");
  private static final int ARTICLES = 400;

  @TempDir Path folder;

  @Test
  void killed_in_the_middle_of_an_ingest_and_started_again_it_has_the_same_tables()
      throws Exception {
    Path news = writeNews();
    Map<String, List<String>> undisturbed = undisturbed(news);
    assertThat(undisturbed.get("results")).hasSizeGreaterThan(50);

    Path data = folder.resolve("killed");
    try (var up = UpProcess.start(data, folder.resolve("first.log"))) {
      ExitCode ended = publishAndKillHalfway(news, up);
      assertThat(ended).isEqualTo(ExitCode.ENVIRONMENT);
      assertThat(up.output()).doesNotContain("Stopped");
    }
    try (var up = UpProcess.start(data, folder.resolve("second.log"))) {
      assertThat(tables(up.port())).isNotEqualTo(undisturbed);
      assertThat(Run.of("ingest", news.toString(), "--port", "" + up.port()).exitCode()).isZero();
      Awaitility.await()
          .atMost(PATIENCE)
          .untilAsserted(() -> assertThat(tables(up.port())).isEqualTo(undisturbed));
      refuseASecondStart(data, up);
      int exitCode = up.terminate();
      assertThat(exitCode).isEqualTo(143);
      assertThat(up.output()).contains("Stopping.", "Stopped; everything is kept in " + data);
    }
  }

  private void refuseASecondStart(Path data, UpProcess up) throws Exception {
    Path output = folder.resolve("third.log");
    Process second = UpProcess.launch(output, "up", "--port", "0", "--data", data.toString());
    assertThat(second.waitFor()).isEqualTo(ExitCode.ENVIRONMENT.code());
    assertThat(output)
        .content()
        .contains("process " + up.pid() + " (", "http://localhost:" + up.port())
        .doesNotContain("\tat ");
  }

  /** Careers of forty athletes: every result is reported by several articles. */
  private Path writeNews() throws IOException {
    var lines = new StringBuilder();
    String[] cities = {"Oslo", "Rome", "Doha", "Zurich", "Brussels"};
    for (int i = 0; i < ARTICLES; i++) {
      int athlete = i % 40;
      int year = 2015 + i / 40 % 5;
      lines.append(
          "{\"id\":\"%03d.txt\",\"text\":\"Ann %s won the women's 1500m in 4:%02d.%02d in %s in %d.\"}\n"
              .formatted(i, surname(athlete), athlete % 30, year - 2000, cities[year % 5], year));
    }
    return Files.writeString(folder.resolve("news.jsonl"), lines);
  }

  private static String surname(int athlete) {
    return "" + (char) ('A' + athlete % 20) + "a" + (char) ('k' + athlete / 20) + "berg";
  }

  private Map<String, List<String>> undisturbed(Path news) {
    var settings =
        new InstanceSettings(
            folder.resolve("undisturbed"), false, 0, Optional.empty(), "photofinish.", Map.of());
    try (var instance = Instance.start(settings)) {
      int port = instance.address().getPort();
      assertThat(Run.of("ingest", news.toString(), "--port", "" + port).exitCode()).isZero();
      instance.awaitRead(PATIENCE);
      return tables(port);
    }
  }

  private static Map<String, List<String>> tables(int port) {
    var tables = new LinkedHashMap<String, List<String>>();
    for (String table : TABLES) {
      Run run = Run.of("read", table, "--latest", "--port", "" + port);
      assertThat(run.exitCode()).as(run.err()).isZero();
      tables.put(table, run.lines());
    }
    return tables;
  }

  /** Kills it once half the articles are read and the first results of them are on their topic. */
  private static ExitCode publishAndKillHalfway(Path news, UpProcess up) {
    // Otherwise the publisher would wait half a minute for the broker to come back.
    Map<String, String> impatient =
        Map.of("delivery.timeout.ms", "3000", "request.timeout.ms", "1500", "max.block.ms", "3000");
    Cluster cluster = RunningInstance.at(up.port()).cluster(impatient);
    Source all = Sources.of(List.of(news.toString()), System.in, ReadOptions.standard()).get(0);
    int[] read = new int[1];
    Source interrupted =
        sink ->
            all.read(
                candidate -> {
                  sink.accept(candidate);
                  if (candidate instanceof Candidate.Accepted && ++read[0] == ARTICLES / 2) {
                    awaitResultsAndKill(up);
                  }
                });
    var nowhere = Writer.nullWriter();
    return Publishing.run(
        List.of(interrupted), cluster, new PrintWriter(nowhere), new PrintWriter(nowhere));
  }

  private static void awaitResultsAndKill(UpProcess up) {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                !Run.of("read", "results", "--port", Integer.toString(up.port()))
                    .lines()
                    .isEmpty());
    try {
      up.kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
