package io.photofinish.app;

import io.photofinish.app.failure.DeserializationFailures;
import io.photofinish.app.failure.Failures;
import io.photofinish.app.failure.ProcessingFailures;
import io.photofinish.app.failure.ProductionFailures;
import io.photofinish.app.topology.BoundedMemory;
import io.photofinish.schemas.topic.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.HostInfo;

/** The settings of Kafka Streams, and why. */
public final class StreamsSettings {
  private StreamsSettings() {}

  /** What Kafka Streams itself may be told, beside its clients. */
  public static Set<String> names() {
    return StreamsConfig.configDef().names();
  }

  /**
   * @param port that HTTP is bound to
   * @param failures that the topology knows too
   */
  public static StreamsConfig of(Settings settings, int port, Failures failures) {
    var all = new Properties();
    all.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 2);
    // A member that was killed is missed after this; one that comes back under its instance id at
    // once.
    all.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 6_000);
    all.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 2_000);
    all.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
        instanceId(settings.stateDirectory()));
    all.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        Topics.MAX_LETTER_BYTES);
    all.put(
        StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
        Integer.toString(Topics.MAX_RECORD_BYTES));
    // In which order records of several topics come plays no part: no topic is waited for.
    all.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
    all.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.class);
    all.putAll(settings.kafka());
    // What correctness rests on is not for others to set.
    all.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
    all.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
    all.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDirectory().toString());
    HostInfo advertised = settings.advertised(port);
    all.put(StreamsConfig.APPLICATION_SERVER_CONFIG, advertised.host() + ":" + advertised.port());
    all.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    all.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    all.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
    all.put(Failures.SETTING, failures);
    all.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
        DeserializationFailures.class);
    all.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, ProcessingFailures.class);
    all.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, ProductionFailures.class);
    return new StreamsConfig(all);
  }

  /** Kept with the state, so that a restart is the same member of the group. */
  private static String instanceId(Path stateDirectory) {
    Path file = stateDirectory.resolve("instance-id");
    try {
      Files.createDirectories(stateDirectory);
      String kept = Files.exists(file) ? Files.readString(file).strip() : "";
      if (!kept.isEmpty()) {
        return kept;
      }
      // Moved into place, so that a crash in between does not leave half an id for ever.
      String id = UUID.randomUUID().toString();
      Path whole = Files.writeString(stateDirectory.resolve("instance-id.new"), id);
      Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return id;
    } catch (IOException e) {
      throw new UncheckedIOException("the state directory cannot be used: " + file, e);
    }
  }
}
