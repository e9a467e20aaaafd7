package io.photofinish.standalone.upgrade;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Data directories of published versions, one archive each, named for the version. */
final class DataOnFile {
  private static final Path FOLDER =
      Path.of("src/test/resources/io/photofinish/standalone/upgrade");

  /** Of the machine and the process; what RocksDB says to itself. */
  private static final Set<String> LEFT_OUT = Set.of("ports", "lock", "LOG", "token");

  private DataOnFile() {}

  /** Never empty. */
  static List<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> all = files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
      if (all.isEmpty()) {
        throw new IllegalStateException("no version's data in " + FOLDER.toAbsolutePath());
      }
      return all;
    }
  }

  static void pack(Path data, String version) throws IOException {
    Files.createDirectories(FOLDER);
    try (var zip = new ZipOutputStream(Files.newOutputStream(FOLDER.resolve(version + ".zip")));
        Stream<Path> files = Files.walk(data)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        if (file.equals(data)
            || file.startsWith(data.resolve("logs"))
            || LEFT_OUT.contains(file.getFileName().toString())) {
          continue;
        }
        String name = data.relativize(file).toString().replace('\\', '/');
        boolean folder = Files.isDirectory(file);
        zip.putNextEntry(new ZipEntry(folder ? name + "/" : name));
        if (!folder) {
          Files.copy(file, zip);
        }
      }
    }
  }

  /**
   * @param data a directory to be made
   */
  static void unpack(Path archive, Path data) throws IOException {
    Files.createDirectory(data);
    try (InputStream in = Files.newInputStream(archive);
        var zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = data.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.copy(zip, target);
        }
      }
    }
  }
}
