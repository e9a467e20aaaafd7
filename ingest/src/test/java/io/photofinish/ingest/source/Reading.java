package io.photofinish.ingest.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a source hands over, for tests. */
final class Reading {
  private Reading() {}

  static List<Candidate> all(Source source) {
    List<Candidate> candidates = new ArrayList<>();
    source.read(candidates::add);
    return candidates;
  }

  static List<Candidate> paths(ReadOptions options, Path... paths) {
    List<String> arguments = List.of(paths).stream().map(Path::toString).toList();
    List<Candidate> candidates = new ArrayList<>();
    Sources.of(arguments, new ByteArrayInputStream(new byte[0]), options)
        .forEach(source -> source.read(candidates::add));
    return candidates;
  }

  static List<Candidate> paths(Path... paths) {
    return paths(ReadOptions.standard(), paths);
  }

  static List<Candidate> bytes(byte[] bytes, ReadOptions options) {
    return all(Sources.stream("standard input", new ByteArrayInputStream(bytes), options));
  }

  static List<Candidate> text(String text, ReadOptions options) {
    return bytes(text.getBytes(StandardCharsets.UTF_8), options);
  }

  static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** In a few words: {@code id}, {@code -id}, {@code !where: cause}, {@code ~input}. */
  static List<String> inShort(List<Candidate> candidates) {
    return candidates.stream().map(Reading::inShort).toList();
  }

  private static String inShort(Candidate candidate) {
    if (candidate instanceof Candidate.Accepted article) {
      return article.id();
    }
    if (candidate instanceof Candidate.Retraction retraction) {
      return "-" + retraction.id();
    }
    return candidate instanceof Candidate.Refused refused
        ? "!" + name(refused.where()) + ": " + refused.cause()
        : "~" + name(candidate.input());
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static Candidate.Accepted onlyArticle(List<Candidate> candidates) {
    if (candidates.size() == 1 && candidates.get(0) instanceof Candidate.Accepted article) {
      return article;
    }
    throw new AssertionError("one article, not " + candidates);
  }
}
