package io.photofinish.ingest.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * How much there is to read and how much of it has been read, in bytes of the inputs. For one
 * thread.
 */
public final class Workload {
  private final OptionalLong total;
  private long done;

  private Workload(OptionalLong total) {
    this.total = total;
  }

  /** Nobody knows how much comes. */
  public static Workload unknown() {
    return new Workload(OptionalLong.empty());
  }

  /**
   * Of files and directories. Costs a look at every file below them.
   *
   * @param arguments as {@link Sources#of}; unknown where the standard input is among them
   */
  public static Workload of(List<String> arguments) {
    if (arguments.contains(Sources.STANDARD_INPUT)) {
      return unknown();
    }
    try {
      return new Workload(OptionalLong.of(arguments.stream().mapToLong(Workload::size).sum()));
    } catch (UncheckedIOException | InvalidPathException cannotBeSeen) {
      return unknown(); // the reading refuses what it cannot see
    }
  }

  private static long size(String argument) {
    try (Stream<Path> files = Files.walk(Path.of(argument), FileVisitOption.FOLLOW_LINKS)) {
      return files
          .filter(Files::isRegularFile)
          .filter(Workload::isRead)
          .mapToLong(Workload::length)
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isRead(Path file) {
    return Format.ofFileName(file.getFileName().toString()).isPresent();
  }

  private static long length(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The part that is done, from 0 to 1; empty where nobody knows. */
  public OptionalDouble share() {
    return total.isEmpty() || total.getAsLong() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.min(1, (double) done / total.getAsLong()));
  }

  InputStream counting(InputStream bytes) {
    return new FilterInputStream(bytes) {
      @Override
      public int read() throws IOException {
        int one = super.read();
        done += one < 0 ? 0 : 1;
        return one;
      }

      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        done += Math.max(0, read);
        return read;
      }
    };
  }
}
