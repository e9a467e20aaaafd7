package io.photofinish.app.failure;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** The headers of a dead letter: those that Kafka Streams' own dead-letter queue writes. */
public final class DeadLetter {
  public static final String EXCEPTION = "__streams.errors.exception";
  public static final String MESSAGE = "__streams.errors.message";
  public static final String STACKTRACE = "__streams.errors.stacktrace";
  public static final String TOPIC = "__streams.errors.topic";
  public static final String PARTITION = "__streams.errors.partition";
  public static final String OFFSET = "__streams.errors.offset";

  /** How long the original was, where it was too long to be kept whole. */
  public static final String ORIGINAL_BYTES = "photofinish.original.bytes";

  private DeadLetter() {}

  /**
   * The original bytes. Of more than fit a dead letter (a record can be longer than the topic's
   * bound once it is decompressed) the beginning, with a header that says so; the whole is at the
   * offset that the headers name.
   */
  static byte[] bounded(byte[] original, Headers headers, int most) {
    if (original == null || original.length <= most) {
      return original;
    }
    put(headers, ORIGINAL_BYTES, Integer.toString(original.length));
    return Arrays.copyOf(original, most);
  }

  /** The headers that the original had, and those that say why and from where it is here. */
  static Headers headers(Headers original, Throwable cause, Source from) {
    var headers = new RecordHeaders(original);
    put(headers, EXCEPTION, cause.getClass().getName());
    put(headers, MESSAGE, String.valueOf(cause.getMessage()));
    put(headers, STACKTRACE, stackTrace(cause));
    put(headers, TOPIC, from.topic());
    put(headers, PARTITION, Integer.toString(from.partition()));
    put(headers, OFFSET, Long.toString(from.offset()));
    return headers;
  }

  private static String stackTrace(Throwable cause) {
    var trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace, true));
    return trace.toString();
  }

  private static void put(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
