package io.photofinish.standalone.cluster;

import io.photofinish.app.StreamsSettings;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** Which settings Kafka's clients and Kafka Streams have, to find those that are misspelt. */
final class KnownSettings {
  private static final Set<String> NAMES =
      Set.copyOf(
          Stream.of(
                  ConsumerConfig.configNames(),
                  ProducerConfig.configNames(),
                  AdminClientConfig.configNames(),
                  StreamsSettings.names())
              .flatMap(Collection::stream)
              .distinct()
              .toList());

  /** Of settings for one of the clients, or of something that a plug-in of theirs reads. */
  private static final List<String> PREFIXES =
      List.of(
          StreamsConfig.CONSUMER_PREFIX,
          StreamsConfig.MAIN_CONSUMER_PREFIX,
          StreamsConfig.RESTORE_CONSUMER_PREFIX,
          StreamsConfig.GLOBAL_CONSUMER_PREFIX,
          StreamsConfig.PRODUCER_PREFIX,
          StreamsConfig.ADMIN_CLIENT_PREFIX);

  /**
   * Names that others make up: how topics are made, which files hold secrets, what registries want.
   */
  private static final List<String> FREE =
      List.of(StreamsConfig.TOPIC_PREFIX, "config.providers", "schema.registry.");

  private KnownSettings() {}

  static boolean isOne(String name) {
    return NAMES.contains(name)
        || FREE.stream().anyMatch(name::startsWith)
        || PREFIXES.stream()
            .filter(name::startsWith)
            .anyMatch(prefix -> NAMES.contains(name.substring(prefix.length())));
  }
}
