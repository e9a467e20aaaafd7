package io.photofinish.ingest.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The two things that can fail on a disk, apart, so that tests can make them fail. */
interface Disk {
  InputStream open(Path file) throws IOException;

  /** Sorted by name, so that runs are alike. */
  List<Path> list(Path directory) throws IOException;

  /** The real one, whose bytes are counted. */
  static Disk counted(Workload workload) {
    Disk real = real();
    return new Disk() {
      @Override
      public InputStream open(Path file) throws IOException {
        return workload.counting(real.open(file));
      }

      @Override
      public List<Path> list(Path directory) throws IOException {
        return real.list(directory);
      }
    };
  }

  static Disk real() {
    return new Disk() {
      @Override
      public InputStream open(Path file) throws IOException {
        return Files.newInputStream(file);
      }

      @Override
      public List<Path> list(Path directory) throws IOException {
        try (var entries = Files.list(directory)) {
          return entries
              .sorted(Comparator.comparing(entry -> entry.getFileName().toString()))
              .toList();
        } catch (UncheckedIOException e) {
          throw e.getCause();
        }
      }
    };
  }
}
