package io.photofinish.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesSourceTest {
  @TempDir Path dir;

  @Test
  void an_article_is_named_by_its_path_below_the_argument() throws IOException {
    Reading.write(dir.resolve("sub/deeper/a.txt"), "Kerr won.");
    Reading.write(dir.resolve("b.txt"), "Hocker won.");

    assertThat(Reading.inShort(Reading.paths(dir))).containsExactly("b.txt", "sub/deeper/a.txt");
    assertThat(Reading.inShort(Reading.paths(dir.resolve("sub")))).containsExactly("deeper/a.txt");
    assertThat(Reading.inShort(Reading.paths(dir.resolve("sub/deeper/a.txt"))))
        .containsExactly("a.txt");
  }

  @Test
  void files_come_sorted_by_name_and_hidden_ones_not_at_all() throws IOException {
    for (String name : List.of("c.txt", "a.txt", "B.txt", ".hidden.txt", ".git/x.txt")) {
      Reading.write(dir.resolve(name), "Kerr won.");
    }

    assertThat(Reading.inShort(Reading.paths(dir))).containsExactly("B.txt", "a.txt", "c.txt");
  }

  @Test
  void a_text_is_taken_to_the_letter() throws IOException {
    String text = "  Kerr won.\r\n\r\n“Super”, he said. 🥈\n";
    Path file = Reading.write(dir.resolve("a.txt"), text);

    var article = Reading.onlyArticle(Reading.paths(file));

    assertThat(article.article().getText()).isEqualTo(text);
    assertThat(article.article().getTitle()).isNull();
    assertThat(article.article().getPublished()).isNull();
    assertThat(article.article().getAddress()).isNull();
    assertThat(article.bytes()).isEqualTo(Files.size(file));
  }

  @Test
  void an_extension_that_is_none_of_ours_is_skipped_below_a_directory() throws IOException {
    Reading.write(dir.resolve("photo.jpg"), "x");
    Reading.write(dir.resolve("a.TXT"), "Kerr won.");

    assertThat(Reading.inShort(Reading.paths(dir))).containsExactly("a.TXT", "~photo.jpg");
  }

  @Test
  void a_file_that_the_user_names_is_read_in_the_format_given_or_refused() throws IOException {
    Path file = Reading.write(dir.resolve("story"), "Kerr won.");

    assertThat(Reading.inShort(Reading.paths(file)))
        .containsExactly("!story: its extension tells no format");
    assertThat(Reading.inShort(Reading.paths(ReadOptions.standard().withFormat(Format.TEXT), file)))
        .containsExactly("story");
  }

  @Test
  void empty_blank_binary_and_misencoded_files_are_refused_and_the_rest_is_read()
      throws IOException {
    Files.write(dir.resolve("1-empty.txt"), new byte[0]);
    Files.writeString(dir.resolve("2-blank.txt"), " \n\t\n");
    Files.write(dir.resolve("3-binary.txt"), new byte[] {'P', 'K', 3, 4, 0, 0});
    Files.write(dir.resolve("4-latin1.txt"), new byte[] {'M', (byte) 0xE4, 'k', 'i'});
    Files.writeString(dir.resolve("5-mark.txt"), "\uFEFFKerr won.");
    Files.writeString(dir.resolve("6-empty.jsonl"), "\n\n");
    Files.write(dir.resolve("7-empty.html"), new byte[0]);

    List<Candidate> candidates = Reading.paths(dir);

    assertThat(Reading.inShort(candidates))
        .containsExactly(
            "!1-empty.txt: it is empty",
            "!2-blank.txt: the text is empty",
            "!3-binary.txt: it is binary, not text",
            "!4-latin1.txt: it is not UTF-8",
            "5-mark.txt",
            "!6-empty.jsonl: it is empty",
            "!7-empty.html: it is empty");
    assertThat(((Candidate.Accepted) candidates.get(4)).article().getText()).isEqualTo("Kerr won.");
  }

  @Test
  void the_size_limit_counts_bytes_and_is_exact() throws IOException {
    Reading.write(dir.resolve("1-at.txt"), "é".repeat(50));
    Reading.write(dir.resolve("2-over.txt"), "é".repeat(50) + "!");

    assertThat(Reading.inShort(Reading.paths(ReadOptions.standard().withMaxTextBytes(100), dir)))
        .containsExactly("1-at.txt", "!2-over.txt: it has more than the limit of 100 bytes");
  }

  @Test
  void five_gibibytes_are_refused_without_being_read() throws IOException {
    for (String name : List.of("a.html", "b.txt")) {
      try (var sparse = new RandomAccessFile(dir.resolve(name).toFile(), "rw")) {
        sparse.setLength(5L << 30);
      }
    }

    assertThat(Reading.inShort(Reading.paths(dir)))
        .containsExactly(
            "!a.html: it has more than the limit of 8388608 bytes",
            "!b.txt: it is binary, not text");
  }

  @Test
  void a_path_that_is_not_there_is_refused_and_the_next_is_read() throws IOException {
    Path there = Reading.write(dir.resolve("a.txt"), "Kerr won.");

    List<String> found =
        Reading.inShort(Reading.paths(dir.resolve("gone.txt"), there.resolve("below.txt"), there));

    assertThat(found).hasSize(3);
    assertThat(found.get(0)).isEqualTo("!gone.txt: there is no such file or directory");
    assertThat(found.get(1))
        .isIn(
            "!below.txt: it cannot be read: Not a directory",
            // As newer JDKs tell it.
            "!below.txt: there is no such file or directory");
    assertThat(found.get(2)).isEqualTo("a.txt");
  }

  @Test
  void a_path_that_no_file_can_have_is_refused() {
    assertThat(
            Sources.of(List.of("a\0b.txt"), InputStream.nullInputStream(), ReadOptions.standard()))
        .singleElement()
        .satisfies(
            source ->
                assertThat(Reading.inShort(Reading.all(source)))
                    .singleElement()
                    .asString()
                    .startsWith("!a b.txt: it is no path"));
  }

  @Test
  void a_pipe_or_device_is_refused_rather_than_waited_for() throws IOException {
    Files.createSymbolicLink(dir.resolve("device.txt"), Path.of("/dev/zero"));

    assertThat(Reading.inShort(Reading.paths(dir)))
        .containsExactly("!device.txt: it is no regular file");
  }

  @Test
  void links_are_followed_and_loops_and_dangling_ones_refused() throws IOException {
    Reading.write(dir.resolve("real/a.txt"), "Kerr won.");
    Files.createSymbolicLink(dir.resolve("again"), dir.resolve("real"));
    Files.createSymbolicLink(dir.resolve("real/up"), dir);
    Files.createSymbolicLink(dir.resolve("x.txt"), dir.resolve("nowhere.txt"));
    Files.createSymbolicLink(dir.resolve("y"), dir.resolve("y"));

    assertThat(Reading.inShort(Reading.paths(dir)))
        .containsExactly(
            "again/a.txt",
            "!up: the link leads back to " + dir.toRealPath(),
            "real/a.txt",
            "!up: the link leads back to " + dir.toRealPath(),
            "!x.txt: the link leads nowhere",
            "!y: it cannot be read: Too many levels of symbolic links or unable to access"
                + " attributes of symbolic link");
  }

  /** Tests may run as root, who may read everything: a disk that refuses stands in. */
  @Test
  void what_cannot_be_read_is_refused_and_the_rest_is_read() throws IOException {
    Reading.write(dir.resolve("a.txt"), "Kerr won.");
    Reading.write(dir.resolve("locked/b.txt"), "Kerr won.");
    Reading.write(dir.resolve("locked.txt"), "Kerr won.");
    Reading.write(dir.resolve("z.txt"), "Kerr won.");
    var source = new FilesSource(dir, new IdsTaken(), ReadOptions.standard(), new LockedDisk());

    assertThat(Reading.inShort(Reading.all(source)))
        .containsExactly(
            "a.txt", "!locked: permission denied", "!locked.txt: permission denied", "z.txt");
  }

  /** The kernel's own fault: this file may be opened, but its first byte cannot be had. */
  @Test
  void a_disk_that_fails_in_the_middle_is_a_refusal() throws IOException {
    Files.createSymbolicLink(dir.resolve("bad.txt"), Path.of("/proc/self/mem"));
    Files.createSymbolicLink(dir.resolve("bad.jsonl"), Path.of("/proc/self/mem"));

    assertThat(Reading.inShort(Reading.paths(dir)))
        .containsExactly(
            "!bad.jsonl: it cannot be read: Input/output error",
            "!bad.txt: it cannot be read: Input/output error");
  }

  @Test
  void two_arguments_that_give_one_id_to_two_files_are_told_apart() throws IOException {
    Path first = Reading.write(dir.resolve("a/x.txt"), "Kerr won.");
    Path second = Reading.write(dir.resolve("b/x.txt"), "Hocker won.");

    assertThat(Reading.inShort(Reading.paths(first, second)))
        .containsExactly("x.txt", "!x.txt: it would have the same id, x.txt, as " + first);
    assertThat(Reading.inShort(Reading.paths(dir.resolve("a"), dir.resolve("b"))))
        .containsExactly("x.txt", "!x.txt: it would have the same id, x.txt, as " + first);
    assertThat(Reading.inShort(Reading.paths(first, dir.resolve("a"), first)))
        .as("the same file again is the same article")
        .containsExactly("x.txt", "x.txt", "x.txt");
  }

  @Test
  void no_file_is_opened_before_its_turn() throws IOException {
    for (String name : List.of("a.txt", "b.txt", "c.txt")) {
      Reading.write(dir.resolve(name), "Kerr won.");
    }
    var disk = new CountingDisk();
    var source = new FilesSource(dir, new IdsTaken(), ReadOptions.standard(), disk);
    List<Integer> opened = new ArrayList<>();

    assertThatThrownBy(
            () ->
                source.read(
                    candidate -> {
                      opened.add(disk.opened);
                      if (opened.size() == 2) {
                        throw new IllegalStateException("enough");
                      }
                    }))
        .hasMessage("enough");

    assertThat(opened).containsExactly(1, 2);
    assertThat(disk.opened).isEqualTo(2);
    assertThat(disk.closed).isEqualTo(2);
  }

  private static final class LockedDisk implements Disk {
    @Override
    public InputStream open(Path file) throws IOException {
      check(file);
      return Disk.real().open(file);
    }

    @Override
    public List<Path> list(Path directory) throws IOException {
      check(directory);
      return Disk.real().list(directory);
    }

    private static void check(Path path) throws IOException {
      if (path.getFileName().toString().startsWith("locked")) {
        throw new AccessDeniedException(path.toString());
      }
    }
  }

  private static final class CountingDisk implements Disk {
    int opened;
    int closed;

    @Override
    public InputStream open(Path file) throws IOException {
      opened++;
      return new FilterInputStream(Disk.real().open(file)) {
        @Override
        public void close() throws IOException {
          closed++;
          super.close();
        }
      };
    }

    @Override
    public List<Path> list(Path directory) throws IOException {
      return Disk.real().list(directory);
    }
  }

  @Test
  void a_directory_without_articles_says_so() throws IOException {
    Files.createDirectories(dir.resolve("a/b"));

    assertThat(Reading.paths(dir))
        .containsExactly(new Candidate.Skipped(dir.toString(), "there are no articles in it"));
  }
}
