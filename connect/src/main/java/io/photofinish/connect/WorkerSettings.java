package io.photofinish.connect;

import io.photofinish.schemas.topic.Topics;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.connect.source.SourceTask;

/**
 * What a connector's configuration must say to Connect itself. The worker's defaults would do harm
 * in silence, and the connector cannot see them: so it must say it.
 */
final class WorkerSettings {
  static final String KEY_CONVERTER = "key.converter";
  static final String VALUE_CONVERTER = "value.converter";
  static final String MAX_REQUEST_SIZE = "producer.override.max.request.size";
  static final String EXACTLY_ONCE = "exactly.once.support";

  static final String STRING_CONVERTER = "org.apache.kafka.connect.storage.StringConverter";
  static final String BYTES_CONVERTER = "org.apache.kafka.connect.converters.ByteArrayConverter";

  private static final String BY_CONNECTOR = "connector";

  private WorkerSettings() {}

  /** What is wrong, by setting; empty where nothing is. */
  static Map<String, String> faults(Map<String, String> given) {
    var faults = new LinkedHashMap<String, String>();
    if (!isOne(given.get(KEY_CONVERTER), STRING_CONVERTER, "String")) {
      faults.put(
          KEY_CONVERTER, "keys are plain text: set " + KEY_CONVERTER + " to " + STRING_CONVERTER);
    }
    if (!isOne(given.get(VALUE_CONVERTER), BYTES_CONVERTER, "ByteArray")) {
      faults.put(
          VALUE_CONVERTER,
          "values are Avro in single-object encoding, bytes that no other converter may change: set "
              + VALUE_CONVERTER
              + " to "
              + BYTES_CONVERTER);
    }
    if (!takesArticles(given.get(MAX_REQUEST_SIZE))) {
      faults.put(
          MAX_REQUEST_SIZE,
          "an article may be longer than the 1 MiB that the producer sends by default, and would stop"
              + " its task: set "
              + MAX_REQUEST_SIZE
              + " to "
              + Topics.MAX_RECORD_BYTES);
    }
    if ("required".equalsIgnoreCase(given.get(EXACTLY_ONCE)) && !isExactlyOnce(given)) {
      faults.put(
          SourceTask.TRANSACTION_BOUNDARY_CONFIG,
          "%s=required needs %s=%s: only then is a poll never cut in two"
              .formatted(EXACTLY_ONCE, SourceTask.TRANSACTION_BOUNDARY_CONFIG, BY_CONNECTOR));
    }
    return faults;
  }

  /**
   * Where Connect itself ends transactions, one that a worker ends while it stops or pauses may
   * hold the first part of a poll; its articles would then be published again.
   */
  static boolean isExactlyOnce(Map<String, String> given) {
    return BY_CONNECTOR.equalsIgnoreCase(given.get(SourceTask.TRANSACTION_BOUNDARY_CONFIG));
  }

  /** By its class, or by a name that Connect takes for it. */
  private static boolean isOne(String given, String converter, String shortName) {
    return given != null && Set.of(converter, shortName, shortName + "Converter").contains(given);
  }

  private static boolean takesArticles(String bytes) {
    try {
      return bytes != null && Long.parseLong(bytes.strip()) >= Topics.MAX_RECORD_BYTES;
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
