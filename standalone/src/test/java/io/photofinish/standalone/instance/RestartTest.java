package io.photofinish.standalone.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.photofinish.standalone.command.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Test
  void after_a_stop_everything_is_there_and_nothing_is_read_a_second_time() throws Exception {
    Path article =
        Files.writeString(
            folder.resolve("race.txt"), "Ann Ott won the women's 800m in 1:59.10 in Oslo in 2023.");
    String brokers;
    List<String> claims;
    String page;
    try (var instance = start()) {
      brokers = instance.cluster().bootstrapServers();
      assertThat(run(instance, "ingest", article.toString()).exitCode()).isZero();
      instance.awaitRead(PATIENCE);
      claims = run(instance, "read", "claims").lines();
      page = run(instance, "query", "athlete", "Ann Ott").out();
    }
    assertThat(claims).hasSize(1);
    assertThat(page).contains("1:59.10");
    try (var instance = start()) {
      assertThat(instance.cluster().bootstrapServers()).isEqualTo(brokers);
      assertThat(run(instance, "query", "athlete", "Ann Ott").out()).isEqualTo(page);
      instance.awaitRead(PATIENCE);
      // Every record that was ever written, not only the latest: one more would be a second
      // reading.
      assertThat(run(instance, "read", "claims").lines()).isEqualTo(claims);
    }
  }

  private Instance start() {
    return Instance.start(
        new InstanceSettings(
            folder.resolve("data"), false, 0, Optional.empty(), "photofinish.", Map.of()));
  }

  private static Run run(Instance instance, String command, String... arguments) {
    String[] all = new String[arguments.length + 3];
    all[0] = command;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    all[arguments.length + 1] = "--port";
    all[arguments.length + 2] = Integer.toString(instance.address().getPort());
    return Run.of(all);
  }
}
