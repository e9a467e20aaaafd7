package io.photofinish.connect;

import io.photofinish.schemas.FeedItem;
import io.photofinish.schemas.FeedState;
import io.photofinish.schemas.codec.SingleObjectSerde;
import io.photofinish.schemas.codec.UnreadableValueException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.kafka.common.serialization.Serde;

/**
 * A feed's memory as a source offset. Two fields, both text:
 *
 * <ul>
 *   <li>{@value #NEXT_POLL}: when the feed is asked next, as ISO 8601; missing for a feed that has
 *       ended (410).
 *   <li>{@value #MEMORY}: all of {@link FeedState}, hashes and never content: Avro in single-object
 *       encoding, deflated (RFC 1950), in Base64.
 * </ul>
 *
 * Bounded: {@value #MAX_CHARACTERS} characters, less than the record that Connect's offsets topic
 * takes by default.
 *
 * @param fields as Connect keeps them
 * @param leftOut items that had no room: those that the feed has not shown for longest
 */
record FeedOffset(Map<String, String> fields, int leftOut) {
  static final String NEXT_POLL = "nextPollAt";
  static final String MEMORY = "memory";

  static final int MAX_CHARACTERS = 900_000;

  /** More than 2,000 items of the longest ids take. */
  private static final int MAX_INFLATED_BYTES = 32 << 20;

  private static final Serde<FeedState> STATES = SingleObjectSerde.of(FeedState.class);

  static FeedOffset of(FeedState state) {
    int kept = state.getItems().size();
    String memory = memory(state);
    while (memory.length() > MAX_CHARACTERS) {
      if (kept == 0) {
        throw new IllegalStateException("the memory of a feed without items is too long");
      }
      // In proportion, and a little less, since what is left compresses no better.
      kept = (int) Math.min(kept - 1L, (long) kept * MAX_CHARACTERS / memory.length() * 95 / 100);
      memory = memory(withLast(state, kept));
    }
    var fields = new LinkedHashMap<String, String>();
    if (state.getEndedAt() == null && state.getNextPollAt() != null) {
      fields.put(NEXT_POLL, state.getNextPollAt().toString());
    }
    fields.put(MEMORY, memory);
    return new FeedOffset(fields, state.getItems().size() - kept);
  }

  private static FeedState withLast(FeedState state, int kept) {
    List<FeedItem> items = state.getItems();
    return FeedState.newBuilder(state)
        .setItems(items.subList(items.size() - kept, items.size()))
        .build();
  }

  private static String memory(FeedState state) {
    var bytes = new ByteArrayOutputStream();
    try (var deflated = new DeflaterOutputStream(bytes)) {
      deflated.write(STATES.serializer().serialize(null, state));
    } catch (IOException e) {
      throw new UncheckedIOException("memory has no such faults", e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /**
   * The state that an offset stands for. Where it says when the feed is asked next, that counts: an
   * ended feed is asked again.
   *
   * @throws IllegalArgumentException where it is none; the message says why
   */
  static FeedState read(Map<String, ?> offset) {
    offset.keySet().stream()
        .filter(field -> !Set.of(NEXT_POLL, MEMORY).contains(field))
        .findFirst()
        .ifPresent(
            field -> {
              throw new IllegalArgumentException("it has a field " + field);
            });
    if (!(offset.get(MEMORY) instanceof String memory)) {
      throw new IllegalArgumentException("it has no text in the field " + MEMORY);
    }
    FeedState state = state(memory);
    Object next = offset.get(NEXT_POLL);
    return next == null
        ? state
        : FeedState.newBuilder(state).setNextPollAt(instant(next)).setEndedAt(null).build();
  }

  private static Instant instant(Object written) {
    try {
      return Instant.parse(String.valueOf(written));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "%s is no time as 2026-11-24T20:00:00Z: %s".formatted(NEXT_POLL, written), e);
    }
  }

  private static FeedState state(String memory) {
    try (var inflated =
        new InflaterInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(memory)))) {
      byte[] bytes = inflated.readNBytes(MAX_INFLATED_BYTES);
      if (inflated.read() >= 0) {
        throw new IllegalArgumentException("its " + MEMORY + " is too long");
      }
      return STATES.deserializer().deserialize(null, bytes);
    } catch (IOException | UnreadableValueException e) {
      throw new IllegalArgumentException("its " + MEMORY + " cannot be read: " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("its " + MEMORY + " is no Base64", e);
    }
  }
}
