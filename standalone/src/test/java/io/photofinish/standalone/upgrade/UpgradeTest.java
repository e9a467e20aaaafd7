package io.photofinish.standalone.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.standalone.command.Run;
import io.photofinish.standalone.instance.Instance;
import io.photofinish.standalone.instance.InstanceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The data directory of each published version, as its {@code up} left it (the broker's log, the
 * stores, how far it had read), is opened by this version, which goes on where that one stopped.
 * {@code -Dphotofinish.freeze.data=VERSION} adds that of today: before a version is tagged, never
 * to make this test pass.
 */
@Tag("slow") // a broker and a dozen commands for each version
class UpgradeTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Map<String, String> NEWS =
      Map.of(
          "final",
          "Ada Quick won gold in the women's 1500m in 3:51.10 at the 2024 Paris Olympics, a world record.",
          "second",
          "Bea Swift took silver in the women's 1500m in 3:52.20 at the 2024 Paris Olympics.",
          "alias",
          "Beatrice Swift won the women's 800m in 1:57.30 in Oslo in 2023.",
          "withdrawn",
          "Cy Fleet won the men's 400m in 44.40 in Rome in 2023.");
  private static final String UNCORRECTED =
      "Bea Swift took bronze in the women's 1500m in 3:52.90 at the 2024 Paris Olympics.";
  private static final List<String> TABLES =
      List.of(
          "articles",
          "claims",
          "results",
          "personal-bests",
          "season-bests",
          "win-counts",
          "rankings",
          "records",
          "head-to-heads");

  @TempDir Path folder;

  @BeforeAll
  static void freeze(@TempDir Path today) throws IOException {
    String version = System.getProperty("photofinish.freeze.data");
    if (version != null) {
      leave(today);
      DataOnFile.pack(today.resolve("data"), version);
    }
  }

  static List<Path> versions() throws IOException {
    return DataOnFile.all();
  }

  @ParameterizedTest
  @MethodSource("versions")
  void what_a_published_version_left_is_gone_on_with_and_can_be_taken_back(Path version)
      throws Exception {
    DataOnFile.unpack(version, folder.resolve("data"));
    try (var instance = start(folder)) {
      instance.awaitRead(PATIENCE);
      assertThat(succeed(instance, "query", "athlete", "Ada Quick"))
          .contains("1500m  3:51.10", "Wins: 1");
      assertThat(succeed(instance, "query", "athlete", "Bea Swift"))
          .contains("3:52.20", "800m", "1:57.30")
          .doesNotContain("3:52.90");
      assertThat(succeed(instance, "query", "head-to-head", "Ada Quick", "Bea Swift"))
          .contains("1500m");
      // Every record that was ever written: one more would be a second reading.
      assertThat(succeed(instance, "read", "claims").lines()).hasSize(NEWS.size() + 2);

      publish(folder, instance, "final", NEWS.get("final").replace("3:51.10", "3:51.00"));
      assertThat(succeed(instance, "query", "athlete", "Ada Quick"))
          .contains("1500m  3:51.00")
          .doesNotContain("3:51.10");
      for (String id : List.of("final", "second", "alias")) {
        succeed(instance, "ingest", "--retract", id);
      }
      instance.awaitRead(PATIENCE);
      for (String table : TABLES) {
        assertThat(succeed(instance, "read", table, "--latest")).as(table).isEmpty();
      }
    }
  }

  /** Published, corrected, retracted and renamed: two records of claims more than articles. */
  private static void leave(Path folder) throws IOException {
    try (var instance = start(folder)) {
      publish(folder, instance, "second", UNCORRECTED);
      for (var each : NEWS.entrySet()) {
        publish(folder, instance, each.getKey(), each.getValue());
      }
      succeed(instance, "alias", "add", "Beatrice Swift", "Bea Swift");
      succeed(instance, "ingest", "--retract", "withdrawn");
      instance.awaitRead(PATIENCE);
    }
  }

  private static void publish(Path folder, Instance instance, String id, String text)
      throws IOException {
    Path file = Files.writeString(folder.resolve(id), text);
    succeed(instance, "ingest", file.toString(), "--format", "text", "--wait");
  }

  private static Instance start(Path folder) {
    return Instance.start(
        new InstanceSettings(
            folder.resolve("data"), false, 0, Optional.empty(), "photofinish.", Map.of()));
  }

  private static String succeed(Instance instance, String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--port", Integer.toString(instance.address().getPort())));
    Run run = Run.of(all.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run.out();
  }
}
