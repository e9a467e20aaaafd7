package io.photofinish.app.failure;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.photofinish.schemas.codec.UnreadableValueException;
import io.photofinish.schemas.registry.RegistryException;
import io.photofinish.schemas.topic.Topics;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.processor.api.Record;

/**
 * What failed in this process, and what becomes of it. A record whose processing fails is
 * remembered here, its transaction is aborted, so that no step of it stays, and when it comes again
 * from a clean state it is refused instead of tried: it goes to the dead letters in the transaction
 * that moves on. Safe for threads.
 */
public final class Failures {
  /** The setting by which Kafka Streams hands this object to the handlers. */
  public static final String SETTING = "photofinish.failures";

  private static final int MOST = 10_000;

  private final String deadLetters;
  private final MeterRegistry meters;
  private final Map<Source, Failure> bySource =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Source, Failure> eldest) {
          return size() > MOST; // those come first in their partitions: they are passed
        }
      };
  private final Set<Throwable> understood = Collections.newSetFromMap(new WeakHashMap<>());
  private final Map<String, Integer> mostBytes = new ConcurrentHashMap<>();
  private volatile boolean none = true;

  /**
   * @param deadLetters the name of the topic
   */
  public Failures(String deadLetters, MeterRegistry meters) {
    this.deadLetters = deadLetters;
    this.meters = meters;
    counter(UnreadableValueException.class); // at 0: what is not there yet cannot be seen to rise
  }

  private record Failure(Exception cause, int times) {}

  public MeterRegistry meters() {
    return meters;
  }

  /** That the processing of a record failed; of several causes in one attempt the first counts. */
  void remember(Source source, Exception cause) {
    synchronized (bySource) {
      bySource.merge(
          source,
          new Failure(cause, 1),
          (before, now) -> new Failure(before.cause(), before.times() + 1));
      understood.add(cause);
      none = false;
    }
  }

  /**
   * Whether the cause of a thread's failure is one with which it need not end: the record is
   * refused next time, or a schema registry did not answer, for which each attempt waits.
   */
  public boolean isUnderstood(Throwable thrown) {
    synchronized (bySource) {
      for (Throwable each = thrown; each != null; each = each.getCause()) {
        if (each instanceof RegistryException || understood.contains(each)) {
          return true;
        }
      }
      return false;
    }
  }

  /** Why the processing of a record failed before, if it did that often at least. */
  public Optional<Exception> of(Source source, int times) {
    synchronized (bySource) {
      return Optional.ofNullable(bySource.get(source))
          .filter(failure -> failure.times() >= times)
          .map(Failure::cause);
    }
  }

  /** False where nothing ever failed, which costs nothing to find out. */
  public boolean any() {
    return !none;
  }

  /** The brokers refused a value of this length: a topic takes less than the catalogue says. */
  void tooLarge(String topic, int bytes, Exception cause) {
    mostBytes.merge(topic, bytes - 1, Math::min);
    synchronized (bySource) {
      understood.add(cause);
    }
  }

  /**
   * A topic's serde that refuses what the brokers would, at the record that makes it. The brokers'
   * own refusal comes later, when nobody can tell any more which record it was.
   */
  public <V> Serde<V> bounded(String topic, Serde<V> serde) {
    Serializer<V> inner = serde.serializer();
    Serializer<V> bounded =
        (name, value) -> {
          byte[] bytes = inner.serialize(name, value);
          int most = mostBytes.getOrDefault(topic, Topics.MAX_RECORD_BYTES);
          if (bytes != null && bytes.length > most) {
            throw new RecordTooLargeException(
                "what follows from it takes %d bytes, and the brokers take no more than %d on %s"
                    .formatted(bytes.length, most, topic));
          }
          return bytes;
        };
    return Serdes.serdeFrom(bounded, serde.deserializer());
  }

  /** By cause. */
  private Counter counter(Class<? extends Throwable> cause) {
    return meters.counter("photofinish.dead.letters", "cause", cause.getSimpleName());
  }

  /** A record on its way to the dead letters: its bytes, why and from where. Counts it. */
  public Record<byte[], byte[]> letter(
      Record<byte[], byte[]> original, Throwable cause, Source from) {
    counter(cause.getClass()).increment();
    Headers headers = DeadLetter.headers(original.headers(), cause, from);
    byte[] value = DeadLetter.bounded(original.value(), headers, mostLetterBytes());
    return original.withValue(value).withHeaders(headers);
  }

  /** As {@link #letter(Record, Throwable, Source)}, for the brokers. */
  ProducerRecord<byte[], byte[]> letter(
      byte[] key, byte[] value, Headers own, long timestamp, Throwable cause, Source from) {
    var original =
        new Record<>(key, value, Math.max(timestamp, 0), own == null ? new RecordHeaders() : own);
    Record<byte[], byte[]> letter = letter(original, cause, from);
    return new ProducerRecord<>(
        deadLetters, null, letter.timestamp(), letter.key(), letter.value(), letter.headers());
  }

  private int mostLetterBytes() {
    return mostBytes.getOrDefault(deadLetters, Topics.MAX_LETTER_BYTES) / 2;
  }
}
