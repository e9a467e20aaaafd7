package io.photofinish.ingest.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The ids that the files of earlier arguments have: {@code a/x.txt b/x.txt} are two articles with
 * one id, and the second would replace the first in silence. Asks the disk instead of keeping the
 * ids, which may be millions.
 */
final class IdsTaken {
  private final Map<String, Path> files = new HashMap<>();
  private final List<Path> directories = new ArrayList<>();

  /** An argument that has been read. */
  void add(Path argument) {
    if (Files.isDirectory(argument)) {
      directories.add(argument);
    } else {
      files.putIfAbsent(String.valueOf(argument.getFileName()), argument);
    }
  }

  /** A different file that has the id; empty where there is none. */
  Optional<Path> by(String id, Path file) {
    Path named = files.get(id);
    if (named != null && isAnother(named, file)) {
      return Optional.of(named);
    }
    return directories.stream()
        .map(directory -> directory.resolve(id))
        .filter(other -> isAnother(other, file))
        .findFirst();
  }

  private static boolean isAnother(Path other, Path file) {
    try {
      return Files.exists(other) && !Files.isSameFile(other, file);
    } catch (IOException unknown) {
      // Rather one refusal too many than an article replaced in silence.
      return true;
    }
  }
}
