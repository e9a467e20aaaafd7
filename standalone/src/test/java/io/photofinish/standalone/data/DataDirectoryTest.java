package io.photofinish.standalone.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.photofinish.standalone.exit.ExitCode;
import io.photofinish.standalone.exit.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
  @TempDir Path folder;

  @Test
  void a_second_start_is_told_which_process_holds_the_directory_and_where_it_answers() {
    Path data = folder.resolve("data");
    try (var held = DataDirectory.take(data)) {
      held.announce(7171);
      assertThatThrownBy(() -> DataDirectory.take(held.root()))
          .isInstanceOfSatisfying(
              Problem.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.ENVIRONMENT))
          .hasMessageContainingAll(
              data.toString(),
              "process " + ProcessHandle.current().pid() + " (",
              "java",
              "http://localhost:7171",
              "--data");
    }
  }

  @Test
  void a_directory_that_was_let_go_can_be_taken_again() {
    try (var first = DataDirectory.take(folder)) {
      first.announce(71710);
    }
    try (var again = DataDirectory.take(folder)) {
      again.announce(7172);
      assertThat(again.root().resolve("lock"))
          .content()
          .contains("port=7172")
          .doesNotContain("71710");
    }
  }

  @Test
  void a_file_in_the_place_of_the_directory_is_named() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    for (Path wanted : new Path[] {file, file.resolve("below")}) {
      assertThatThrownBy(() -> DataDirectory.take(wanted))
          .isInstanceOf(Problem.class)
          .hasMessageContainingAll(wanted.toString(), "--data");
    }
  }

  @Test
  void a_lock_file_without_sense_still_makes_a_complaint() {
    assertThat(new Holder(0, 0).complaint(folder)).contains("held by another process;");
  }

  @Test
  void each_cluster_has_stores_of_its_own() {
    try (var data = DataDirectory.take(folder)) {
      assertThat(data.state("one")).isNotEqualTo(data.state("other")).startsWithRaw(data.root());
    }
  }

  @Test
  void cleared_it_keeps_the_lock_and_the_logs() throws Exception {
    try (var data = DataDirectory.take(folder)) {
      Path store = Files.createDirectories(data.state("one")).resolve("store");
      Files.createFile(store);
      Path log = Files.createFile(Files.createDirectories(data.logs()).resolve("log"));
      data.clear();
      assertThat(store).doesNotExist();
      assertThat(log).exists();
      assertThatThrownBy(() -> DataDirectory.take(folder)).isInstanceOf(Problem.class);
    }
  }
}
