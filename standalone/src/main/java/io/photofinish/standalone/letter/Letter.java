package io.photofinish.standalone.letter;

import io.photofinish.app.failure.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A dead letter without its bytes.
 *
 * @param record the letter, its value left out
 * @param size of the bytes that are kept
 */
public record Letter(ConsumerRecord<byte[], byte[]> record, int size) {
  private static final String OURS = "__streams.errors.";

  static Letter of(ConsumerRecord<byte[], byte[]> record) {
    return new Letter(
        new ConsumerRecord<>(
            record.topic(),
            record.partition(),
            record.offset(),
            record.timestamp(),
            record.timestampType(),
            record.serializedKeySize(),
            record.serializedValueSize(),
            record.key(),
            null,
            record.headers(),
            record.leaderEpoch()),
        record.value() == null ? 0 : record.value().length);
  }

  /** Its partition and offset: {@code 2/17}. */
  public String id() {
    return partition() + "/" + offset();
  }

  int partition() {
    return record.partition();
  }

  long offset() {
    return record.offset();
  }

  /** The time of the original. */
  public Instant at() {
    return Instant.ofEpochMilli(record.timestamp());
  }

  /** Null where the original had none. */
  public byte[] key() {
    return record.key();
  }

  /** The class of the exception, in full. */
  public String exception() {
    return header(DeadLetter.EXCEPTION).orElse("unknown");
  }

  /** The class of the exception, as it is counted: {@code UnreadableValueException}. */
  public String cause() {
    return exception().replaceFirst(".*[.$]", "");
  }

  public String message() {
    return header(DeadLetter.MESSAGE).orElse("");
  }

  public String stackTrace() {
    return header(DeadLetter.STACKTRACE).orElse("");
  }

  /** The topic that the original is on; empty where the letter does not say. */
  public Optional<String> topic() {
    return header(DeadLetter.TOPIC);
  }

  OptionalLong originPartition() {
    return number(DeadLetter.PARTITION);
  }

  OptionalLong originOffset() {
    return number(DeadLetter.OFFSET);
  }

  /** Topic, partition and offset of the original, for people. */
  public String origin() {
    return "%s %s/%s"
        .formatted(
            topic().orElse("?"),
            header(DeadLetter.PARTITION).orElse("?"),
            header(DeadLetter.OFFSET).orElse("?"));
  }

  /** How long the original was where only its beginning is kept. */
  public Optional<String> cutFrom() {
    return header(DeadLetter.ORIGINAL_BYTES);
  }

  /** The original, to be published again. */
  ConsumerRecord<byte[], byte[]> original(byte[] value) {
    return new ConsumerRecord<>(
        topic().orElseThrow(),
        (int) originPartition().orElseThrow(),
        originOffset().orElseThrow(),
        record.timestamp(),
        record.timestampType(),
        record.serializedKeySize(),
        size,
        record.key(),
        value,
        originalHeaders(),
        Optional.empty());
  }

  /** What the original had. */
  public Headers originalHeaders() {
    var own = new RecordHeaders();
    for (Header each : record.headers()) {
      if (!each.key().startsWith(OURS) && !each.key().equals(DeadLetter.ORIGINAL_BYTES)) {
        own.add(each);
      }
    }
    return own;
  }

  private Optional<String> header(String name) {
    return Optional.ofNullable(record.headers().lastHeader(name))
        .map(Header::value)
        .map(value -> new String(value, StandardCharsets.UTF_8));
  }

  private OptionalLong number(String name) {
    return header(name)
        .filter(text -> text.matches("\\d{1,18}"))
        .map(text -> OptionalLong.of(Long.parseLong(text)))
        .orElse(OptionalLong.empty());
  }
}
