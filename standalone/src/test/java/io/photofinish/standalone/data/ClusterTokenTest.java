package io.photofinish.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterTokenTest {
  @TempDir Path folder;

  @Test
  void instances_that_start_together_have_one_secret() throws Exception {
    Callable<String> start = () -> ClusterToken.of(Optional.empty(), Map.of(), folder.resolve("x"));
    var threads = Executors.newFixedThreadPool(8);
    try {
      var secrets = new TreeSet<String>();
      for (var secret : threads.invokeAll(Stream.generate(() -> start).limit(32).toList())) {
        secrets.add(secret.get());
      }
      assertThat(secrets).hasSize(1);
    } finally {
      threads.shutdownNow();
    }
    Path file = folder.resolve("x").resolve("cluster-token");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    try (var left = Files.list(folder.resolve("x"))) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void a_file_that_was_named_comes_before_the_environment_and_that_before_the_usual_file() {
    var environment = Map.of(ClusterToken.VARIABLE, "from the environment");
    assertThat(ClusterToken.of(Optional.empty(), environment, folder))
        .isEqualTo("from the environment");
    Path file = folder.resolve("mine");
    String secret = ClusterToken.of(Optional.of(file), environment, folder);
    assertThat(secret).hasSize(43);
    assertThat(ClusterToken.of(Optional.of(file), environment, folder)).isEqualTo(secret);
    assertThat(ClusterToken.of(Optional.empty(), Map.of(), folder)).isNotEqualTo(secret);
  }
}
