package io.photofinish.bench.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The articles that are read: every {@code .txt} under the folder of {@code -Dtexts}. */
@State(Scope.Benchmark)
public class Texts {
  private List<String> texts = List.of();
  private long bytes;

  @Setup
  public void load() throws IOException {
    Path folder = Path.of(System.getProperty("texts", "."));
    texts = in(folder);
    if (texts.isEmpty()) {
      throw new IOException(
          "no .txt files under " + folder.toAbsolutePath() + "; name a folder: -Dtexts=…");
    }
    bytes = texts.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
  }

  public static List<String> in(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(Texts::read)
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> all() {
    return texts;
  }

  /** Of all texts together, in UTF-8. */
  long bytes() {
    return bytes;
  }
}
