package io.photofinish.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedFilesTest {
  @TempDir Path dir;

  private final List<String> found = new ArrayList<>();
  private long clock = 1_700_000_000_000L;

  private interface Act {
    void run() throws IOException;
  }

  /** Watches, and does one thing more between each two looks; a bar stands for a look. */
  private void watch(Act... acts) {
    var next = new ArrayList<>(List.of(acts));
    Sources.watch(
            List.of(dir.toString()),
            ReadOptions.standard(),
            () -> {
              found.add("|");
              if (next.isEmpty()) {
                return false;
              }
              try {
                next.remove(0).run();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return true;
            })
        .read(candidate -> found.addAll(Reading.inShort(List.of(candidate))));
  }

  private void write(String name, String text) throws IOException {
    Path file = Reading.write(dir.resolve(name), text);
    Files.setLastModifiedTime(file, FileTime.fromMillis(clock++));
  }

  private static void nothing() {}

  @Test
  void what_is_there_is_read_once_and_again_when_it_changes() throws IOException {
    write("a.txt", "Kerr won.");
    write("b.txt", "Kerr won.");

    watch(
        WatchedFilesTest::nothing,
        WatchedFilesTest::nothing,
        () -> write("a.txt", "Hocker won."),
        WatchedFilesTest::nothing,
        () -> write("sub/c.txt", "Kerr won."),
        WatchedFilesTest::nothing,
        WatchedFilesTest::nothing);

    assertThat(found)
        .containsExactly(
            "|", "a.txt", "b.txt", "|", "|", "|", "a.txt", "|", "|", "sub/c.txt", "|", "|");
  }

  @Test
  void a_file_that_is_still_written_to_is_left_alone() {
    watch(
        () -> write("a.txt", "Kerr"),
        () -> write("a.txt", "Kerr won"),
        () -> write("a.txt", "Kerr won."),
        WatchedFilesTest::nothing);

    assertThat(found).containsExactly("|", "|", "|", "|", "a.txt", "|");
  }

  @Test
  void faults_are_told_once_until_the_file_changes() throws IOException {
    write("a.txt", "");
    Files.createSymbolicLink(dir.resolve("loop"), dir);
    Files.createSymbolicLink(dir.resolve("gone.txt"), dir.resolve("nowhere.txt"));

    watch(
        WatchedFilesTest::nothing,
        WatchedFilesTest::nothing,
        () -> write("a.txt", "Kerr won."),
        WatchedFilesTest::nothing);

    String loop = "!loop: the link leads back to " + dir.toRealPath();
    assertThat(found)
        .containsExactly(
            loop,
            "|",
            "!a.txt: it is empty",
            "!gone.txt: the link leads nowhere",
            "|",
            "|",
            "|",
            "a.txt",
            "|");
  }

  @Test
  void a_deleted_file_is_told_of_and_read_again_when_it_comes_back() throws IOException {
    write("a.txt", "Kerr won.");

    watch(
        WatchedFilesTest::nothing,
        () -> Files.delete(dir.resolve("a.txt")),
        WatchedFilesTest::nothing,
        () -> write("a.txt", "Kerr won."),
        WatchedFilesTest::nothing);

    assertThat(found).containsExactly("|", "a.txt", "|", "~a.txt", "|", "|", "|", "a.txt", "|");
  }

  /** Whatever is written when: the last version that was handed over is the one on disk. */
  @Test
  void in_the_end_every_file_was_read_as_it_is() throws IOException {
    var random = new Random(20240806);
    for (int round = 0; round < 20; round++) {
      Path root = dir.resolve("round" + round);
      Files.createDirectories(root);
      Map<String, String> read = new HashMap<>();
      Map<String, String> onDisk = new HashMap<>();
      int[] left = {30};
      Sources.watch(
              List.of(root.toString()),
              ReadOptions.standard(),
              () -> {
                if (left[0] > 2) {
                  String name = random.nextInt(4) + ".txt";
                  String text = "x".repeat(1 + random.nextInt(3)) + left[0];
                  onDisk.put(name, text);
                  try {
                    Files.writeString(root.resolve(name), text);
                    Files.setLastModifiedTime(root.resolve(name), FileTime.fromMillis(clock++));
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                }
                return left[0]-- > 0;
              })
          .read(
              candidate -> {
                var article = (Candidate.Accepted) candidate;
                read.put(article.id(), article.article().getText());
              });
      assertThat(read).isEqualTo(onDisk);
    }
  }
}
