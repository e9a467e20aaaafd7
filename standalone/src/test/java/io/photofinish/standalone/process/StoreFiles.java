package io.photofinish.standalone.process;

import io.photofinish.app.store.Stores;
import io.photofinish.schemas.codec.SingleObjectSerde;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.DBOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

/** Reads the stores of a stopped instance from its disk, without anything of Kafka Streams. */
final class StoreFiles {
  private final Path state;

  /**
   * @param state the directory above the application's
   */
  StoreFiles(Path state) {
    this.state = state;
  }

  @SuppressWarnings("unchecked")
  static Serializer<Object> serializer(Stores.Store<?> store) {
    return (Serializer<Object>)
        (Serializer<?>)
            SingleObjectSerde.of((Class<? extends SpecificRecord>) store.type()).serializer();
  }

  /** All partitions of a store together, by key, values in hexadecimal. */
  SortedMap<String, String> read(Stores.Store<?> store) throws IOException, RocksDBException {
    List<Path> partitions;
    try (var folders = Files.walk(state)) {
      partitions =
          folders.filter(f -> f.endsWith(Path.of("rocksdb", store.name()))).sorted().toList();
    }
    var found = new TreeMap<String, String>();
    for (Path partition : partitions) {
      read(partition, found);
    }
    return found;
  }

  private static void read(Path partition, SortedMap<String, String> into) throws RocksDBException {
    var families = new ArrayList<ColumnFamilyDescriptor>();
    try (var options = new Options()) {
      for (byte[] name : RocksDB.listColumnFamilies(options, partition.toString())) {
        families.add(new ColumnFamilyDescriptor(name));
      }
    }
    var handles = new ArrayList<ColumnFamilyHandle>();
    try (var options = new DBOptions();
        var db = RocksDB.openReadOnly(options, partition.toString(), families, handles)) {
      try (var entries = db.newIterator()) {
        for (entries.seekToFirst(); entries.isValid(); entries.next()) {
          into.put(
              new String(entries.key(), StandardCharsets.UTF_8),
              HexFormat.of().formatHex(entries.value()));
        }
        entries.status();
      } finally {
        handles.forEach(ColumnFamilyHandle::close);
      }
    }
  }
}
