package io.photofinish.app.query;

import io.photofinish.app.store.Stores.Store;
import io.photofinish.schemas.codec.SingleObjectSerde;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/**
 * Entries on their way between instances: how many, then of each the key and the value, both with
 * their length in front (32 bits, big-endian); values as in the store.
 */
final class EntryBytes {
  private EntryBytes() {}

  static <V extends SpecificRecord> byte[] write(Store<V> store, List<Entry<V>> entries) {
    var serializer = SingleObjectSerde.of(store.type()).serializer();
    var parts = new ArrayList<byte[]>();
    int length = Integer.BYTES;
    for (Entry<V> entry : entries) {
      parts.add(entry.key().getBytes(StandardCharsets.UTF_8));
      parts.add(serializer.serialize(null, entry.value()));
    }
    for (byte[] part : parts) {
      length = Math.addExact(length, Integer.BYTES + part.length);
    }
    ByteBuffer out = ByteBuffer.allocate(length).putInt(entries.size());
    parts.forEach(part -> out.putInt(part.length).put(part));
    return out.array();
  }

  /**
   * @throws IllegalArgumentException where the bytes are not whole
   */
  static <V extends SpecificRecord> List<Entry<V>> read(Store<V> store, byte[] bytes) {
    var deserializer = SingleObjectSerde.of(store.type()).deserializer();
    var entries = new ArrayList<Entry<V>>();
    try {
      ByteBuffer in = ByteBuffer.wrap(bytes);
      for (int left = in.getInt(); left > 0; left--) {
        String key = new String(part(in), StandardCharsets.UTF_8);
        entries.add(new Entry<>(key, deserializer.deserialize(null, part(in))));
      }
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("the entries of " + store.name() + " break off", e);
    }
    return entries;
  }

  private static byte[] part(ByteBuffer in) {
    int length = in.getInt();
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    var part = new byte[length];
    in.get(part);
    return part;
  }
}
