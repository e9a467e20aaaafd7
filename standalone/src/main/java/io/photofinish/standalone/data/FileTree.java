package io.photofinish.standalone.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Directories with all that is in them. */
public final class FileTree {
  private FileTree() {}

  /** Deletes it; links are deleted, not followed. Does nothing where it is missing. */
  public static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) {
      return;
    }
    List<Path> parentsFirst;
    try (var walk = Files.walk(tree)) {
      parentsFirst = walk.toList();
    }
    for (int i = parentsFirst.size() - 1; i >= 0; i--) {
      Files.delete(parentsFirst.get(i));
    }
  }
}
