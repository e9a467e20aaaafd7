package io.photofinish.app.reprocess;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteOptions;

/**
 * Working memory on disk, for tables that may be larger than the heap. In a folder of its own that
 * goes when it is closed. Keys are in byte order. For one thread.
 */
public final class Scratch implements AutoCloseable {
  static {
    RocksDB.loadLibrary();
  }

  private final Path folder;
  private final Options options;
  private final WriteOptions unlogged;
  private final RocksDB entries;

  private Scratch(Path folder) throws RocksDBException {
    this.folder = folder;
    options = new Options().setCreateIfMissing(true);
    unlogged = new WriteOptions().setDisableWAL(true);
    entries = RocksDB.open(options, folder.toString());
  }

  /**
   * @throws UncheckedIOException where the temporary folder cannot be used
   */
  public static Scratch open() {
    try {
      return new Scratch(Files.createTempDirectory("photofinish-reprocess-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RocksDBException e) {
      throw unusable(e);
    }
  }

  private static UncheckedIOException unusable(RocksDBException e) {
    return new UncheckedIOException(
        new IOException("the temporary folder cannot be used: " + e.getMessage(), e));
  }

  /**
   * @param value null takes the key out
   */
  void put(byte[] key, byte[] value) {
    try {
      if (value == null) {
        entries.delete(unlogged, key);
      } else {
        entries.put(unlogged, key, value);
      }
    } catch (RocksDBException e) {
      throw unusable(e);
    }
  }

  Optional<byte[]> get(byte[] key) {
    try {
      return Optional.ofNullable(entries.get(key));
    } catch (RocksDBException e) {
      throw unusable(e);
    }
  }

  /** In the order of the keys; what is put meanwhile is not seen. */
  void forEach(byte[] prefix, BiConsumer<byte[], byte[]> sink) {
    try (var each = entries.newIterator()) {
      for (each.seek(prefix); each.isValid() && startsWith(each.key(), prefix); each.next()) {
        sink.accept(each.key(), each.value());
      }
      each.status();
    } catch (RocksDBException e) {
      throw unusable(e);
    }
  }

  private static boolean startsWith(byte[] key, byte[] prefix) {
    return key.length >= prefix.length
        && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
  }

  @Override
  public void close() {
    entries.close();
    unlogged.close();
    options.close();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
